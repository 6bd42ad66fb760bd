"""What is wrong in a plan of the right shape: numbers out of bounds, texts too long, months that do not fit."""

import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from course.model.business_plan import BusinessPlan
from course.model.number import format_number
from course.model.plan_form import COUNTED, SEVERAL, WRITTEN, Asked, Kind, PlanForm

YEAR = 12
_START = re.compile(r"20[2-9]\d-(0[1-9]|1[0-2])")
_SHOWN = 40

Where = tuple[str | int, ...]


class PlanFault(NamedTuple):
    """A fault: where (keys and numbers from 0), the rule broken (course/checks/rules.py) and its message's values."""

    where: Where
    rule: str
    values: Mapping[str, str | int] = {}


def plan_faults(plan: BusinessPlan, form: PlanForm, sets: Collection[int]) -> list[PlanFault]:
    """Every fault, in the order of the form. A plan without faults can be reckoned (course/finance/figures.py).

    `sets` are the numbers of the criteria sets that exist.
    """
    if plan.version != form.version:
        return [PlanFault(("version",), "planfile.version", {"got": plan.version, "wanted": form.version})]
    by_field = [fault for field in form.fields for fault in _field(plan, field)]
    return [*by_field, *_set(plan, sets), *_start(plan), *_months(plan)]


def values_at(data: Any, key: str) -> Iterator[tuple[Where, Any]]:
    """Every value a key of the form leads to ("products[].price"), with the way there."""
    head, *rest = key.split(".")
    name, many = head.removesuffix("[]"), head.endswith("[]")
    value = getattr(data, name)
    inner = [((name, at), one) for at, one in enumerate(value)] if many else [((name,), value)]
    for where, one in inner:
        if rest:
            yield from (((*where, *below), found) for below, found in values_at(one, ".".join(rest)))
        else:
            yield where, one


def shown(text: object) -> str:
    """What somebody typed, short and on one line, as messages quote it."""
    return " ".join(str(text).split())[:_SHOWN]


def _field(plan: BusinessPlan, field: Asked) -> Iterator[PlanFault]:
    for where, value in values_at(plan, field.key):
        if value is None:
            continue
        if field.kind in SEVERAL and field.most and len(value) > field.most:
            yield _fault(where, "planfile.many", field, count=len(value), limit=field.most)
        if field.kind is Kind.PERCENTS12 and value and len(value) != YEAR:
            yield _fault(where, "planfile.twelve", field, count=len(value))
        items = [((*where, at), one) for at, one in enumerate(value)] if isinstance(value, tuple) else [(where, value)]
        for at, one in items:
            if field.kind in WRITTEN and len(one) > field.max:
                yield _fault(at, "planfile.long", field, count=len(one), limit=field.max)
            if field.kind in COUNTED and not field.allows(one):
                yield _out_of_bounds(at, field, one)


def _fault(where: Where, rule: str, field: Asked, **values: str | int) -> PlanFault:
    return PlanFault(where, rule, {"name": field.name, **values})


def _out_of_bounds(where: Where, field: Asked, value: int | Decimal) -> PlanFault:
    low, high = (format_number(Decimal(limit)) for limit in field.limits or (0, 0))
    unit = f" {field.unit}" if field.unit else ""
    got = shown(format_number(Decimal(value)))
    return _fault(where, "planfile.range", field, got=got, low=low, high=high, unit=unit)


def _set(plan: BusinessPlan, sets: Collection[int]) -> Iterator[PlanFault]:
    if plan.ocop_set is not None and plan.ocop_set not in sets:
        values: dict[str, str | int] = {
            "got": shown(plan.ocop_set),
            "low": min(sets, default=0),
            "high": max(sets, default=0),
        }
        yield PlanFault(("ocop_set",), "planfile.unknown-set", values)


def _start(plan: BusinessPlan) -> Iterator[PlanFault]:
    if not _START.fullmatch(plan.start):
        yield PlanFault(("start",), "planfile.start", {"got": shown(plan.start)})


def _months(plan: BusinessPlan) -> Iterator[PlanFault]:
    for at, loan in enumerate(plan.money.loans):
        if loan.months is not None and loan.grace >= loan.months:
            values = {"grace": loan.grace, "months": loan.months}
            yield PlanFault(("money", "loans", at, "grace"), "planfile.grace", values)
    for at, step in enumerate(plan.steps):
        if step.start is not None and step.end is not None and step.end < step.start:
            yield PlanFault(("steps", at, "end"), "planfile.order", {"start": step.start, "end": step.end})
