"""The business plan's form as one script for the browser: what the page "Lập kế hoạch kinh doanh" works from."""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import msgspec

from course.checks.rules import RULES
from course.model.business_plan import BusinessPlan
from course.model.course import Course
from course.model.plan_form import Asked, PlanForm
from course.model.record import Record
from course.pages.assets import parts_joined
from course.pages.script import data_script

SCRIPTS = (
    "exact.js",
    "plan-timeline.js",
    "plan-worth.js",
    "plan-years.js",
    "plan-concerns.js",
    "plan-figures.js",
    "amounts.js",
    "clean-text.js",
    "docx-parts.js",
    "docx-paper.js",
    "xlsx.js",
    "page-view.js",
    "paper-sheet.js",
    "kept-shelf.js",
    "kept-form.js",
    "field-view.js",
    "plan-fields.js",
    "plan-typed.js",
    "plan-read.js",
    "plan-said.js",
    "plan-file.js",
    "plan-ask.js",
    "plan-charts.js",
    "plan-tables.js",
    "plan-results.js",
    "plan-paper.js",
    "plan-screens.js",
    "business-plan.js",
)
# What the dossier page loads to take over what a plan knows.
TAKES = (
    "exact.js",
    "amounts.js",
    "clean-text.js",
    "plan-fields.js",
    "plan-typed.js",
    "plan-read.js",
    "plan-said.js",
    "plan-takes.js",
)
_RULES = "planfile."


def plan_files(root: Path, course: Course) -> dict[str, bytes]:
    """The page's scripts by site path; without a description of the form the page has no builder."""
    return {
        "assets/plan-data.js": plan_script(course),
        "assets/plan-aims.js": data_script("planAims", _aims(course.plan_form) if course.plan_form else None),
        "assets/js/plan.js": parts_joined(root, SCRIPTS, course.interface),
        "assets/js/from-plan.js": parts_joined(root, TAKES, course.interface),
    }


def plan_script(course: Course) -> bytes:
    """Return the script that sets `ocop.planForm`, null when the course describes no plan.

    It holds builder.yml; a field also has `default` (what an empty answer counts as) and `needed` (an item of a group
    is nothing without it). `rules` are [message, advice] of the faults of a plan's file by rule, `taxes` the dated tax
    rules, `sets` the names of the criteria sets by number.
    """
    form = course.plan_form
    if form is None:
        return data_script("planForm", None)
    sets = {one.no: one.name for branch in course.edition.branches for one in branch.sets} if course.edition else {}
    described = msgspec.to_builtins(form)
    del described["aims"]  # for the dossier only: _aims()
    data = {
        **described,
        "fields": [{key: value for key, value in _field(field).items() if key != "aims"} for field in form.fields],
        "rules": {
            rule.id.removeprefix(_RULES): [rule.message, rule.advice]
            for rule in RULES.values()
            if rule.id.startswith(_RULES)
        },
        "taxes": _without_sources(msgspec.to_builtins(course.taxes)),
        "sets": {str(number): name for number, name in sorted(sets.items())},
    }
    return data_script("planForm", data)


def _aims(form: PlanForm) -> dict[str, Any]:
    """What a dossier takes from a plan: the fields that speak to a criterion or a part of Mẫu số 02, and the aims."""
    fields = [{"key": one.key, "aims": one.aims, "part": one.part} for one in form.fields if one.part or one.aims]
    return {"fields": fields, "aims": [{"id": one.id, "titles": one.titles} for one in form.aims]}


def _without_sources(data: Any) -> Any:
    if isinstance(data, list):
        return [_without_sources(one) for one in data]
    if isinstance(data, dict):
        return {key: _without_sources(one) for key, one in data.items() if key != "sources"}
    return data


def _field(field: Asked) -> dict[str, Any]:
    limits = {"low": field.limits[0], "high": field.limits[1]} if field.limits else {}
    found = {**msgspec.to_builtins(field), **limits}
    record = _record_field(BusinessPlan, field.key.split("."))
    if record.required:
        found["needed"] = True
    elif (default := _plain(record.default)) is not None:
        found["default"] = default
    return found


def _record_field(record: type[Record], way: list[str]) -> msgspec.structs.FieldInfo:
    """The record's own field at a key of the form."""
    head, *rest = way
    field = next(one for one in msgspec.structs.fields(record) if one.name == head.removesuffix("[]"))
    return _record_field(next(_records(field.type)), rest) if rest else field


def _records(kind: Any) -> Iterator[type[Record]]:
    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
    for inner in get_args(kind):
        yield from _records(inner)


def _plain(default: Any) -> Any:
    """A default as the file holds it; None for an empty one."""
    if default is msgspec.NODEFAULT or default is None or default in ("", ()):
        return None
    return default.value if isinstance(default, Enum) else msgspec.to_builtins(default)
