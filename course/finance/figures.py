"""Every figure of a plan, from one place: documents, workbook, page and questions take theirs from here."""

from fractions import Fraction
from typing import Any, NamedTuple

from course.finance.break_even import BreakEven, Line, MixBreakEven, break_even, mix_break_even, safety_margin
from course.finance.cash import CashMonth, Month, WorkingCapital, cash_flow, lag_of_days, lowest, working_capital
from course.finance.project import Project, appraise
from course.finance.timeline import YEAR, Timeline, timeline, variable_cost
from course.finance.years import YearResult, tax_by_month, year_results
from course.model.business_plan import BusinessPlan
from course.model.tax import TaxRules


class ProductFigures(NamedTuple):
    """A product in the first year: unit figures in đồng, units, revenue and its share of all revenue.

    `full_cost` is of one unit, with the fixed costs shared by revenue; `own_break_even` is reached when the product
    carries that share alone.
    """

    name: str
    price: Fraction
    variable: Fraction
    contribution: Fraction
    ratio: Fraction | None
    units: Fraction
    revenue: Fraction
    share: Fraction | None
    full_cost: Fraction | None
    own_break_even: BreakEven | None


class Points(NamedTuple):
    """Three break-evens of the first year: of all costs and the owner's pay, of all costs, of cash costs only."""

    with_pay: MixBreakEven | None
    full: MixBreakEven | None
    cash: MixBreakEven | None
    safety: Fraction | None


class Figures(NamedTuple):
    """The whole plan in numbers. `capital` is None until stock days are known."""

    line: Timeline
    products: tuple[ProductFigures, ...]
    points: Points
    years: tuple[YearResult, ...]
    taxes: tuple[Fraction, ...]
    cash: tuple[CashMonth, ...]
    lowest: CashMonth
    capital: WorkingCapital | None
    project: Project | None


def figures(plan: BusinessPlan, rules: TaxRules | None) -> Figures:
    """Reckon the whole plan; unknown figures count as nothing. `plan` must have passed plan_faults."""
    line = timeline(plan)
    years = year_results(plan, line, rules)
    taxes = tax_by_month(line, years)
    cash = _cash(plan, line, taxes)
    return Figures(
        line=line,
        products=_products(plan, line, years[0]),
        points=_points(plan, line, years[0]),
        years=years,
        taxes=taxes,
        cash=cash,
        lowest=lowest(cash),
        capital=_capital(plan, years[0]),
        project=appraise(plan, years, rules),
    )


def _cash(plan: BusinessPlan, line: Timeline, taxes: tuple[Fraction, ...]) -> tuple[CashMonth, ...]:
    money = plan.money
    drawn, principal, interest = line.debt("drawn"), line.debt("principal"), line.debt("interest")
    months = [
        Month(
            sales=line.revenue[at],
            purchases=line.purchases[at],
            expenses=line.fixed[at] + line.owner_pay[at],
            tax=taxes[at],
            investment=line.investment[at],
            loan=drawn[at],
            grant=line.grants[at],
            principal=principal[at],
            interest=interest[at],
        )
        for at in range(line.months)
    ]
    sold = payment_shares(money.collect, money.receivable_days)
    bought = payment_shares(money.pay, money.payable_days)
    opening = (money.opening_cash or 0) + (money.own_capital or 0)
    return cash_flow(opening, months, sold, bought, (money.owed_to_us,), (money.owed_by_us,))


def payment_shares(percents: tuple[Any, ...], days: int) -> tuple[Fraction, ...]:
    """Shares paid at once, a month later and so on: from percents that sum to a hundred, else from the days.

    The concern plan.payment-sum tells of percents that do not.
    """
    return tuple(Fraction(one) / 100 for one in percents) if sum(percents) == 100 else lag_of_days(days)


def _lines(plan: BusinessPlan, line: Timeline) -> list[Line]:
    return [
        Line(product.price or 0, variable_cost(product), sum(units[:YEAR], Fraction(0)))
        for product, units in zip(plan.products, line.units, strict=True)
    ]


def _points(plan: BusinessPlan, line: Timeline, year: YearResult) -> Points:
    lines = _lines(plan, line)
    paid = year.fixed + year.interest
    full = mix_break_even(lines, paid + year.wear)
    with_pay = mix_break_even(lines, paid + year.wear + year.owner_pay)
    safety = safety_margin(year.revenue, with_pay.revenue) if with_pay and year.revenue else None
    return Points(with_pay, full, mix_break_even(lines, paid), safety)


def _products(plan: BusinessPlan, line: Timeline, year: YearResult) -> tuple[ProductFigures, ...]:
    carried = year.fixed + year.interest + year.wear + year.owner_pay
    found = []
    for product, one in zip(plan.products, _lines(plan, line), strict=True):
        share = one.revenue / year.revenue if year.revenue else None
        own = carried * share if share is not None else None
        found.append(
            ProductFigures(
                name=product.name,
                price=Fraction(one.price),
                variable=Fraction(one.variable),
                contribution=one.contribution,
                ratio=one.contribution / one.price if one.price else None,
                units=Fraction(one.quantity),
                revenue=one.revenue,
                share=share,
                full_cost=one.variable + own / one.quantity if own is not None and one.quantity else None,
                own_break_even=break_even(one.price, one.variable, own) if own is not None else None,
            )
        )
    return tuple(found)


def _capital(plan: BusinessPlan, year: YearResult) -> WorkingCapital | None:
    money = plan.money
    if money.stock_days is None:
        return None
    return working_capital(year.variable + year.fixed, money.receivable_days, money.stock_days, money.payable_days)
