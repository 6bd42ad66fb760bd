"""What a careful reader of the plan would ask about: facts about the figures, each with the field that causes it.

Only ids, places and numbers come from here; the words are in templates/builders/business_plan/builder.yml.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from course.finance.costs import ASSET_FROM, TOOLS_YEARS
from course.finance.figures import Figures
from course.finance.rounding import dong
from course.finance.taxes import tax_is_known
from course.finance.timeline import YEAR
from course.model.business_plan import BusinessPlan, LegalForm
from course.model.tax import TaxRules

COVER = Fraction(6, 5)
"""The year's money should cover the year's repayment so many times (the course's own threshold)."""
NEAR_LINE = Fraction(1, 10)
"""How near a household's revenue may come to the tax line before the plan says so."""
LOCAL_SETS = (5, 6, 11, 12, 13)
"""Sets of Phụ lục II of QĐ 26/2026 in which half of the main material from the province is needed for three stars."""


VALUES: dict[str, tuple[str, ...]] = {
    "plan.price-under-variable": ("name", "price", "cost"),
    "plan.price-under-cost": ("name", "price", "cost"),
    "plan.season-sum": ("name", "sum"),
    "plan.local-input": ("set", "percent"),
    "plan.channel-sum": ("sum",),
    "plan.one-buyer": ("percent",),
    "plan.over-capacity": ("year", "units", "capacity"),
    "plan.tool-too-long": ("name", "years"),
    "plan.no-owner-pay": (),
    "plan.payment-sum": ("sum",),
    "plan.cash-below-zero": ("first", "worst", "amount"),
    "plan.loan-outlives-asset": ("lender", "months", "years"),
    "plan.thin-cover": ("year", "hundredths"),
    "plan.tax-off": (),
    "plan.tax-unknown": (),
    "plan.tax-line": ("year", "revenue"),
}
"""Every rule and the values its words may use. `first` and `worst` are months of the plan, `hundredths` a hundredth."""


class Concern(NamedTuple):
    """A concern: rule id, the field it stands at ("products[0].price"), and numbers for the words."""

    rule: str
    path: str
    values: dict[str, int | str]


def concerns(plan: BusinessPlan, found: Figures, rules: TaxRules | None) -> tuple[Concern, ...]:
    """Every concern about a plan, in the order of its fields."""
    return (
        *_prices(plan, found),
        *_market(plan),
        *_production(plan, found),
        *_assets(plan),
        *_money(plan, found),
        *_loans(plan, found),
        *_tax(plan, found, rules),
    )


def _prices(plan: BusinessPlan, found: Figures) -> Iterator[Concern]:
    for number, product in enumerate(found.products):
        path = f"products[{number}].price"
        if not plan.products[number].price:
            continue
        values: dict[str, int | str] = {"name": product.name, "price": int(product.price)}
        if product.contribution <= 0:
            yield Concern("plan.price-under-variable", path, {**values, "cost": dong(product.variable)})
        elif product.full_cost is not None and product.price < product.full_cost:
            yield Concern("plan.price-under-cost", path, {**values, "cost": dong(product.full_cost)})
    for number, one in enumerate(plan.products):
        if one.season and sum(one.season) != 100:
            path = f"products[{number}].season"
            yield Concern("plan.season-sum", path, {"name": one.name, "sum": str(sum(one.season))})
        for at, cost in enumerate(one.costs):
            if cost.bought and sum(cost.bought) != 100:
                path = f"products[{number}].costs[{at}].bought"
                yield Concern("plan.season-sum", path, {"name": cost.name, "sum": str(sum(cost.bought))})
        if plan.ocop_set in LOCAL_SETS and one.local_input_percent is not None and one.local_input_percent < 50:
            path = f"products[{number}].local_input_percent"
            yield Concern(
                "plan.local-input", path, {"set": plan.ocop_set or 0, "percent": str(one.local_input_percent)}
            )


def _market(plan: BusinessPlan) -> Iterator[Concern]:
    shares = [one.share_percent for one in plan.market.channels if one.share_percent is not None]
    if shares and sum(shares) != 100:
        yield Concern("plan.channel-sum", "market.channels", {"sum": str(sum(shares))})
    largest = plan.market.largest_buyer_percent
    if largest is not None and largest > 50:
        yield Concern("plan.one-buyer", "market.largest_buyer_percent", {"percent": str(largest)})


def _production(plan: BusinessPlan, found: Figures) -> Iterator[Concern]:
    capacity = plan.production.capacity
    if capacity is None:
        return
    for start in range(0, found.line.months, YEAR):
        made = sum((sum(series[start : start + YEAR], Fraction(0)) for series in found.line.units), Fraction(0))
        if made > capacity:
            values: dict[str, int | str] = {"year": start // YEAR + 1, "units": dong(made), "capacity": capacity}
            yield Concern("plan.over-capacity", "production.capacity", values)


def _assets(plan: BusinessPlan) -> Iterator[Concern]:
    for number, asset in enumerate(plan.assets):
        if asset.cost is not None and asset.years is not None and asset.cost < ASSET_FROM and asset.years > TOOLS_YEARS:
            values: dict[str, int | str] = {"name": asset.name, "years": asset.years}
            yield Concern("plan.tool-too-long", f"assets[{number}].years", values)


def _money(plan: BusinessPlan, found: Figures) -> Iterator[Concern]:
    if not plan.money.owner_pay:
        yield Concern("plan.no-owner-pay", "money.owner_pay", {})
    for key in ("collect", "pay"):
        percents = getattr(plan.money, key)
        if percents and sum(percents) != 100:
            yield Concern("plan.payment-sum", f"money.{key}", {"sum": str(sum(percents))})
    below = [month for month in found.cash if month.closing < 0]
    if below:
        values: dict[str, int | str] = {
            "first": below[0].number, "worst": found.lowest.number, "amount": dong(-found.lowest.closing),
        }  # fmt: skip
        yield Concern("plan.cash-below-zero", "money.opening_cash", values)


def _loans(plan: BusinessPlan, found: Figures) -> Iterator[Concern]:
    longest = max((asset.years or 0 for asset in plan.assets if asset.month), default=0)
    for number, loan in enumerate(plan.money.loans):
        if longest and loan.months and loan.months > longest * YEAR:
            values: dict[str, int | str] = {"lender": loan.lender, "months": loan.months, "years": longest}
            yield Concern("plan.loan-outlives-asset", f"money.loans[{number}].months", values)
    for year in found.years:
        if year.debt_cover is not None and year.debt_cover < COVER and plan.money.loans:
            hundredths = dong(year.debt_cover * 100)
            yield Concern("plan.thin-cover", "money.loans", {"year": year.number, "hundredths": hundredths})


def _tax(plan: BusinessPlan, found: Figures, rules: TaxRules | None) -> Iterator[Concern]:
    if not plan.tax.on:
        yield Concern("plan.tax-off", "tax.on", {})
    elif plan.owner.legal_form is not None and not tax_is_known(plan.owner.legal_form):
        yield Concern("plan.tax-unknown", "owner.legal_form", {})
    elif plan.owner.legal_form is LegalForm.HOUSEHOLD and rules is not None:
        line = rules.household.line
        for year in found.years:
            if abs(year.revenue - line) <= line * NEAR_LINE:
                yield Concern("plan.tax-line", "products", {"year": year.number, "revenue": dong(year.revenue)})
