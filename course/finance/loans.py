"""Loans month by month: equal principal or equal instalment, months of grace, rates that change, the flat-rate trap.

Interest of a month is the balance at its start times a twelfth of the yearly rate; banks that count days come to
slightly other figures. Amounts are kept to a billionth of a đồng and the last month pays what is left, so a schedule
repays its loan exactly; round where it is shown.
"""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from course.finance.rounding import Money, fine


class Method(StrEnum):
    """How a loan is paid back."""

    EQUAL_PRINCIPAL = "equal_principal"
    ANNUITY = "annuity"


class Payment(NamedTuple):
    """A month of a loan: balance at its start, principal and interest paid, in đồng."""

    month: int
    balance: Fraction
    principal: Fraction
    interest: Fraction

    @property
    def total(self) -> Fraction:
        """What is paid this month."""
        return self.principal + self.interest


def schedule(
    amount: Money, rates: Sequence[Fraction], months: int, method: Method = Method.EQUAL_PRINCIPAL, grace: int = 0
) -> tuple[Payment, ...]:
    """The whole loan. `rates` are yearly, one for each month; the last one goes on, so one rate may stand alone.

    During `grace` only interest is paid. An annuity is worked out anew over what is left whenever the rate changes.
    Raises ValueError for a term that leaves no month to repay, or for no rate.
    """
    if not rates or months <= grace or grace < 0:
        raise ValueError("a loan needs a rate and a month to repay in")
    left, paid = Fraction(amount), []
    instalment, rate = Fraction(0), Fraction(-1)
    for month in range(1, months + 1):
        yearly = rates[min(month, len(rates)) - 1]
        interest = fine(left * yearly / 12)
        if month <= grace:
            principal = Fraction(0)
        elif month == months:
            principal = left
        elif method is Method.EQUAL_PRINCIPAL:
            principal = fine(Fraction(amount) / (months - grace))
        else:
            if yearly != rate:
                instalment, rate = fine(annuity(left, yearly, months - month + 1)), yearly
            principal = instalment - interest
        paid.append(Payment(month, left, principal, interest))
        left -= principal
    return tuple(paid)


def annuity(amount: Money, yearly: Fraction, months: int) -> Fraction:
    """The equal instalment that pays a loan back in `months`."""
    rate = yearly / 12
    if rate == 0:
        return Fraction(amount) / months
    return Fraction(amount) * rate / (1 - (1 + rate) ** -months)


def total_interest(payments: Sequence[Payment]) -> Fraction:
    """What the loan costs."""
    return sum((payment.interest for payment in payments), Fraction(0))


def flat_instalment(amount: Money, monthly: Fraction, months: int) -> Fraction:
    """The instalment when interest is charged on the first balance to the end, as lenders of small loans quote it."""
    return Fraction(amount) / months + Fraction(amount) * monthly
