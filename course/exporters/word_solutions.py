"""The key and the reasons at the end of a Word test."""

from collections.abc import Iterator, Sequence
from typing import Any

from course.exporters.exporter import Kit
from course.exporters.word_questions import Unit, key_letters
from course.exporters.wording import LETTERS, mixed
from course.model.bank_document import Block, Line
from course.model.number import format_number
from course.model.question import Case, Matching, Numeric, Ordering, ShortAnswer, TrueFalse
from course.model.table import FALSE, TRUE


def key_of(units: Sequence[Unit]) -> Iterator[tuple[int, str, bool]]:
    """The number, the key and whether it is letters only, for each question."""
    for unit in units:
        if unit.statements:
            told = (f"{letter}) {_judged(one)}" for letter, one in zip("abcd", unit.questions, strict=False))
            yield unit.number, "; ".join(told), False
        else:
            key = _key(unit.questions[0])
            yield unit.number, key, _lettered(unit.questions[0])


def _lettered(question: Any) -> bool:
    return hasattr(question, "options") or isinstance(question, TrueFalse)


def _judged(question: TrueFalse) -> str:
    return TRUE if question.answer else FALSE


def _key(question: Any) -> str:
    if isinstance(question, TrueFalse):
        return "A" if question.answer else "B"
    if isinstance(question, Matching):
        return "; ".join(f"{place}-{letter}" for place, letter in enumerate(key_letters(question), 1))
    if isinstance(question, Ordering):
        shown = mixed(question.items)
        return " → ".join(str(shown.index(item) + 1) for item in question.items)
    if isinstance(question, Numeric):
        within = f" (cho phép lệch {format_number(question.tolerance)})" if question.tolerance else ""
        return format_number(question.answer, grouped=False) + within
    if isinstance(question, ShortAnswer):
        return " | ".join(f"“{form}”" for form in question.accept)
    return "".join(letter for letter, one in zip(LETTERS, question.options, strict=False) if one.right)


def reasons(unit: Unit, kit: Kit) -> Iterator[Block]:
    """The explanation of a question, what is said to those who chose otherwise, and the sources."""
    if isinstance(unit.owner, Case) and unit.number == unit.first:
        yield from _reasons(unit.owner, f"Tình huống câu {unit.first} đến {unit.last}.", kit)
    lead = f"Câu {unit.number}."
    if not unit.statements:
        yield from _reasons(unit.questions[0], lead, kit)
        return
    yield Line("", lead=lead)
    for letter, one in zip("abcd", unit.questions, strict=False):
        yield from _reasons(one, f"{letter}) {_judged(one)}.", kit)


def _reasons(question: Any, lead: str, kit: Kit) -> Iterator[Block]:
    yield Line(question.explanation, lead=lead)
    for name, remark in _remarks(question):
        yield Line(f"{name}: {remark}")
    if question.sources:
        yield Line("Nguồn: " + "; ".join(kit.cite(source) for source in question.sources))


def _remarks(question: Any) -> Iterator[tuple[str, str]]:
    """What each remark is about, as the reader of the paper finds it there, and the remark on one line."""
    if isinstance(question, TrueFalse):
        told = [("Lời nhắc", question.feedback)]
    elif isinstance(question, Matching):
        told = [(f"Cặp {place}", pair.feedback) for place, pair in enumerate(question.pairs, 1)]
    elif hasattr(question, "options"):
        told = [(f"Chọn {letter}", one.feedback) for letter, one in zip(LETTERS, question.options, strict=False)]
    elif isinstance(question, Numeric):
        told = [(f"Hay nhầm {format_number(trap.value, grouped=False)}", trap.feedback) for trap in question.traps]
    else:
        told = [(f"Hay nhầm {trap.text}", trap.feedback) for trap in getattr(question, "traps", ())]
    yield from ((name, text.replace("\n", " ")) for name, text in told if text)
