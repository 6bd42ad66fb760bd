"""The parts of a paper: questions answered alike stand together, so that one answer sheet serves every version.

Within a part the order is the version's own. What a row of the sheet looks like (bubbles, boxes, a line) depends on
its number alone: version 417's question 12 may be another than version 583's, but it is answered in the same way.
"""

from collections.abc import Iterator
from typing import NamedTuple

from course.assemble.versions import Item, Version
from course.questions import kind_of

CHOICE, TRUE_FALSE, WRITTEN, CASE = range(4)
_PART = {
    "single_choice": CHOICE,
    "multiple_response": CHOICE,
    "true_false": TRUE_FALSE,
    "matching": WRITTEN,
    "ordering": WRITTEN,
    "numeric": WRITTEN,
    "short_answer": WRITTEN,
    "case": CASE,
}


class Form(NamedTuple):
    """How a question is answered: "choice", "true_false", "matching", "ordering" or "line"; `size` counts boxes.

    The options of a choice question do not count: every row of bubbles has as many as the longest needs.
    """

    name: str
    size: int = 0


def form_of(item: Item) -> Form:
    """The form of a gradable question."""
    match kind_of(item.question):
        case "single_choice" | "multiple_response":
            return Form("choice")
        case "true_false":
            return Form("true_false")
        case "matching":
            return Form("matching", len(item.question.pairs))  # type: ignore[union-attr]
        case "ordering":
            return Form("ordering", len(item.order))
    return Form("line")


def in_parts(version: Version) -> Version:
    """The version with its questions part by part; within a part questions of one form stay together."""
    return version._replace(items=tuple(sorted(version.items, key=_place)))


def parts_in(version: Version) -> Iterator[tuple[int, list[Item]]]:
    """The parts that have questions, with them, in order; the version must be `in_parts`."""
    for part in (CHOICE, TRUE_FALSE, WRITTEN, CASE):
        items = [item for item in version.items if _PART[kind_of(item.question)] == part]
        if items:
            yield part, items


def _place(item: Item) -> tuple[int, tuple[Form, ...]]:
    return _PART[kind_of(item.question)], tuple(form_of(one) for one in item.parts or (item,))
