"""A plan year by year: what was sold, what it cost, what is left after wear, interest, the owner's pay and taxes."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from course.finance.taxes import TaxBill, year_tax
from course.finance.timeline import YEAR, Timeline
from course.model.business_plan import BusinessPlan
from course.model.tax import TaxRules


class YearResult(NamedTuple):
    """A year of the plan (the last one may be shorter), amounts in đồng.

    `fixed` is cash fixed cost without the owner's pay. Profit before tax has the owner's pay taken off; taxes are
    reckoned before it, since for a household it is no cost.
    """

    number: int
    months: int
    revenue: Fraction
    variable: Fraction
    fixed: Fraction
    wear: Fraction
    interest: Fraction
    principal: Fraction
    owner_pay: Fraction
    tax: TaxBill

    @property
    def contribution(self) -> Fraction:
        """Revenue less variable cost."""
        return self.revenue - self.variable

    @property
    def operating(self) -> Fraction:
        """What the business earns in cash before taxes, interest and the owner's pay (EBITDA)."""
        return self.contribution - self.fixed

    @property
    def before_pay(self) -> Fraction:
        """Profit before tax and before the owner's pay."""
        return self.operating - self.wear - self.interest

    @property
    def before_tax(self) -> Fraction:
        """Profit before tax."""
        return self.before_pay - self.owner_pay

    @property
    def profit(self) -> Fraction:
        """Profit after everything."""
        return self.before_tax - self.tax.total

    @property
    def debt_cover(self) -> Fraction | None:
        """How many times the year's money covers the year's repayment; None without a loan to repay."""
        due = self.principal + self.interest
        return (self.operating - self.tax.total) / due if due else None


def year_results(plan: BusinessPlan, line: Timeline, rules: TaxRules | None) -> tuple[YearResult, ...]:
    """Every year of the plan. Taxes need a whole year; a shorter last year pays those of what it earned."""
    first_year = int(plan.start[:4])
    interest, principal = line.debt("interest"), line.debt("principal")
    found = []
    for start in range(0, line.months, YEAR):
        months = slice(start, start + YEAR)
        revenue, variable, fixed, wear, cost_of_debt, repaid, pay = (
            sum(series[months], Fraction(0))
            for series in (line.revenue, line.variable, line.fixed, line.wear, interest, principal, line.owner_pay)
        )
        length = len(line.revenue[months])
        year = YearResult(
            start // YEAR + 1, length, revenue, variable, fixed, wear, cost_of_debt, repaid, pay, TaxBill()
        )
        if rules is not None:
            tax = year_tax(
                rules, plan.owner.legal_form, plan.tax, year.revenue, year.before_pay, first_year + start // YEAR
            )
            year = year._replace(tax=tax)
        found.append(year)
    return tuple(found)


def tax_by_month(line: Timeline, years: Sequence[YearResult]) -> tuple[Fraction, ...]:
    """Taxes as they leave the till: each quarter's share, by revenue, in the month after the quarter.

    Quarters are of the calendar; what falls after the last month of the plan is owed then.
    """
    paid = [Fraction(0)] * line.months
    for at, revenue in enumerate(line.revenue):
        year = years[at // YEAR]
        if not year.revenue:
            continue
        month = (line.first_month - 1 + at) % YEAR
        due = at + 3 - month % 3  # the first month of the next quarter
        if due < line.months:
            paid[due] += year.tax.total * revenue / year.revenue
    return tuple(paid)
