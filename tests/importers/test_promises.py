"""Promises that every import format keeps: no exception, nothing dropped in silence, a bank that can be read."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.importers import IMPORTERS, guess
from course.importers.bank_yaml import bank_yaml
from course.importers.gather import MOST_DOUBTS, MOST_QUESTIONS
from course.importers.plain import LARGEST_BYTES
from course.importers.rules import RULES
from tests.importers.banks import read_bank

ANY = st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", IMPORTERS)
@settings(max_examples=150)
@given(content=ANY, file=st.text(max_size=30))
def test_any_bytes_give_questions_or_doubts_and_a_bank_that_can_be_read(name, content, file):
    imported = IMPORTERS[name].read(content, file)
    assert imported.questions or imported.doubts
    assert len(imported.places) == len(imported.questions)
    ids = [question.id for question in imported.questions]
    assert len(ids) == len(set(ids))
    assert all(doubt.message and doubt.advice and doubt.place.number >= 1 for doubt in imported.doubts)
    read_bank(bank_yaml(imported, file))


@given(content=ANY, file=st.text(max_size=12))
def test_guessing_never_fails(content, file):
    found = guess(file, content)
    assert found is None or found in IMPORTERS.values()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_says_what_and_what_to_do(rule):
    assert re.fullmatch(r"import\.[a-z-]+", rule.id)
    assert rule.message
    assert rule.advice.endswith(".")


@pytest.mark.parametrize("name", IMPORTERS)
def test_endings_are_lower_case_and_a_huge_file_is_refused_before_reading(name):
    assert all(ending == ending.casefold() and ending.startswith(".") for ending in IMPORTERS[name].endings)
    assert LARGEST_BYTES <= 10_000_000


ANSWER = "<answer><text>&lt;p&gt;x</text></answer>"
HUGE = {
    "aiken": ["a\n" * 2_000_000, "Q\nA. a\nB. b\nANSWER: A\n" * 100_000],
    "gift": [
        "x{=a ~b}\n\n" * 400_000, "{" * 5_000_000, "x{\n\n" * 1_000_000, "x{=a\n" + "=b -> c\n" * 500_000 + "}",
        "x{\n" + "~<p>b\n" * 500_000 + "}",
    ],
    "moodle-xml": [
        "<quiz>" + f"<question type='multichoice'>{ANSWER}</question>" * 50_000 + "</quiz>",
        "<quiz><question type='multichoice'>" + ANSWER * 10_000 + "</question></quiz>",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "number"), [(name, number) for name, all_ in HUGE.items() for number in range(len(all_))]
)
def test_a_huge_file_is_read_within_seconds_and_bounded(name, number):
    started = time.process_time()
    imported = IMPORTERS[name].read(HUGE[name][number].encode(), "x")
    assert time.process_time() - started < 20  # a minute would hold a trainer up; the machine of a test may be slow
    assert len(imported.questions) <= MOST_QUESTIONS
    assert len(imported.doubts) <= MOST_DOUBTS + 1
    assert imported.doubts
