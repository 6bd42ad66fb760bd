"""How much must be sold before anything is earned: for one product, and for several sold in a constant mix."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from course.finance.rounding import Money


class BreakEven(NamedTuple):
    """The point of no profit and no loss: units (exact; sell them rounded up) and revenue in đồng (exact)."""

    units: Fraction
    revenue: Fraction


class Line(NamedTuple):
    """A product in a plan: price and variable cost of a unit in đồng (exact), units sold."""

    price: Money
    variable: Money
    quantity: Money

    @property
    def contribution(self) -> Fraction:
        """What a unit leaves for the fixed costs."""
        return Fraction(self.price) - Fraction(self.variable)

    @property
    def revenue(self) -> Fraction:
        """What all units bring."""
        return Fraction(self.price) * Fraction(self.quantity)


class MixBreakEven(NamedTuple):
    """The point for a mix: revenue, units of each product (exact), and the share of each đồng sold that is left."""

    revenue: Fraction
    units: tuple[Fraction, ...]
    ratio: Fraction


def break_even(price: Money, variable: Money, fixed: Money) -> BreakEven | None:
    """The break-even point, or None when a unit does not earn more than it costs: then selling more never helps."""
    contribution = Fraction(price) - Fraction(variable)
    if contribution <= 0:
        return None
    units = Fraction(fixed) / contribution
    return BreakEven(units, units * Fraction(price))


def mix_break_even(lines: Sequence[Line], fixed: Money) -> MixBreakEven | None:
    """The break-even point when the products keep their shares; None when together they leave nothing."""
    revenue = sum((line.revenue for line in lines), Fraction(0))
    left = sum((line.contribution * line.quantity for line in lines), Fraction(0))
    if revenue <= 0 or left <= 0:
        return None
    part = Fraction(fixed) / left
    return MixBreakEven(part * revenue, tuple(part * line.quantity for line in lines), left / revenue)


def units_for_profit(price: Money, variable: Money, fixed: Money, profit: Money) -> Fraction | None:
    """Units that bring `profit` before tax; None when no number of units does."""
    point = break_even(price, variable, Fraction(fixed) + Fraction(profit))
    return point.units if point else None


def safety_margin(quantity: Money, units: Fraction) -> Fraction:
    """The share of `quantity` that sales may fall before a loss begins; negative when they are below the point."""
    return (Fraction(quantity) - units) / Fraction(quantity)


def operating_leverage(quantity: int, contribution: Money, fixed: Money) -> Fraction | None:
    """How many percent profit moves when sales move by one percent; None when there is no profit to move."""
    left = quantity * Fraction(contribution)
    profit = left - Fraction(fixed)
    return left / profit if profit else None


def units_after_change(quantity: int, before: Money, after: Money) -> Fraction | None:
    """Units that leave the same total when the contribution of one changes; None when a unit leaves nothing more."""
    return quantity * Fraction(before) / Fraction(after) if after > 0 else None
