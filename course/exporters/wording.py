"""A question in words, for formats that show text: what is offered, what is right, which answers are often wrong."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from course.model.number import format_number, format_quantity
from course.model.question import Matching, MultipleResponse, Numeric, Option, Ordering, SingleChoice
from course.model.table import FALSE, TRUE
from course.questions import kind_of

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def one_line(text: str) -> str:
    """Composed letters, and every run of spaces and line breaks as one space: how games count and show a text."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def lettered(texts: Sequence[str]) -> list[str]:
    """Each text behind its letter: "A. …", "B. …"."""
    return [f"{letter}. {text}" for letter, text in zip(LETTERS, texts, strict=False)]


def mixed(texts: Sequence[str]) -> list[str]:
    """Texts by the alphabet, which says nothing of their right order; turned by one where it would."""
    ordered = sorted(texts)
    return ordered[1:] + ordered[:1] if ordered == list(texts) else ordered


def right_sides(question: Matching) -> list[str]:
    """The right-hand sides to choose from, the extra ones among them."""
    return sorted([*(pair.right for pair in question.pairs), *question.extra])


def with_unit(question: Numeric) -> str:
    """The prompt with the unit that the number is wanted in."""
    return f"{question.prompt} (Đơn vị: {question.unit})" if question.unit else question.prompt


def right_words(question: Any) -> list[str]:
    """The right answer, a line each for what belongs to it."""
    if isinstance(question, SingleChoice | MultipleResponse):
        options: Sequence[Option] = question.options
        lines = lettered([one.text for one in options])
        return [line for line, one in zip(lines, options, strict=True) if one.right]
    if isinstance(question, Matching):
        return [f"{pair.left} → {pair.right}" for pair in question.pairs]
    if isinstance(question, Ordering):
        return [f"{place}. {item}" for place, item in enumerate(question.items, 1)]
    if isinstance(question, Numeric):
        within = f" (cho phép lệch {format_number(question.tolerance)})" if question.tolerance else ""
        return [format_quantity(question.answer, question.unit) + within]
    if kind_of(question) == "true_false":
        return [TRUE if question.answer else FALSE]
    return [" hoặc ".join(question.accept)]


def remarks(question: Any) -> list[str]:
    """What is said to those who answer in a way that is often wrong, or want to know why: "B. …: …"."""
    if isinstance(question, SingleChoice | MultipleResponse):
        named = zip(lettered([one.text for one in question.options]), question.options, strict=True)
        return [f"{line}: {one.feedback}" for line, one in named if one.feedback]
    if isinstance(question, Matching):
        return [f"{pair.left}: {pair.feedback}" for pair in question.pairs if pair.feedback]
    if isinstance(question, Numeric):
        return [f"{format_quantity(trap.value, question.unit)}: {trap.feedback}" for trap in question.traps]
    if kind_of(question) == "true_false":
        return [question.feedback] if question.feedback else []
    return [f"{trap.text}: {trap.feedback}" for trap in getattr(question, "traps", ())]
