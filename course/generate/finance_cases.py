"""What the finance families share: invented makers, amounts in words, and numeric questions with traps that differ.

The methods are the course's own (module 4), so a course without the lesson has no questions of it; figures come from
course/finance, numbers are drawn so that they read well.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from course.generate.craft import OBJECTIVE, chance
from course.model.course import Course
from course.model.number import format_number
from course.model.question import Level, NumberTrap, Numeric
from course.model.source import Source

COSTS, BREAK_EVEN, CASH, TAX = "m4-l5", "m4-l6", "m4-l7", "m4-l4"
"""The lessons that teach costs and prices, break-even, cash and loans, and taxes."""
EACH = 24
"""How many questions a family makes."""
PEOPLE = ("Chị Hoa", "Anh Pao", "Bà Nết", "Anh Tư Rạch", "Chị Lý", "Ông Sáu Dừa", "Cô Thắm")
MAKERS = ("Chị Hoa", "Anh Pao", "Hộ Suối Cạn", "Tổ Bản Mây", "Bà Nết", "Hợp tác xã Đồi Chè", "Anh Tư Rạch", "Chị Lý")
GOODS = (
    ("mứt gừng", "hộp"),
    ("măng khô", "gói"),
    ("mật ong", "chai"),
    ("trà hoa", "hộp"),
    ("bánh gai", "hộp"),
    ("miến dong", "gói"),
    ("giỏ tre", "chiếc"),
    ("tinh dầu sả", "lọ"),
    ("gạo nếp nương", "túi"),
)


class Shop(NamedTuple):
    """An invented maker with one product: đồng for a unit, đồng and units for a year."""

    opening: str
    unit: str
    price: int
    variable: int
    fixed: int
    pay: int
    quantity: int

    @property
    def contribution(self) -> int:
        """What a unit leaves."""
        return self.price - self.variable


def shop(key: str, number: int) -> Shop:
    """The maker of a question: the same for the same key, with a price above variable cost and a profit in sight."""
    draw = chance(key)
    goods, unit = GOODS[number % len(GOODS)]
    variable = draw.randrange(18, 60) * 1000
    contribution = draw.randrange(12, 45) * 1000
    quantity = draw.randrange(20, 80) * 100
    left = contribution * quantity
    fixed = left * draw.randrange(25, 45) // 100 // 1_200_000 * 1_200_000
    pay = left * draw.randrange(15, 35) // 100 // 1_200_000 * 1_200_000
    who = MAKERS[number % len(MAKERS)]
    return Shop(f"{who} làm {goods} (ví dụ minh họa)", unit, variable + contribution, variable, fixed, pay, quantity)


def numbers(course: Course, family: str, lesson: str) -> Iterator[tuple[str, int]]:
    """The keys and numbers of a family's questions; none when the course has no such lesson."""
    if lesson in course.lessons:
        yield from ((f"gen-{family}-{number}", number) for number in range(1, EACH + 1))


def amount(value: int | Fraction) -> str:
    """Money or a count as people write it: 1.250.000; at most two decimals."""
    exact = Fraction(value)
    return format_number((Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.01")))


def numeric(
    key: str,
    level: Level,
    prompt: str,
    answer: int | Fraction | Decimal,
    unit: str,
    traps: Mapping[int | Fraction, str],
    explanation: str,
    sources: tuple[Source, ...],
    tolerance: Decimal = Decimal(0),
) -> Numeric:
    """A numeric question; a trap that would be taken as right, or is no amount, is left out."""
    right = _decimal(answer)
    kept: dict[Decimal, str] = {}
    for value, why in traps.items():
        wrong = _decimal(value)
        if wrong > 0 and abs(wrong - right) > tolerance:
            kept.setdefault(wrong, why)
    return Numeric(
        id=key,
        level=level,
        objective=OBJECTIVE,
        prompt=prompt,
        answer=right,
        unit=unit,
        tolerance=tolerance,
        traps=tuple(NumberTrap(value=value, feedback=why) for value, why in kept.items()),
        explanation=explanation,
        sources=sources,
    )


def taught(lesson: str) -> tuple[Source, ...]:
    """The lesson that teaches the method."""
    return (Source(lesson=lesson),)


def _decimal(value: int | Fraction | Decimal) -> Decimal:
    exact = Fraction(value)
    if exact.denominator == 1:
        return Decimal(exact.numerator)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.01")).normalize()
