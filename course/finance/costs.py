"""What one unit costs: fixed and variable parts, mixed costs taken apart, machines that wear out."""

from fractions import Fraction
from typing import NamedTuple

from course.finance.rounding import Money

ASSET_FROM = 30_000_000
"""From this original cost in đồng a thing used longer than a year is a fixed asset (VBHN19, Điều 3)."""
TOOLS_YEARS = 3
"""Cheaper tools are spread over at most so many years."""


class Mixed(NamedTuple):
    """A mixed cost taken apart: đồng for each unit, and đồng whatever is made."""

    variable: Fraction
    fixed: Fraction


def unit_cost(variable: Money, fixed: Money, quantity: int) -> Fraction:
    """Full cost of one unit when `quantity` units carry `fixed` đồng. Raises ValueError for no units."""
    if quantity <= 0:
        raise ValueError("no units to carry the fixed cost")
    return Fraction(variable) + Fraction(fixed) / quantity


def high_low(high: tuple[int, Money], low: tuple[int, Money]) -> Mixed:
    """Take a mixed cost apart by the months of most and of least output, each as (units, đồng).

    Raises ValueError when both months have the same output: then nothing can be told.
    """
    (most, dear), (least, cheap) = high, low
    if most == least:
        raise ValueError("two months of the same output")
    variable = (Fraction(dear) - Fraction(cheap)) / (most - least)
    return Mixed(variable, Fraction(dear) - variable * most)


def depreciation(cost: Money, years: int, month: int) -> Fraction:
    """Straight-line wear of month `month` (from 1 for the first month of use), in đồng; 0 once it is worn off.

    Source: VBHN19 Điều 9 and Phụ lục II: cost by years of use, a twelfth of that each month.
    """
    if years <= 0:
        raise ValueError("an asset is used for one year or longer")
    return Fraction(cost) / (years * 12) if 1 <= month <= years * 12 else Fraction(0)


def shares(fixed: Money, weights: tuple[Money, ...]) -> tuple[Fraction, ...]:
    """Share a fixed cost by weights (revenue, units, hours). The key decides what a product seems to cost."""
    total = sum(map(Fraction, weights))
    if total <= 0:
        raise ValueError("nothing to share by")
    return tuple(Fraction(fixed) * Fraction(weight) / total for weight in weights)
