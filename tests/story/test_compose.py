"""Drafts hold what was answered and nothing else: a proof on random stories, and the five structures on a full one."""

import itertools
import re
import time
import unicodedata

import msgspec
import pytest
import yaml
from hypothesis import given

from course.model.story import Length, Voice
from course.model.story_structure import CORE, STRUCTURES, filled
from course.story.claims import claims_in, ready
from course.story.compose import compose, facts_of
from course.story.sentences import finished, plain, same, sentences, words
from course.story.words import Span
from tests.conftest import ROOT
from tests.story.stories import LENGTHS, STORIES, full, story_of

CASES = yaml.safe_load((ROOT / "tests/cases/story/compose.yml").read_text("utf-8"))
EVERY = list(itertools.product(STRUCTURES, Length, Voice))
RUNS = re.compile(r"[^\W_]+")


def draft_of(loaded, data, length):
    course = loaded.course
    return compose(story_of(data), course.story_form, course.story_structures, Length(length))


@pytest.mark.parametrize("case", CASES["drafts"], ids=lambda case: case["length"])
def test_the_shared_cases(case, loaded):
    draft = draft_of(loaded, case["story"], case["length"])
    assert draft.text == case["text"]
    assert (list(draft.gaps), list(draft.facts)) == (case["gaps"], case["facts"])


def own_words(structures):
    """Every frame, lead and quotation of structures.yml, without its slots."""
    beats = [beat for structure in structures.structures for beat in structure.beats]
    ways = [way for manner in structures.manners for way in (*manner.one, *manner.several)]
    texts = [frame.said(voice) for beat in beats for frame in beat.frames for voice in Voice]
    texts += [beat.lead for beat in beats] + [text for way in ways for text in (way.before, way.after)]
    return [re.sub(r"\{\{ \w+ \}\}", "", text) for text in texts if text]


def test_our_own_words_hold_no_name_no_number_and_no_claim(loaded):
    book = ready(loaded.course.story_claims)
    for text in own_words(loaded.course.story_structures):
        inside = text.strip(" “”,.:")[1:]
        assert not any(letter.isupper() or letter.isdigit() for letter in inside), text
        assert not list(claims_in(text, [Span(0, len(text))], book, (), None)), text


@given(STORIES, LENGTHS)
def test_no_word_of_a_draft_is_absent_from_facts_and_answers(loaded, data, length):
    """No proper noun, number or claim: a word is the producer's, or a small word of ours; capitals begin sentences."""
    draft = draft_of(loaded, data, length)
    given_ = [*data["answers"].values(), data["core"], *(str(value) for value in data["facts"].values())]
    theirs = {run for text in given_ for run in RUNS.findall(plain(text))}
    small = {
        run[0].lower() + run[1:] for text in own_words(loaded.course.story_structures) for run in RUNS.findall(text)
    }
    product = RUNS.findall(plain(data["facts"]["product"]))
    lowered = product[0][0].lower() + product[0][1:] if product else ""
    for sentence in draft.sentences:
        begins = {RUNS.findall(sentence.text)[0], RUNS.findall(sentence.said)[0]}
        for run in RUNS.findall(sentence.text):
            raised = run in begins and any(run == one[0].upper() + one[1:] for one in theirs | small)
            # A product that begins with the word for what it is begins small inside a sentence.
            assert run in theirs | small or raised or run == lowered, (run, sentence)


@given(STORIES, LENGTHS)
def test_every_sentence_is_an_answers_a_frames_or_a_connective(loaded, data, length):
    story, structures = story_of(data), loaded.course.story_structures
    draft, facts = draft_of(loaded, data, length), facts_of(story)
    beats = structures.of(story.structure).beats
    frames = {frame.said(story.voice) for beat in beats for frame in beat.frames}
    told = {
        text: finished(filled(text, facts))
        for text in frames
        if all(f in facts for f in re.findall(r"\{\{ (\w+)", text))
    }
    given_ = {**story.answers, CORE: story.core}
    for sentence in draft.sentences:
        if sentence.source == "facts":
            assert sentence.text in {re.sub(r"([.!?…])\.$", r"\1", text) for text in told.values()}
        elif sentence.source == "connective":
            assert sentence.text in {beat.lead for beat in beats}
        else:
            assert sentence.said in sentences(given_[sentence.source], structures.abbreviations)
            kept = same(sentence.said)
            assert kept in same(sentence.text)
            if story.voice is Voice.WE:
                assert sentence.text == sentence.said
    # As it was said: the words of a sentence stand in its answer in this order.
    for sentence in draft.sentences:
        if sentence.source in given_:
            assert f" {same(sentence.said)} " in f" {same(plain(given_[sentence.source]))} "


