"""The answer key of a version: what a right answer looks like on paper."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from course.assemble.versions import Item, Version
from course.model.number import format_number, format_quantity
from course.model.question import Matching, MultipleResponse, Numeric, Ordering, ShortAnswer, SingleChoice, TrueFalse
from course.questions import kind_of

LETTERS = "ABCDEFGHIJKL"
TRUE_FALSE = ("Đúng", "Sai")


class Numbered(NamedTuple):
    """A gradable question of a version with its number on the paper: "7", or "7a" under a case."""

    number: str
    item: Item


def numbered(version: Version) -> Iterator[Numbered]:
    """Every gradable question in the order of the paper."""
    for place, item in enumerate(version.items, 1):
        if item.parts:
            yield from (Numbered(f"{place}{'abcd'[at]}", part) for at, part in enumerate(item.parts))
        else:
            yield Numbered(str(place), item)


def answer(item: Item) -> str:
    """The right answer in short: "B", "A, C", "1-C, 2-A, 3-B", "C - A - B", "61 điểm", "rượu nếp"."""
    return _ANSWERS[kind_of(item.question)](item.question, item)


def right_letters(item: Item) -> str:
    """The letters of the right options of a choice or true/false question as shown: "B", "AC"; "" for other kinds."""
    question = item.question
    if isinstance(question, TrueFalse):
        return LETTERS[0 if question.answer else 1]
    if not isinstance(question, SingleChoice | MultipleResponse):
        return ""
    return "".join(LETTERS[at] for at, index in enumerate(item.order) if question.options[index].right)


def _choice(_question: SingleChoice | MultipleResponse, item: Item) -> str:
    return ", ".join(right_letters(item))


def _true_false(question: TrueFalse, _item: Item) -> str:
    return TRUE_FALSE[0 if question.answer else 1]


def _matching(question: Matching, item: Item) -> str:
    place = {index: LETTERS[at] for at, index in enumerate(item.order)}
    return ", ".join(f"{number}-{place[number - 1]}" for number in range(1, len(question.pairs) + 1))


def _ordering(question: Ordering, item: Item) -> str:
    place = {index: LETTERS[at] for at, index in enumerate(item.order)}
    return " - ".join(place[index] for index in range(len(question.items)))


def _numeric(question: Numeric, _item: Item) -> str:
    within = f" (± {format_number(question.tolerance)})" if question.tolerance else ""
    return format_quantity(question.answer, question.unit) + within


def _short_answer(question: ShortAnswer, _item: Item) -> str:
    return " / ".join(question.accept)


_ANSWERS: Mapping[str, Callable[[Any, Item], str]] = {
    "single_choice": _choice,
    "multiple_response": _choice,
    "true_false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "numeric": _numeric,
    "short_answer": _short_answer,
}
