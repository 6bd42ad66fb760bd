"""Answers on documents, recomputed from the register as the file says it."""

import datetime

from tests.conftest import DAY
from tests.generate import raw


def on(law, key):
    text = law.get(key, "null")
    return None if text == "null" else datetime.date.fromisoformat(text)


def name(law):
    return f"{law['kind']} {law['number']}"


def in_force(law, day):
    """True, False, or None when the register does not settle it."""
    start, end = on(law, "effective"), on(law, "ended")
    if end and day >= end:
        return False
    if law.get("suspended") == "true" or law.get("unverified") == "true" or start is None:
        return None
    return day >= start


def test_law_standing(made, dates):
    for question in made["law-standing"]:
        (day,) = dates(question.prompt)
        (law,) = [one for one in raw.laws().values() if f", {name(one)} đang" in question.prompt]
        assert day <= DAY
        assert question.answer is in_force(law, day)
        assert question.historical == (in_force(law, DAY) is False)


def test_criteria_law_on(made, right, dates):
    decisions = [raw.laws()[key] for key in ("qd-148-2023", "qd-26-2026")]
    for question in made["criteria-law-on"]:
        (day,) = dates(question.prompt)
        (law,) = [one for one in decisions if in_force(one, day)]
        assert right(question) == law["number"]


def test_replaced_by(made, right):
    for question in made["replaced-by"]:
        (law,) = [one for one in raw.laws().values() if question.prompt.startswith(f"{name(one)} đã")]
        assert on(law, "ended") <= DAY
        replacing = {name(raw.laws()[key]) for key in law["replaced_by"]}
        assert [option.text for option in question.options if option.text in replacing] == [right(question)]


def test_law_by_title(made, right):
    for question in made["law-by-title"]:
        fitting = [one for one in raw.laws().values() if f"“{one['title']}”" in question.prompt]
        assert [name(one) for one in fitting] == [right(question)]
        assert in_force(fitting[0], DAY)
