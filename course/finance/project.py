"""Whether the plan's investment is worth it, and how far each input may move before it is not.

The project has no loan in it: what the bank gets is not what the machine earns. Everything bought during the plan is
taken as paid at the start; the last planned year goes on until the end; working capital comes back in the last year.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from course.finance.taxes import year_tax
from course.finance.timeline import YEAR
from course.finance.worth import (
    internal_rates,
    net_present_value,
    payback,
    profitability_index,
    switching_value,
)
from course.finance.years import YearResult
from course.model.business_plan import BusinessPlan
from course.model.tax import TaxRules

INPUTS = ("price", "volume", "variable", "fixed", "invested")
STEPS = (Fraction(-1, 5), Fraction(-1, 10), Fraction(1, 10), Fraction(1, 5))


class Sensitivity(NamedTuple):
    """What the net present value becomes when one input moves by STEPS, and the move that brings it to zero."""

    name: str
    values: tuple[Fraction, ...]
    switching: Fraction | None


class Project(NamedTuple):
    """Flows by year from 0, their worth at `rate`, all rates of return found, paybacks in years.

    `per_dong` is what comes back, at today's worth, for each đồng put in.
    """

    rate: Fraction
    flows: tuple[Fraction, ...]
    value: Fraction
    returns: tuple[Fraction, ...]
    payback: Fraction | None
    discounted_payback: Fraction | None
    per_dong: Fraction | None
    sensitivity: tuple[Sensitivity, ...]


def appraise(plan: BusinessPlan, years: tuple[YearResult, ...], rules: TaxRules | None) -> Project | None:
    """The appraisal, or None when the plan invests nothing or has no whole year to go on."""
    invested = sum(asset.cost or 0 for asset in plan.assets if asset.month) + plan.appraisal.working_capital
    whole = tuple(year for year in years if year.months == YEAR)
    if not invested or not whole or plan.appraisal.years < 1:
        return None
    rate = Fraction(plan.appraisal.rate) / 100

    def value(**moves: Fraction) -> Fraction:
        return net_present_value(rate, flows(plan, whole, rules, **moves))

    base = flows(plan, whole, rules)
    return Project(
        rate,
        base,
        net_present_value(rate, base),
        internal_rates(base).found,
        payback(base),
        payback(base, rate),
        profitability_index(rate, base),
        tuple(_sensitivity(name, value) for name in INPUTS),
    )


def _sensitivity(name: str, value: Callable[..., Fraction]) -> Sensitivity:
    moved = tuple(value(**{name: step}) for step in STEPS)
    return Sensitivity(name, moved, switching_value(lambda move: value(**{name: move})))


def flows(
    plan: BusinessPlan,
    years: tuple[YearResult, ...],
    rules: TaxRules | None,
    price: Fraction = Fraction(0),
    volume: Fraction = Fraction(0),
    variable: Fraction = Fraction(0),
    fixed: Fraction = Fraction(0),
    invested: Fraction = Fraction(0),
) -> tuple[Fraction, ...]:
    """The project's flows when inputs move by the given shares (0.1 for ten percent more)."""
    assets = [asset for asset in plan.assets if asset.month]
    bought = sum((Fraction(asset.cost or 0) for asset in assets), Fraction(0)) * (1 + invested)
    capital = Fraction(plan.appraisal.working_capital)
    found = [-bought - capital]
    for number in range(1, plan.appraisal.years + 1):
        year = years[min(number, len(years)) - 1]
        revenue = year.revenue * (1 + price) * (1 + volume)
        costs = year.variable * (1 + volume) * (1 + variable) + (year.fixed + year.owner_pay) * (1 + fixed)
        wear = sum(
            (Fraction(one.cost or 0) / one.years for one in assets if one.years and number <= one.years), Fraction(0)
        ) * (1 + invested)
        earned = revenue - costs
        tax = Fraction(0)
        if rules is not None:
            calendar = int(plan.start[:4]) + number - 1
            tax = year_tax(rules, plan.owner.legal_form, plan.tax, revenue, earned - wear, calendar).total
        found.append(earned - tax + (capital if number == plan.appraisal.years else 0))
    return tuple(found)
