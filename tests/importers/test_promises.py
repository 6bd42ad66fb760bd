"""Promises that every import format keeps: no exception, nothing dropped in silence, a bank that can be read."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.importers import IMPORTERS, guess
from course.importers.bank_yaml import bank_yaml
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
