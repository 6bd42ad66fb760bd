"""What the spreadsheets of quiz games share: texts within limits, typed answers turned into answers to choose from."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from course.exporters.aspects import Aspect
from course.exporters.exporter import DoesNotFit, Note
from course.exporters.wording import one_line
from course.model.number import format_quantity
from course.model.question import Numeric, ShortAnswer, TrueFalse
from course.model.table import FALSE, TRUE


class Answer(NamedTuple):
    """One thing to choose; `short` is its wording for tight limits."""

    text: str
    right: bool
    short: str = ""


def offered(question: Any) -> list[Answer]:
    """The answers of a choice or a true/false question in authored order."""
    if isinstance(question, TrueFalse):
        return [Answer(TRUE, question.answer), Answer(FALSE, not question.answer)]
    return [Answer(one.text, one.right, one.short) for one in question.options]


def from_traps(question: Numeric | ShortAnswer, most: int) -> list[Answer]:
    """A typed answer as a choice between the right one and the typical mistakes; DoesNotFit when none are known.

    Numbers stand by size and words by the alphabet, so that the place of the right one says nothing.
    """
    if not question.traps:
        raise DoesNotFit("Câu gõ đáp án này không ghi lỗi hay gặp nào để làm phương án sai.")
    if isinstance(question, Numeric):
        numbers = [(question.answer, True), *((trap.value, False) for trap in question.traps[: most - 1])]
        return [Answer(format_quantity(number, question.unit), right) for number, right in sorted(numbers)]
    words = [(question.accept[0], True), *((trap.text, False) for trap in question.traps[: most - 1])]
    return [Answer(word, right) for word, right in sorted(words)]


def fitted(text: str, short: str, limit: int, aspect: Aspect, notes: list[Note]) -> str:
    """The text on one line, or its short wording with a note; DoesNotFit when both are over `limit` letters."""
    line, shorter = one_line(text), one_line(short)
    if len(line) <= limit:
        return line
    if not shorter or len(shorter) > limit:
        what = "Lời câu hỏi" if aspect is Aspect.PROMPT else "Một phương án"
        raise DoesNotFit(f"{what} dài {len(line)} chữ, chỉ được {limit}, và không có lời rút gọn vừa.")
    notes.append(Note(aspect, "shortened", f"Lời gốc dài {len(line)} chữ, chỉ được {limit}; dùng lời rút gọn."))
    return shorter


def numbers_of_right(answers: Sequence[Answer]) -> str:
    """The places of the right answers, counted from 1: "1" or "1,3"."""
    return ",".join(str(place) for place, one in enumerate(answers, 1) if one.right)