@given(STORIES, LENGTHS)
def test_a_draft_keeps_to_its_length_and_says_nothing_twice(loaded, data, length):
    course, draft = loaded.course, draft_of(loaded, data, length)
    size = next(one for one in course.story_form.sizes if one.length is length)
    assert draft.words == words(draft.text) <= size.most
    said = [same(one.said) for one in draft.sentences if one.source not in ("facts", "connective")]
    assert len(said) == len(set(said))
    assert unicodedata.is_normalized("NFC", draft.text)
    assert set(draft.gaps) <= {one.id for one in course.story_form.questions} - {
        key for key, text in data["answers"].items() if sentences(text, course.story_structures.abbreviations)
    }


@given(STORIES, LENGTHS)
def test_a_longer_story_never_loses_the_name_of_its_product(loaded, data, length):
    """In the first two sentences, unless the name alone is longer than the text may be."""
    draft, facts = draft_of(loaded, data, length), facts_of(story_of(data))
    size = next(one for one in loaded.course.story_form.sizes if one.length is length)
    if words(facts.get("product", "")) and words(facts["product"]) + 10 <= size.most:
        assert same(facts["product"]) in same(" ".join(one.text for one in draft.sentences[:2]))


@pytest.mark.parametrize(("structure", "length", "voice"), EVERY)
def test_a_full_story_fills_every_length(loaded, structure, length, voice):
    data = {**full(loaded.course), "structure": structure, "voice": voice.value}
    draft = draft_of(loaded, data, length)
    size = next(one for one in loaded.course.story_form.sizes if one.length is length)
    assert size.least <= draft.words <= size.most
    assert draft.gaps == draft.facts == ()
    first, last = draft.sentences[0], draft.sentences[-1]
    assert "ận sấy Ngần" in first.text
    assert last.source in ("one_sentence", "five_years", "if_lost", CORE)
    if length is not Length.LABEL:
        sources = [one.source for one in draft.sentences]
        assert {"day", CORE} <= set(sources)
        assert "bà Pha" in draft.text.replace("Bà Pha", "bà Pha")


@pytest.mark.parametrize("length", Length)
def test_structures_differ_in_choice_and_order(loaded, length):
    data = full(loaded.course)
    orders = [
        [one.source for one in draft_of(loaded, {**data, "structure": name}, length).sentences] for name in STRUCTURES
    ]
    for first, second in itertools.combinations(orders, 2):
        assert first != second
        if length is Length.LEAFLET:
            common = [source for source in first if source in second]
            assert set(first) != set(second) or common != [source for source in second if source in first]


def test_a_narrator_quotes_and_the_makers_do_not(loaded):
    answers = {"day": "Tôi ra vườn. Tối mới về.", "place": "Bản bên suối."}
    data = {"facts": {"product": "Mận", "person": "Pha", "person_title": "bà"}, "answers": answers}
    told = draft_of(loaded, {**data, "voice": "narrator"}, "leaflet")
    assert "Bà Pha kể: “Tôi ra vườn. Tối mới về.”" in told.text
    assert "“Bản" not in told.text
    assert "“" not in draft_of(loaded, data, "leaflet").text


def test_edits_and_hand_written_texts_are_no_matter_of_the_draft(loaded):
    data = {"facts": {"product": "Mận"}, "answers": {"place": "Bản bên suối."}}
    edited = {**data, "texts": {"leaflet": "Bài của tôi."}}
    assert draft_of(loaded, data, "leaflet") == draft_of(loaded, edited, "leaflet")


def test_an_unknown_structure_is_refused(loaded):
    with pytest.raises(ValueError, match="hero"):
        draft_of(loaded, {"facts": {"product": "Mận"}, "structure": "hero"}, "label")


def test_answers_of_twenty_thousand_words_are_composed_in_time(loaded):
    said = "Tôi trở khay lúc vỏ vừa se. " * 2900
    data = {"facts": {"product": "Mận"}, "answers": {"day": said, "place": "làm " * 20_000}, "voice": "narrator"}
    started = time.perf_counter()
    draft = draft_of(loaded, data, "website")
    assert time.perf_counter() - started < 2
    assert draft.words < 400


def test_the_samples_drafts_are_as_steady_as_their_files(loaded):
    for story in loaded.course.stories.values():
        data = msgspec.to_builtins(story)
        assert draft_of(loaded, data, "leaflet") == draft_of(loaded, data, "leaflet")
