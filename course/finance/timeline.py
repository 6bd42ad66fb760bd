"""A plan laid out by months: units, revenue, costs, wear and loans of every month, exact.

Unknown figures count as nothing here; `unknown` names them, so that a result is never taken for more than it is.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from course.finance.costs import depreciation
from course.finance.loans import Method, schedule
from course.finance.rounding import fine
from course.model.business_plan import BusinessPlan, Every, FixedCost, Loan, LoanMethod, ProductLine, Repayment

YEAR = 12
EVEN = (Fraction(1, YEAR),) * YEAR


class Debt(NamedTuple):
    """What a loan does in a month of the plan."""

    drawn: Fraction
    principal: Fraction
    interest: Fraction
    balance: Fraction


class Timeline(NamedTuple):
    """Every series by month of the plan (index 0 is month 1); `units` and `sales` also by product."""

    first_month: int
    units: tuple[tuple[Fraction, ...], ...]
    sales: tuple[tuple[Fraction, ...], ...]
    revenue: tuple[Fraction, ...]
    variable: tuple[Fraction, ...]
    purchases: tuple[Fraction, ...]
    fixed: tuple[Fraction, ...]
    owner_pay: tuple[Fraction, ...]
    wear: tuple[Fraction, ...]
    investment: tuple[Fraction, ...]
    grants: tuple[Fraction, ...]
    loans: tuple[tuple[Debt, ...], ...]

    @property
    def months(self) -> int:
        """How many months the plan has."""
        return len(self.revenue)

    def debt(self, part: str) -> tuple[Fraction, ...]:
        """A part of all loans together, by month: "drawn", "principal", "interest" or "balance"."""
        return tuple(sum((getattr(loan[at], part) for loan in self.loans), Fraction(0)) for at in range(self.months))


def timeline(plan: BusinessPlan) -> Timeline:
    """Lay a plan out. Percent of a season or of purchases that do not sum to 100 are taken as they stand."""
    first = int(plan.start[5:7])
    calendar = calendar_months(plan)
    units = tuple(units_by_month(product, calendar) for product in plan.products)
    sales = tuple(
        tuple(count * (product.price or 0) for count in series)
        for product, series in zip(plan.products, units, strict=True)
    )
    pay = Fraction(plan.money.owner_pay or 0)
    return Timeline(
        first_month=first,
        units=units,
        sales=sales,
        revenue=_sum(sales, plan.months),
        variable=_sum(
            (
                tuple(count * variable_cost(product) for count in series)
                for product, series in zip(plan.products, units, strict=True)
            ),
            plan.months,
        ),
        purchases=_sum(
            (
                bought_by_month(product, series, calendar, cost.amount or 0, cost.bought)
                for product, series in zip(plan.products, units, strict=True)
                for cost in product.costs
            ),
            plan.months,
        ),
        fixed=_sum((fixed_by_month(cost, calendar) for cost in plan.fixed), plan.months),
        owner_pay=(pay,) * plan.months,
        wear=tuple(
            sum(
                (
                    depreciation(asset.cost or 0, asset.years or 1, number - max(asset.month, 1) + 1)
                    for asset in plan.assets
                ),
                Fraction(0),
            )
            for number in range(1, plan.months + 1)
        ),
        investment=_at(((asset.month, asset.cost) for asset in plan.assets if asset.month), plan.months),
        grants=_at(((grant.month, grant.amount) for grant in plan.money.grants), plan.months),
        loans=tuple(debt_by_month(loan, plan.months) for loan in plan.money.loans),
    )


def calendar_months(plan: BusinessPlan) -> list[int]:
    """The calendar month (0 to 11) of each month of the plan."""
    return [(int(plan.start[5:7]) - 1 + at) % YEAR for at in range(plan.months)]


def variable_cost(product: ProductLine) -> Fraction:
    """The variable cost of one unit in đồng, of the parts that are known."""
    return Fraction(sum(cost.amount or 0 for cost in product.costs))


def units_by_month(product: ProductLine, calendar: Sequence[int]) -> tuple[Fraction, ...]:
    """Units sold in each month: a year's units by the season's share of its calendar month (0 to 11)."""
    season = _shares(product.season)
    return tuple(
        Fraction(product.yearly[min(at // YEAR, len(product.yearly) - 1)]) * season[month] if product.yearly else
        Fraction(0)
        for at, month in enumerate(calendar)
    )  # fmt: skip


def _shares(percents: Sequence[Decimal]) -> tuple[Fraction, ...]:
    return tuple(Fraction(one) / 100 for one in percents) if len(percents) == YEAR else EVEN


def bought_by_month(
    product: ProductLine, units: Sequence[Fraction], calendar: Sequence[int], amount: int, bought: Sequence[Decimal]
) -> tuple[Fraction, ...]:
    """What a variable cost asks of the till: with the sales, or in the months in which a year's need is bought."""
    if len(bought) != YEAR:
        return tuple(count * amount for count in units)
    shares = _shares(bought)
    yearly = [Fraction(product.yearly[min(at // YEAR, len(product.yearly) - 1)]) if product.yearly else Fraction(0)
              for at in range(len(calendar))]  # fmt: skip
    return tuple(need * amount * shares[month] for need, month in zip(yearly, calendar, strict=True))


def fixed_by_month(cost: FixedCost, calendar: Sequence[int]) -> tuple[Fraction, ...]:
    """A fixed cost in each month: every month, in its month of the year, or a year's amount evenly."""
    amount = Fraction(cost.amount or 0)
    if cost.every is Every.MONTH:
        return (amount,) * len(calendar)
    if cost.month is None:
        return (amount / YEAR,) * len(calendar)
    return tuple(amount if month == cost.month - 1 else Fraction(0) for month in calendar)


def debt_by_month(loan: Loan, months: int) -> tuple[Debt, ...]:
    """A loan over the months of the plan: drawn at the end of its month, paid from the next month on."""
    return _agreed(loan, months) if loan.method is LoanMethod.AGREED else _scheduled(loan, months)


def _scheduled(loan: Loan, months: int) -> tuple[Debt, ...]:
    nothing = Debt(Fraction(0), Fraction(0), Fraction(0), Fraction(0))
    found = [nothing] * months
    rates = [Fraction(rate) / 100 for rate in loan.rates or ((loan.rate,) if loan.rate is not None else ())]
    if not loan.amount or not rates or not loan.months or loan.months <= loan.grace or loan.grace < 0:
        return tuple(found)
    if 1 <= loan.month <= months:
        found[loan.month - 1] = Debt(Fraction(loan.amount), Fraction(0), Fraction(0), Fraction(loan.amount))
    for payment in schedule(loan.amount, rates, loan.months, Method(loan.method.value), loan.grace):
        at = loan.month + payment.month - 1
        if 0 <= at < months:
            drawn = found[at].drawn
            found[at] = Debt(drawn, payment.principal, payment.interest, payment.balance - payment.principal + drawn)
    return tuple(found)


def _agreed(loan: Loan, months: int) -> tuple[Debt, ...]:
    draws = loan.draws or (Repayment(month=loan.month, amount=loan.amount or 0),)
    drawn = _at(((one.month, one.amount) for one in draws), months)
    repaid = _at(((one.month, one.amount) for one in loan.repayments), months)
    rate = Fraction(loan.rate or 0) / 1200
    balance, found = Fraction(0), []
    for at in range(months):
        interest = fine(balance * rate)
        balance += drawn[at] - repaid[at]
        found.append(Debt(drawn[at], repaid[at], interest, balance))
    return tuple(found)


def _at(amounts: Iterator[tuple[int, int | None]], months: int) -> tuple[Fraction, ...]:
    found = [Fraction(0)] * months
    for month, amount in amounts:
        if 1 <= month <= months:
            found[month - 1] += amount or 0
    return tuple(found)


def _sum(series: Iterator[tuple[Fraction, ...]] | Sequence[tuple[Fraction, ...]], months: int) -> tuple[Fraction, ...]:
    total = [Fraction(0)] * months
    for one in series:
        for at, amount in enumerate(one):
            total[at] += amount
    return tuple(total)
