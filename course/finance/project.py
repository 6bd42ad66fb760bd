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


class ProjectYear(NamedTuple):
    """A year of the project: `earned` before wear and tax, `flow` after tax, the returned working capital in it."""

    revenue: Fraction
    earned: Fraction
    wear: Fraction
    tax: Fraction
    flow: Fraction


class Outlook(NamedTuple):
    """How the project goes: what is paid at the start (below zero) and every year after it."""

    start: Fraction
    years: tuple[ProjectYear, ...]

    @property
    def flows(self) -> tuple[Fraction, ...]:
        """Flows by year from 0."""
        return (self.start, *(year.flow for year in self.years))


class Trial(NamedTuple):
    """An input moved by a share (0.1 for ten percent more), the project it makes and its net present value."""

    move: Fraction
    outlook: Outlook
    value: Fraction


class Sensitivity(NamedTuple):
    """What the net present value becomes when one input moves by STEPS, and the move that brings it to zero.

    `trials` are all moves that were reckoned, in their order: STEPS, both ends of the search, and its halvings.
    """

    name: str
    values: tuple[Fraction, ...]
    switching: Fraction | None
    trials: tuple[Trial, ...]


class Project(NamedTuple):
    """Flows by year from 0, their worth at `rate`, all rates of return found, paybacks in years.

    `per_dong` is what comes back, at today's worth, for each đồng put in.
    """

    rate: Fraction
    outlook: Outlook
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

    def outlook(**moves: Fraction) -> Outlook:
        return project_outlook(plan, whole, rules, **moves)

    base = outlook()
    return Project(
        rate,
        base,
        base.flows,
        net_present_value(rate, base.flows),
        internal_rates(base.flows).found,
        payback(base.flows),
        payback(base.flows, rate),
        profitability_index(rate, base.flows),
        tuple(_sensitivity(name, outlook, rate) for name in INPUTS),
    )


def _sensitivity(name: str, outlook: Callable[..., Outlook], rate: Fraction) -> Sensitivity:
    trials: dict[Fraction, Trial] = {}

    def value(move: Fraction) -> Fraction:
        if move not in trials:
            moved = outlook(**{name: move})
            trials[move] = Trial(move, moved, net_present_value(rate, moved.flows))
        return trials[move].value

    return Sensitivity(name, tuple(map(value, STEPS)), switching_value(value), tuple(trials.values()))


def project_outlook(
    plan: BusinessPlan,
    years: tuple[YearResult, ...],
    rules: TaxRules | None,
    price: Fraction = Fraction(0),
    volume: Fraction = Fraction(0),
    variable: Fraction = Fraction(0),
    fixed: Fraction = Fraction(0),
    invested: Fraction = Fraction(0),
) -> Outlook:
    """The project when inputs move by the given shares (0.1 for ten percent more)."""
    assets = [asset for asset in plan.assets if asset.month]
    bought = sum((Fraction(asset.cost or 0) for asset in assets), Fraction(0)) * (1 + invested)
    capital = Fraction(plan.appraisal.working_capital)
    found = []
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
        flow = earned - tax + (capital if number == plan.appraisal.years else 0)
        found.append(ProjectYear(revenue, earned, wear, tax, flow))
    return Outlook(-bought - capital, tuple(found))
