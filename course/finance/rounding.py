"""How exact figures become figures that people read."""

from fractions import Fraction
from math import floor

Money = int | Fraction
"""An amount in đồng, exact."""
BILLION = 10**9


def dong(amount: Money) -> int:
    """The amount in whole đồng; half a đồng goes away from zero, as one rounds by hand.

    >>> dong(Fraction(5, 2)), dong(Fraction(-5, 2))
    (3, -3)
    """
    exact = Fraction(amount)
    return floor(abs(exact) + Fraction(1, 2)) * (1 if exact >= 0 else -1)


def fine(amount: Money) -> Fraction:
    """The amount to a billionth of a đồng, half away from zero.

    Interest on interest would otherwise grow hundreds of digits that nobody can see and a phone must carry.
    """
    return Fraction(dong(Fraction(amount) * BILLION), BILLION)


def units_up(units: Money) -> int:
    """Whole units that reach at least `units`: one cannot sell a part of a bag.

    >>> units_up(Fraction(7, 2))
    4
    """
    return -floor(-Fraction(units))
