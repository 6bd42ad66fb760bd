"""How well the claims are found, on sentences that were marked by hand: tests/cases/story/claims-corpus.yml."""

import re
from collections import Counter
from typing import NamedTuple

import pytest
import yaml

from course.story.claims import claims_in, ready
from course.story.words import sentences
from tests.conftest import ROOT

CORPUS = yaml.safe_load((ROOT / "tests/cases/story/claims-corpus.yml").read_text("utf-8"))["sentences"]
PREFIX, NUMBER = "story.claim-", "number"
LEAST = 0.95
"""The precision and the recall that each part of the corpus must reach."""
FOOD = 7


class Measured(NamedTuple):
    """Claims found rightly, found wrongly, and missed; a claim is a kind in a sentence."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


@pytest.fixture(scope="module")
def found(loaded):
    """The kinds found in a sentence."""
    looked = ready(loaded.course.story_rules.claims)

    def kinds(text):
        remarks = claims_in(text, sentences(text), looked, (), FOOD)
        return {one.rule.removeprefix(PREFIX) for one in remarks}

    return kinds


def measured(found, held, of=lambda kind: kind != NUMBER):
    times = Counter()
    for case in CORPUS:
        if case.get("held", False) is held:
            got, want = ({kind for kind in kinds if of(kind)} for kinds in (found(case["text"]), set(case["claims"])))
            times.update(right=len(got & want), wrong=len(got - want), missed=len(want - got))
    return Measured(times["right"], times["wrong"], times["missed"])


@pytest.mark.parametrize("held", [False, True], ids=["tuned", "held out"])
def test_claims_are_found_and_honest_sentences_left_alone(found, held):
    claims = measured(found, held)

    assert claims.precision >= LEAST
    assert claims.recall >= LEAST


@pytest.mark.parametrize("held", [False, True], ids=["tuned", "held out"])
def test_numbers_are_measured_on_their_own(found, held):
    """They are easy to find and would make the other figures look better."""
    numbers = measured(found, held, of=lambda kind: kind == NUMBER)

    assert min(numbers.precision, numbers.recall) >= LEAST


def test_the_page_for_contributors_shows_these_figures(found):
    page = (ROOT / "docs/contributing/story-check.md").read_text("utf-8")
    rows = re.findall(
        r"^\| (tuned|held out), (claims|numbers) \| (\d+) \| (\d+) \| (\d+) \| (\S+) \| (\S+) \|$", page, re.M
    )
    assert len(rows) == 4
    for part, kind, *figures in rows:
        numbers = kind == "numbers"
        one = measured(found, part == "held out", of=lambda it, numbers=numbers: (it == NUMBER) is numbers)
        assert figures == [*map(str, one), f"{one.precision:.3f}", f"{one.recall:.3f}"]


def test_the_corpus_is_large_mixed_and_says_nothing_twice(loaded):
    kinds = Counter(kind for case in CORPUS for kind in case["claims"])
    held = [case for case in CORPUS if case.get("held")]

    assert len(CORPUS) >= 240
    assert len({case["text"] for case in CORPUS}) == len(CORPUS)
    assert 0.3 <= len(held) / len(CORPUS) <= 0.4
    for part in (held, [case for case in CORPUS if not case.get("held")]):
        assert 0.3 <= sum(not case["claims"] for case in part) / len(part) <= 0.6
    assert set(kinds) == {claim.id.removeprefix(PREFIX) for claim in loaded.course.story_rules.claims.claims}
    assert min(kinds.values()) >= 5
