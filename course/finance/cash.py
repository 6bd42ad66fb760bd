"""Cash month by month: when money really comes and goes, and the month in which it is lowest.

A cost is not yet a payment and a sale is not yet money: depreciation never leaves the till, a machine leaves it at
once, buyers pay later and suppliers wait.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from course.finance.rounding import Money


class Month(NamedTuple):
    """What moves in a month besides loans and grants; amounts in đồng, all of them 0 or more except tax refunds."""

    sales: Money = 0
    purchases: Money = 0
    expenses: Money = 0
    tax: Money = 0
    investment: Money = 0
    loan: Money = 0
    grant: Money = 0
    principal: Money = 0
    interest: Money = 0


class CashMonth(NamedTuple):
    """A month as the till sees it: `number` from 1, what came in, what went out, and what is there at its end."""

    number: int
    opening: Fraction
    collected: Fraction
    paid: Fraction
    financed: Fraction
    closing: Fraction

    @property
    def net(self) -> Fraction:
        """What the month added."""
        return self.closing - self.opening


def spread(amounts: Sequence[Money], lag: Sequence[Fraction], before: Sequence[Money] = ()) -> tuple[Fraction, ...]:
    """Amounts of each month as they are paid: `lag[k]` is the share paid k months later.

    `before` holds amounts of earlier periods that still come in, for the first months. Shares must sum to 1
    (ValueError), so that nothing is lost; what is paid after the last month is owed then.
    """
    if sum(lag, Fraction(0)) != 1:
        raise ValueError("shares of payment sum to one")
    paid = [Fraction(0)] * len(amounts)
    for month, amount in enumerate(amounts):
        for later, share in enumerate(lag):
            if month + later < len(paid):
                paid[month + later] += Fraction(amount) * share
    for month, amount in enumerate(before[: len(paid)]):
        paid[month] += Fraction(amount)
    return tuple(paid)


def lag_of_days(days: int) -> tuple[Fraction, ...]:
    """Shares for buyers or suppliers that wait `days` on average, with months of 30 days: 45 days is half and half.

    >>> lag_of_days(45)
    (Fraction(0, 1), Fraction(1, 2), Fraction(1, 2))
    """
    if days < 0:
        raise ValueError("nobody pays before the deal here; write an advance as a loan")
    months, rest = divmod(days, 30)
    late = Fraction(rest, 30)
    shares = [Fraction(0)] * months + [1 - late]
    return tuple([*shares, late] if late else shares)


def cash_flow(
    opening: Money,
    months: Sequence[Month],
    sold: Sequence[Fraction] = (Fraction(1),),
    bought: Sequence[Fraction] = (Fraction(1),),
    owed_to_us: Sequence[Money] = (),
    owed_by_us: Sequence[Money] = (),
) -> tuple[CashMonth, ...]:
    """The till month by month: sales come by the shares `sold`, purchases are paid by `bought`, the rest at once."""
    collected = spread([month.sales for month in months], sold, owed_to_us)
    purchases = spread([month.purchases for month in months], bought, owed_by_us)
    held, found = Fraction(opening), []
    for number, month in enumerate(months, 1):
        paid = purchases[number - 1] + Fraction(month.expenses) + Fraction(month.tax) + Fraction(month.investment)
        financed = Fraction(month.loan) + Fraction(month.grant) - Fraction(month.principal) - Fraction(month.interest)
        closing = held + collected[number - 1] - paid + financed
        found.append(CashMonth(number, held, collected[number - 1], paid, financed, closing))
        held = closing
    return tuple(found)


def lowest(flow: Sequence[CashMonth]) -> CashMonth:
    """The month with the least cash at its end, the first of them. Raises ValueError for no month."""
    return min(flow, key=lambda month: month.closing)


class WorkingCapital(NamedTuple):
    """Days a đồng is away, how often it comes back in a year, and what the business must hold to wait that long."""

    cycle_days: int
    turns: Fraction
    need: Fraction


def working_capital(
    yearly_cash_cost: Money, receivable_days: int, stock_days: int, payable_days: int
) -> WorkingCapital:
    """Working capital as banks reckon it, over a year of 365 days. A cycle of no days or less needs none."""
    cycle = receivable_days + stock_days - payable_days
    if cycle <= 0:
        return WorkingCapital(cycle, Fraction(0), Fraction(0))
    turns = Fraction(365, cycle)
    return WorkingCapital(cycle, turns, Fraction(yearly_cash_cost) / turns)
