"""Concerns and criteria of a plan in words: what documents, workbook and command line print."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from course.criteria.sheet import Line
from course.finance.concerns import Concern
from course.finance.figures_data import month_label
from course.model.business_plan import BusinessPlan
from course.model.number import format_number
from course.model.plan_form import Level, PlanForm


class Said(NamedTuple):
    """A concern in words, with the field it stands at."""

    path: str
    level: Level
    message: str
    advice: str


def concern_said(concern: Concern, plan: BusinessPlan, form: PlanForm) -> Said:
    """Fill a concern's words with its values: money with dots, months as "tháng 3/2027", decimals with a comma."""
    words = form.concerns[concern.rule]
    values = {name: _said(name, value, plan, form) for name, value in concern.values.items()}
    return Said(concern.path, words.level, words.message.format_map(values), words.advice.format_map(values))


def _said(name: str, value: int | str, plan: BusinessPlan, form: PlanForm) -> str:
    if name in ("first", "worst"):
        return form.words["phrase.month"].format(label=month_label(plan, int(value)))
    if name == "hundredths":
        return format_number(Decimal(value) / 100)
    if name in ("sum", "percent"):
        return format_number(Decimal(value))
    return format_number(Decimal(value)) if isinstance(value, int) else value


def codes(form: PlanForm, lines: Iterable[Line]) -> dict[str, tuple[str, ...]]:
    """The codes, in a product's own set, of the criteria that each aim names; an aim the set does not have has none."""
    scored = tuple(lines)
    return {
        aim.id: tuple(line.code for line in scored if line.criterion.title.startswith(aim.titles)) for aim in form.aims
    }
