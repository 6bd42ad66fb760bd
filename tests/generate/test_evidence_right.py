"""Answers on the evidence table, recomputed from the files of the edition."""

import re

from course.criteria.evidence import ROWS
from course.generate.evidence import NEAR
from tests.generate import raw


def row_of(text):
    """The row an option names; its words must be those of the form."""
    number, name = re.fullmatch(r"Mục (\d+): (.+)", text).groups()
    assert ROWS[int(number) - 1][0].casefold().startswith(name.rstrip("…").casefold())
    return int(number)


def rows_of(no, code):
    return [int(row) for row in raw.lines(no)[code][1].get("evidence", [])]


def test_evidence_row(made, right, place):
    assert len(made["evidence-row"]) > 50
    for question in made["evidence-row"]:
        no, code, _ = place(question, "evidence-row")
        assert f"Bộ {no} (" in question.prompt
        assert f"tiêu chí {code} “" in question.prompt
        rows = rows_of(no, code)
        assert [row_of(option.text) for option in question.options if row_of(option.text) in rows] == rows
        assert [row_of(right(question))] == rows
        offered = {row_of(option.text) for option in question.options}
        assert not [pair for pair in NEAR if set(pair) <= offered and set(pair) & set(rows)]


def test_evidence_missing(made, right):
    assert len(made["evidence-missing"]) > 50
    for question in made["evidence-missing"]:
        no = int(re.match(r"Bộ (\d+) ", question.prompt).group(1))
        claimed = re.findall(r"(?:tiêu chí|,) (\d[\d.]*) “", question.prompt)
        there = {int(row) for row in re.search(r"giấy ở mục (\d+) và mục (\d+)\.", question.prompt).groups()}
        assert len(claimed) == 3
        needed = {row for code in claimed for row in rows_of(no, code)}
        assert there < needed
        assert {row_of(right(question))} == needed - there
        assert all(row_of(option.text) not in needed - there for option in question.options if not option.right)
        for option in question.options:
            if not option.right:
                assert ("đã có giấy" in option.feedback) == (row_of(option.text) in there)
