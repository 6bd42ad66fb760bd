"""Copies are found with the passages alike, honest neighbours are cleared, and five hundred stories are compared."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.model.story import Length, Voice
from course.model.story_structure import STRUCTURES
from course.story.compose import compose
from course.story.similar import LEAST, alike, common_texts, masked
from tests.story.copies import HOA, PAO, SINH, half, renamed, reordered, reworded
from tests.story.stories import full, story_of
from tests.story.test_story_check import HOSTILE

PLANTED = {
    "names changed": renamed(SINH),
    "sentences reordered": reordered(SINH),
    "half copied": half(SINH, HOA),
    "small words changed": reworded(SINH),
    "names and words changed, reordered": reordered(reworded(renamed(SINH), 12)),
    "inside a longer one": f"{PAO} {renamed(SINH)} {HOA}",
}


@pytest.mark.parametrize("copy", PLANTED)
def test_a_copy_is_found_with_its_passages(copy):
    (pair,) = alike({"ours": SINH, "theirs": PLANTED[copy]})

    assert (pair.first, pair.second) == ("ours", "theirs")
    assert pair.share >= 0.4
    assert pair.passages
    ends = [0, 0]
    for passage in pair.passages:
        first, second = SINH[slice(*passage.first)], PLANTED[copy][slice(*passage.second)]
        assert passage.first.start >= ends[0]
        ends[0] = passage.first.end
        assert masked(first).keys
        assert masked(second).keys
        same = set(masked(first).keys) & set(masked(second).keys)
        assert len(same) >= 0.4 * len(set(masked(first).keys))


def test_a_whole_copy_with_other_names_is_wholly_alike():
    (pair,) = alike({"ours": SINH, "theirs": renamed(SINH)})

    assert pair.share > 0.9


def test_half_a_copy_is_half_alike():
    (pair,) = alike({"ours": SINH, "theirs": half(SINH, HOA)})

    assert 0.4 <= pair.share <= 0.65


def test_two_honest_stories_of_a_village_and_two_of_one_product_are_cleared():
    assert alike({"honey": SINH, "knives of the same village": PAO, "honey of another": HOA}) == ()


@pytest.mark.parametrize("structure", STRUCTURES)
@pytest.mark.parametrize("voice", Voice)
def test_two_drafts_of_the_composer_with_other_answers_are_cleared(loaded, structure, voice):
    """Frames and leads are the composer's, so they are nobody's copy."""
    course = loaded.course
    common = common_texts(course.story_structures, course.story_craft)
    examples = full(course)
    samples = {name: story for name, story in course.stories.items() if len(story.answers) > 20}
    sample = next(iter(samples.values()))
    ours = story_of({**examples, "structure": structure, "voice": voice.value})
    theirs = story_of(
        {
            "facts": {"product": sample.facts.product, "person": sample.facts.person, "person_title": "chị"}
            | {"village": "bản Khe", "commune": "xã Khe Nhuộm", "province": "tỉnh Tuyên Quang", "since": 2009},
            "answers": sample.answers,
            "core": sample.core,
            "structure": structure,
            "voice": voice.value,
        }
    )
    drafts = {
        name: compose(one, course.story_form, course.story_structures, Length.LEAFLET).text
        for name, one in (("ours", ours), ("theirs", theirs))
    }

    assert min(len(text.split()) for text in drafts.values()) > 100
    assert alike(drafts, common) == ()


def test_frames_alone_are_no_copy(loaded):
    """Without the frames put aside two empty drafts would be one story."""
    course = loaded.course
    common = common_texts(course.story_structures, course.story_craft)
    texts = {"ours": "Mận sấy Ngần đến từ bản Ngần, xã Suối Ngần, tỉnh Sơn La.",
             "theirs": "Tương Sậy đến từ bản Sậy, xã Làng Sậy, tỉnh Phú Thọ."}  # fmt: skip

    assert alike(texts, common) == ()


def test_a_class_that_copied_one_story_is_found_whole():
    texts = {f"student {number}": renamed(SINH).replace("Thào", f"Mẫu {number}") for number in range(12)}

    pairs = alike({**texts, "honest": PAO})

    assert len(pairs) == 66
    assert {name for pair in pairs for name in (pair.first, pair.second)} == set(texts)


def test_most_alike_comes_first():
    texts = {"half": half(SINH, HOA), "whole": renamed(SINH), "ours": SINH}

    shares = [pair.share for pair in alike(texts)]

    assert shares == sorted(shares, reverse=True)
    assert alike(texts)[0][:2] == ("whole", "ours")


@given(texts=st.dictionaries(st.text(max_size=3), HOSTILE, max_size=4), common=st.lists(HOSTILE, max_size=2))
def test_spans_lie_inside_and_shares_between_nothing_and_all(texts, common):
    for pair in alike(texts, common):
        assert LEAST <= pair.share <= 1
        for passage in pair.passages:
            assert 0 <= passage.first.start < passage.first.end <= len(texts[pair.first])
            assert 0 <= passage.second.start < passage.second.end <= len(texts[pair.second])


@given(text=HOSTILE)
def test_a_text_is_alike_to_itself_or_says_too_little(text):
    found = alike({"a": text, "b": text})

    assert all(pair.share > 0 for pair in found)
    assert len(found) <= 1


def stories(number, seed=26):
    """Stories of about 400 words: sentences that other hands wrote, each with its own details."""
    draw = random.Random(seed)
    words = sorted({word for text in (SINH, PAO, HOA) for word in text.split()})
    return {
        f"story {one}": " ".join(" ".join(draw.choices(words, k=12)).capitalize() + "." for _ in range(34))
        for one in range(number)
    }


def test_five_hundred_stories_are_compared_and_the_one_copy_found():
    """Bound: 5 s of this process; on two free cores it takes under two."""
    texts = stories(500)
    texts["copy"] = reworded(renamed(texts["story 77"]), 10)

    begin = time.process_time()
    pairs = alike(texts)
    spent = time.process_time() - begin

    assert [pair[:2] for pair in pairs] == [("story 77", "copy")]
    assert spent <= 5


def test_five_hundred_copies_stay_bounded():
    """A folder of copies lists the closest pairs and ends."""
    draw = random.Random(3)
    texts = {str(number): reworded(SINH, draw.randint(6, 20)) for number in range(500)}

    begin = time.process_time()
    pairs = alike(texts)

    assert len(pairs) == 1000
    assert time.process_time() - begin <= 15
