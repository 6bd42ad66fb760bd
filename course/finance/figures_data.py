"""The figures of a plan as plain data: whole đồng, ratios with six decimals as text; what --json prints.

The browser reckons the same structure (docs/assets/js), and a test holds the two together figure by figure.
"""

from fractions import Fraction
from typing import Any

from course.finance.break_even import BreakEven, MixBreakEven
from course.finance.concerns import concerns
from course.finance.figures import Figures
from course.finance.gaps import gaps
from course.finance.project import INPUTS, STEPS, Project
from course.finance.rounding import dong, units_up
from course.finance.timeline import YEAR
from course.finance.years import YearResult
from course.model.business_plan import BusinessPlan
from course.model.tax import TaxRules


def figures_data(plan: BusinessPlan, found: Figures, rules: TaxRules | None) -> dict[str, Any]:
    """Return months, years, products, break_even, lowest, capital, loans, project, unknown and concerns.

    `unknown` lists paths of empty fields, `concerns` hold `rule`, `path` and `values`; capital and project may be None.
    """
    return {
        "months": _months(plan, found),
        "years": [_year(year) for year in found.years],
        "products": [
            {
                "name": one.name,
                **{key: dong(getattr(one, key)) for key in ("price", "variable", "contribution", "revenue", "units")},
                "ratio": ratio(one.ratio),
                "share": ratio(one.share),
                "full_cost": _whole(one.full_cost),
                "own_break_even": _own(one.own_break_even),
            }
            for one in found.products
        ],
        "break_even": {
            "with_pay": _point(found.points.with_pay),
            "full": _point(found.points.full),
            "cash": _point(found.points.cash),
            "safety": ratio(found.points.safety),
        },
        "lowest": {"month": found.lowest.number, "closing": dong(found.lowest.closing)},
        "capital": {
            "cycle_days": found.capital.cycle_days,
            "turns": ratio(found.capital.turns),
            "need": dong(found.capital.need),
        }
        if found.capital
        else None,
        "loans": _loans(plan, found),
        "project": _project(found.project) if found.project else None,
        "unknown": list(gaps(plan)),
        "concerns": [one._asdict() for one in concerns(plan, found, rules)],
    }


def ratio(value: Fraction | None) -> str | None:
    """Six decimals, half up: "0.458824"; None stays None.

    >>> ratio(Fraction(-1, 3))
    '-0.333333'
    """
    if value is None:
        return None
    millionths = dong(value * 1_000_000)
    whole, part = divmod(abs(millionths), 1_000_000)
    return f"{'-' if millionths < 0 else ''}{whole}.{part:06}"


def month_label(plan: BusinessPlan, number: int) -> str:
    """Month `number` of the plan as people write it: "3/2027"."""
    at = int(plan.start[:4]) * YEAR + int(plan.start[5:7]) - 1 + number - 1
    return f"{at % YEAR + 1}/{at // YEAR}"


def _months(plan: BusinessPlan, found: Figures) -> list[dict[str, Any]]:
    line = found.line
    series = {
        "revenue": line.revenue,
        "variable": line.variable,
        "purchases": line.purchases,
        "fixed": line.fixed,
        "owner_pay": line.owner_pay,
        "wear": line.wear,
        "investment": line.investment,
        "grants": line.grants,
        "tax": found.taxes,
        **{key: line.debt(key) for key in ("drawn", "principal", "interest", "balance")},
    }
    return [
        {
            "label": month_label(plan, month.number),
            **{key: dong(values[at]) for key, values in series.items()},
            **{key: dong(getattr(month, key)) for key in ("opening", "collected", "paid", "financed", "closing")},
        }
        for at, month in enumerate(found.cash)
    ]


def _year(year: YearResult) -> dict[str, Any]:
    keys = (
        "revenue", "variable", "contribution", "fixed", "operating", "wear", "interest", "principal", "owner_pay",
        "before_pay", "before_tax", "profit",
    )  # fmt: skip
    return {
        "number": year.number,
        "months": year.months,
        **{key: dong(getattr(year, key)) for key in keys},
        "vat": dong(year.tax.vat),
        "income_tax": dong(year.tax.income),
        "debt_cover": ratio(year.debt_cover),
    }


def _point(point: MixBreakEven | None) -> dict[str, Any] | None:
    if point is None:
        return None
    return {
        "revenue": dong(point.revenue),
        "units": [units_up(one) for one in point.units],
        "ratio": ratio(point.ratio),
    }


def _own(point: BreakEven | None) -> dict[str, int] | None:
    return {"units": units_up(point.units), "revenue": dong(point.revenue)} if point else None


def _loans(plan: BusinessPlan, found: Figures) -> list[dict[str, Any]]:
    return [
        {
            "lender": loan.lender,
            "interest": dong(sum((month.interest for month in months), Fraction(0))),
            "largest_payment": dong(max((month.principal + month.interest for month in months), default=Fraction(0))),
            "left": dong(months[-1].balance) if months else 0,
        }
        for loan, months in zip(plan.money.loans, found.line.loans, strict=True)
    ]


def _project(project: Project) -> dict[str, Any]:
    return {
        "rate": ratio(project.rate),
        "flows": [dong(flow) for flow in project.flows],
        "value": dong(project.value),
        "returns": [ratio(one) for one in project.returns],
        "payback": ratio(project.payback),
        "discounted_payback": ratio(project.discounted_payback),
        "per_dong": ratio(project.per_dong),
        "steps": [ratio(step) for step in STEPS],
        "sensitivity": {
            one.name: {"values": [dong(value) for value in one.values], "switching": ratio(one.switching)}
            for one in project.sensitivity
        },
        "inputs": list(INPUTS),
    }


def _whole(amount: Fraction | None) -> int | None:
    return None if amount is None else dong(amount)
