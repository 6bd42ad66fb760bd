"""The browser grades, reads numbers and keeps answers exactly as Python does."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.model.number import parse_number
from tests.browser.scripts import add_scripts
from tests.questions import vectors

SCRIPTS = ("fold", "grading")


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    add_scripts(page, SCRIPTS)
    yield page
    page.close()


@pytest.mark.parametrize("kind", vectors.KIND_NAMES)
def test_grades_match_the_vectors(page, kind):
    for group in vectors.load(kind):
        for case in group["cases"]:
            given = [group["question"], case["response"]]
            grade = page.evaluate("([question, response]) => ocop.grade(question, response)", given)

            assert grade["fraction"] == float(case["fraction"]), case["name"]
            assert grade["right"] is case["right"], case["name"]
            assert grade["feedback"] == case["feedback"], case["name"]


def test_numbers_match_the_vectors(page):
    for typed, expected in vectors.load("numbers"):
        found = page.evaluate("(text) => ocop.parseNumber(text)", typed)

        assert found == expected, typed


def test_an_unknown_kind_is_an_error(page):
    assert (
        page.evaluate("(() => { try { ocop.grade({kind: 'essay'}, '') } catch { return 'refused' } })()") == "refused"
    )


@given(st.lists(st.text("0123456789., -+−đdg", max_size=12), min_size=50, max_size=50))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_is_read_as_the_same_number(page, texts):
    found = page.evaluate("(texts) => texts.map((text) => ocop.parseNumber(text, 'đ'))", texts)

    assert [None if n is None else Decimal(n) for n in found] == [parse_number(text, "đ") for text in texts]
