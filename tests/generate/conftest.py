import datetime
import re

import pytest

from course.generate import FAMILIES


@pytest.fixture(scope="session")
def made(loaded):
    """The questions of each family."""
    return {name: list(family.make(loaded.course)) for name, family in FAMILIES.items()}


@pytest.fixture
def right():
    return lambda question: next(option.text for option in question.options if option.right)


@pytest.fixture
def dates():
    """Every date in a text."""

    def find(text):
        found = re.findall(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", text)
        return [datetime.date(int(year), int(month), int(day)) for day, month, year in found]

    return find


@pytest.fixture
def place():
    """Set, code and option number out of an id: "gen-option-points-4-1.2-3"."""

    def find(question, family):
        no, code, *rest = question.id.removeprefix(f"gen-{family}-").split("-")
        return int(no), code, [int(one) for one in rest]

    return find
