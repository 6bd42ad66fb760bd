"""The worked plans in a few figures, for the guide: reckoned anew at every build."""

from decimal import Decimal
from typing import NamedTuple

from course.finance.figures import figures
from course.finance.figures_data import month_label
from course.finance.rounding import dong, units_up
from course.finance.taxes import tax_is_known
from course.model.business_plan import BusinessPlan
from course.model.course import Course
from course.model.number import format_number


class PlanRow(NamedTuple):
    """A worked plan as the table prints it; money in đồng with dots, `taxed` when its taxes are reckoned."""

    name: str
    sentence: str
    revenue: str
    break_even: str
    profit: str
    month: str
    lowest: str
    taxed: bool


def plan_rows(course: Course) -> list[PlanRow]:
    """Every worked plan; those whose taxes are sure come first."""
    return [_row(plan, course) for plan in sorted(course.plans.values(), key=_order)]


def _order(plan: BusinessPlan) -> tuple[bool, bool, str]:
    return not _reckoned(plan), not tax_is_known(plan.owner.legal_form), plan.title


def _row(plan: BusinessPlan, course: Course) -> PlanRow:
    found = figures(plan, course.taxes)
    year, point = found.years[0], found.points.with_pay
    sold = zip(point.units, plan.products, strict=True) if point else ()
    return PlanRow(
        name=plan.owner.name,
        sentence=plan.one_sentence,
        revenue=_shown(dong(year.revenue)),
        break_even="; ".join(f"{_shown(units_up(units))} {one.unit} {one.name}" for units, one in sold),
        profit=_shown(dong(year.profit)),
        month=f"tháng {month_label(plan, found.lowest.number)}",
        lowest=_shown(dong(found.lowest.closing)),
        taxed=_reckoned(plan),
    )


def _reckoned(plan: BusinessPlan) -> bool:
    return plan.tax.on and tax_is_known(plan.owner.legal_form)


def _shown(number: int) -> str:
    return format_number(Decimal(number))
