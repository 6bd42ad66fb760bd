"""The check of a story: what it says of texts, and that nothing people type breaks it."""

import itertools

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.model.story import Length
from course.model.story_check import Level, Remark
from course.story.check import check
from course.story.words import key, sentences, words
from tests.story.stories import full, story_of
from tests.story.stories_checked import BASE, CASES, length_in, story_in, written

WORDS = """chữa khỏi ho không chất bảo quản 100% số 1 hàng nghìn năm TP. {said} thơm ngon bổ dưỡng và , huyện hoà hòa
    Suối Ngần <script> =1+1 VietGAP"""
HOSTILE = st.one_of(
    st.text(),
    st.text(alphabet="aăoàòáhHNqTPuyýỳ“”\"'.,!?… \n\t\u0301\u0300{}<>|_%0123456789•🐝\x85\ufeff"),
    st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=60).map(" ".join),
)


@pytest.fixture(scope="module")
def data(loaded):
    return loaded.course.story_form, loaded.course.story_rules


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_text_has_exactly_these_remarks(case, data):
    assert written(check(case["text"], story_in(case), *data, length_in(case))) == sorted(case["found"])


@given(text=HOSTILE, length=st.sampled_from([None, *Length]), product=HOSTILE, proof=HOSTILE)
def test_spans_lie_inside_and_say_what_stands_there(data, text, length, product, proof):
    story = story_of({"facts": BASE | {"product": product}, "proofs": [{"paper": "Giấy", "proves": proof}]})

    found = check(text, story, *data, length)

    spans = sentences(text)
    assert list(found) == sorted(found, key=lambda one: (one.sentence, one.start))
    for one in found:
        assert one.said == text[one.start : one.end]
        assert one.message
        assert one.advice
        if one.sentence < 0:
            assert (one.start, one.end) == (0, 0)
        else:
            start, end = spans[one.sentence]
            assert start <= one.start < one.end <= end


@given(text=HOSTILE)
def test_sentences_and_words_part_a_text_without_losing_a_letter(text):
    spans = sentences(text)

    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    covered = {place for start, end in spans for place in range(start, end)}
    assert [word for word in words(text) if word.start not in covered] == []
    inside = [word for span in spans for word in words(text, *span)]
    assert [text[word.start : word.end] for word in inside] == [text[w.start : w.end] for w in words(text)]


def test_the_place_of_a_tone_and_the_form_of_a_letter_do_not_matter_but_marks_do():
    assert key("hoà") == key("hòa") == key("HOÀ") == key("ho\u0061\u0300") == key("hòa".upper())
    assert len({key(word) for word in ("hoa", "hoà", "hoá", "hoạ", "hỏa", "hóa")}) == 5
    assert key("mà") != key("má") != key("ma")


def test_what_people_wrote_is_filled_in_once(data):
    """A name like a placeholder, or like a replacement of another language, stays what it is."""
    names = {"product": "{product} {said} $1"}
    (late, *_) = check("Không có gì.", story_of({"facts": BASE | names}), *data, Length.LABEL)

    assert "“{product} {said} $1”" in late.advice


def test_a_remark_says_who_asks_for_it(loaded, data):
    """Law where the sources carry it, else advice of the course; each with the paper that would help."""
    claims = {claim.id: claim for claim in data[1].claims.claims}
    text = "Không chất bảo quản. Chữa bệnh."

    free, cure = (one for one in check(text, story_of({"facts": BASE}), *data) if one.sentence >= 0)

    assert (free.law, free.at) == ("nd-37-2026", "Điều 48 khoản 1 điểm c")
    assert free.law in loaded.course.laws
    assert "Phiếu kiểm nghiệm" in free.evidence
    assert cure.law == ""
    assert "khóa học khuyên" in cure.advice
    assert (free.level, cure.level) == (Level.WARNING, Level.WARNING)
    assert not claims["story.claim-disease"].provable


def test_a_story_of_twenty_thousand_words_is_checked(data):
    text = "Bà Pha nhặt quả, quả dập thì bỏ, không chất bảo quản. " * 1700

    found = check(text, story_of({"facts": BASE}), *data, Length.WEBSITE)

    assert sum(one.rule == "story.claim-free" for one in found) == 1700
    assert [one.rule for one in found if one.rule == "story.too-long"] == ["story.too-long"]


def test_the_examples_of_the_interview_are_honest(loaded, data):
    """Answers that others wrote for the form: a false alarm among them is a fault of the rules."""
    story = story_of(full(loaded.course))
    texts = list(story.answers.values())

    alarms = [one for text in texts for one in check(text, story, *data) if is_alarm(one)]

    assert len(texts) >= 45
    assert [one.said for one in alarms] == []


def test_sample_stories_find_what_they_were_written_for(loaded, data):
    """The weak sample is full of claims, the strong one has none."""
    found = {
        name: {one.rule for text in story.texts.values() for one in check(text, story, *data) if is_alarm(one)}
        for name, story in loaded.course.stories.items()
    }

    assert found["khan-gai-khe-nhuom"] == set()
    assert found["nuoc-mam-bai-cong"] == {"story.claim-free"}
    assert found["tra-suong-nui"] >= {
        "story.claim-disease",
        "story.claim-pure",
        "story.claim-age",
        "story.claim-superlative",
    }


def test_a_remark_can_be_saved_as_data(data):
    (one, *_) = check("Chữa bệnh.", story_of({"facts": BASE}), *data)

    assert msgspec.convert(msgspec.to_builtins(one), Remark) == one


def is_alarm(one: Remark) -> bool:
    """A warning about a claim."""
    return one.rule.startswith("story.claim-") and one.level is Level.WARNING
