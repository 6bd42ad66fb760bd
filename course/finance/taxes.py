"""Taxes of a year for a household business, a company or a cooperative, by the dated rules of editions/taxes.yml.

Simplified as the course teaches it: VAT of a household is a percent of all revenue once the line is passed (our
reading of the text); in the profit method VAT is not taken off as a cost; firms write prices without VAT.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from course.finance.rounding import Money
from course.model.business_plan import LegalForm, Tax
from course.model.tax import Step, TaxRules

NOTHING = Fraction(0)


class TaxBill(NamedTuple):
    """What a year owes in đồng: VAT as a percent of revenue, and the tax on income or profit."""

    vat: Fraction = NOTHING
    income: Fraction = NOTHING

    @property
    def total(self) -> Fraction:
        """Both together."""
        return self.vat + self.income


def tax_is_known(form: LegalForm | None) -> bool:
    """Whether the rules of this legal form are sure enough to reckon with: groups and farms ask the tax office."""
    return form in (LegalForm.HOUSEHOLD, LegalForm.COMPANY, LegalForm.COOPERATIVE)


def year_tax(rules: TaxRules, form: LegalForm | None, choice: Tax, revenue: Money, profit: Money, year: int) -> TaxBill:
    """The tax of one year: `profit` is before tax and without the owner's own pay taken off (it is no cost).

    Nothing when taxes are switched off, exempt, or not known for the form.
    """
    if not choice.on or choice.exempt or not tax_is_known(form):
        return TaxBill()
    if form is LegalForm.HOUSEHOLD:
        bill = _household(rules, choice, Fraction(revenue), Fraction(profit))
    else:
        bill = TaxBill(income=_firm(rules, Fraction(revenue), Fraction(profit)))
    cut = rules.cut
    if choice.cut_30 and revenue <= cut.to and cut.first_year <= year <= cut.last_year:
        return TaxBill(bill.vat, bill.income * (100 - Fraction(cut.percent)) / 100)
    return bill


def _household(rules: TaxRules, choice: Tax, revenue: Fraction, profit: Fraction) -> TaxBill:
    household = rules.household
    if revenue <= household.line:
        return TaxBill()
    rate = next(one for one in household.rates if one.activity is choice.activity)
    vat = revenue * Fraction(rate.vat) / 100
    if choice.vat_relief:
        vat = vat * (100 - Fraction(household.relief_percent)) / 100
    step = step_of(household.profit_steps, revenue)
    if step.percent_of_revenue and not choice.profit_method:
        return TaxBill(vat, (revenue - household.line) * Fraction(rate.pit) / 100)
    return TaxBill(vat, max(profit, NOTHING) * Fraction(step.percent) / 100)


def _firm(rules: TaxRules, revenue: Fraction, profit: Fraction) -> Fraction:
    if revenue <= rules.firm.exempt_to:
        return NOTHING
    return max(profit, NOTHING) * Fraction(step_of(rules.firm.steps, revenue).percent) / 100


def step_of(steps: Sequence[Step], revenue: Fraction) -> Step:
    """The step that a yearly revenue falls on."""
    return next(step for step in steps if step.to is None or revenue <= step.to)
