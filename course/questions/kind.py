"""What every question kind offers, and what grading says."""

from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Generic, TypeVar

import msgspec

from course.model.fault import Problem

Q = TypeVar("Q")
R = TypeVar("R")

PLACES = Decimal("0.0001")


class Grade(msgspec.Struct, frozen=True):
    """How good an answer is: `fraction` from 0 to 1, `right` only when nothing is amiss, `feedback` on what is."""

    fraction: Decimal
    right: bool
    feedback: tuple[str, ...] = ()


class Kind(msgspec.Struct, Generic[Q, R], frozen=True):
    """A question kind: its Vietnamese name, its rules and its grading."""

    label: str
    check: Callable[[Q], Iterator[Problem]]
    grade: Callable[[Q, R], Grade]


def share(good: Decimal | int, total: int) -> Decimal:
    """Return `good / total` to four places, as the browser does with whole ten-thousandths."""
    return (Decimal(good) / total).quantize(PLACES, ROUND_HALF_UP)


def all_or_nothing(right: bool, feedback: tuple[str, ...] = ()) -> Grade:
    """Grade a question that knows no half points; `feedback` counts only for a wrong answer."""
    return Grade(Decimal(1), True) if right else Grade(Decimal(0), False, feedback)
