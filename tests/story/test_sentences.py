"""Answers as sentences: the shared cases, and what holds for any text."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from course.story.sentences import finished, is_first_person, plain, same, sentences, words
from tests.conftest import ROOT
from tests.story.stories import TEXTS

CASES = yaml.safe_load((ROOT / "tests/cases/story/compose.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def structures(loaded):
    return loaded.course.story_structures


@pytest.mark.parametrize(("text", "expected"), CASES["sentences"])
def test_an_answer_falls_into_its_sentences(text, expected, structures):
    assert list(sentences(text, structures.abbreviations)) == expected


@pytest.mark.parametrize(("text", "own"), CASES["first_person"])
def test_who_means_themselves_is_known(text, own, structures):
    assert is_first_person(text, structures.first_person, structures.not_first_person) is own


def test_words_are_counted_as_people_count_them_in_word():
    assert words("Mận sấy, 250 g – dẻo … ngon!") == 6
    assert words("  \n…—!") == 0


@given(st.text() | TEXTS)
def test_no_word_is_lost_added_or_moved(text):
    found = sentences(text, ("TP",))
    assert same(" ".join(found)) == same(plain(text))
    for sentence in found:
        assert sentence == finished(sentence)
        assert "\n" not in sentence


@pytest.mark.parametrize("piece", ["a. ", "(", "“a.", '"', ",", ". ", "…", "a)", "{{ product }} ", "1. ", "- "])
def test_a_hostile_answer_is_read_in_a_blink(piece):
    started = time.perf_counter()
    sentences(piece * (200_000 // len(piece)) + "x", ("TP",))
    assert time.perf_counter() - started < 2
