"""A price from cost, from a margin, from the market; and what a channel leaves of it."""

from fractions import Fraction

from course.finance.rounding import Money


def price_for_markup(cost: Money, markup: Fraction) -> Fraction:
    """Cost plus a share of cost: 20 % on 70,000 đ gives 84,000 đ."""
    return Fraction(cost) * (1 + markup)


def price_for_margin(cost: Money, margin: Fraction) -> Fraction:
    """The price of which `margin` is left: 20 % on a cost of 70,000 đ gives 87,500 đ. Raises ValueError from 1 up."""
    if margin >= 1:
        raise ValueError("a margin is a part of the price, below 100 %")
    return Fraction(cost) / (1 - margin)


def markup(price: Money, cost: Money) -> Fraction | None:
    """The surplus as a share of cost; None for a cost of nothing."""
    return (Fraction(price) - Fraction(cost)) / Fraction(cost) if cost else None


def margin(price: Money, cost: Money) -> Fraction | None:
    """The surplus as a share of price; None for a price of nothing."""
    return (Fraction(price) - Fraction(cost)) / Fraction(price) if price else None


def after_channel(price: Money, commission: Fraction, per_unit: Money = 0) -> Fraction:
    """What a channel leaves of a price: it takes a share and a fee for each unit."""
    return Fraction(price) * (1 - commission) - Fraction(per_unit)
