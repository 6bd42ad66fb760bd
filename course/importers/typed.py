"""Answers that a learner types, as Moodle's formats have them: each with its share of the points and its feedback."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from course.importers.fields import number
from course.importers.gather import Gather, Head, Known
from course.model.fold import fold

_HUNDRED = Decimal(100)
_OTHERS = "lời nhắc cho mọi câu trả lời khác"


class Typed(NamedTuple):
    """One answer; `tolerance` counts for numbers only."""

    text: str
    percent: Decimal = _HUNDRED
    feedback: str = ""
    tolerance: str = "0"


def add_words(gather: Gather, head: Head, answers: Sequence[Typed]) -> None:
    """A question answered in words. What is right in part counts as wrong here, with its feedback, and is a doubt.

    Forms that differ in marks and capitals only are one: our grading does not tell them apart.
    """
    doubts: list[Known] = list(head.doubts)
    accept: dict[str, str] = {}
    traps: dict[str, tuple[str, str]] = {}
    for one in answers:
        text, wild = _without_stars(one.text)
        if text == "*" and wild:
            if one.feedback:
                doubts.append(("import.lost", {"what": _OTHERS}))
            continue
        if wild:
            doubts.append(("import.wildcard", {"text": text}))
        if one.percent >= _HUNDRED:
            accept.setdefault(fold(text), text)
            continue
        if one.percent > 0:
            doubts.append(("import.partial-credit", {"text": text, "percent": f"{one.percent:f}"}))
        traps.setdefault(fold(text), (text, one.feedback))
    kept = [trap for folded, trap in traps.items() if folded not in accept]
    gather.short_answer(head._replace(doubts=tuple(doubts)), list(accept.values()), kept)


def add_number(gather: Gather, head: Head, answers: Sequence[Typed], unit: str = "") -> None:
    """A question answered with a number: the first that is right, the wrong ones as traps."""
    doubts: list[Known] = list(head.doubts)
    numbers = [one for one in answers if one.text.strip() != "*"]
    if any(one.text.strip() == "*" and one.feedback for one in answers):
        doubts.append(("import.lost", {"what": _OTHERS}))
    right = [one for one in numbers if one.percent >= _HUNDRED]
    if not right:
        gather.doubt(head.place, "import.no-number")
        return
    answer = right[0]
    if len(right) > 1:
        doubts.append(("import.several-numbers", {"count": len(right)}))
    traps = []
    for one in numbers:
        if one.percent >= _HUNDRED:
            continue
        if one.percent > 0:
            doubts.append(("import.partial-credit", {"text": one.text, "percent": f"{one.percent:f}"}))
        if number(one.tolerance) not in (number(answer.tolerance), Decimal(0)):
            doubts.append(("import.trap-tolerance", {"text": one.text}))
        if not _within(one, answer):
            traps.append((one.text, one.feedback))
    plain_prompt = head.prompt.rstrip().removesuffix(f"(Đơn vị: {unit})").rstrip() if unit else head.prompt
    gather.numeric(head._replace(prompt=plain_prompt, doubts=tuple(doubts)), answer.text, answer.tolerance, unit, traps)


def _within(one: Typed, answer: Typed) -> bool:
    """Tell whether a number would be accepted as the answer: then it cannot be a trap."""
    value, right, tolerance = number(one.text), number(answer.text), number(answer.tolerance)
    return None not in (value, right, tolerance) and abs(value - right) <= tolerance  # type: ignore[operator]


def _without_stars(text: str) -> tuple[str, bool]:
    r"""The text with \* as *, and whether a star in it stood for any letters."""
    bare = text.replace(r"\*", "")
    return text.replace(r"\*", "*").strip(), "*" in bare
