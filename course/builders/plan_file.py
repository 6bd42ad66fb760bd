"""A producer's file becomes a plan: amounts as people type them, answers by their labels, empty as not known yet."""

import re
from collections.abc import Callable, Collection
from decimal import Decimal
from typing import Any

from course.builders.plan_check import plan_faults, shown
from course.content.located_yaml import LocatedDict, LocatedList, line_of
from course.content.records import read_record
from course.finance.amounts import parse_amount
from course.model.business_plan import BusinessPlan
from course.model.fault import Finding
from course.model.fold import fold
from course.model.number import parse_number
from course.model.plan_form import Asked, Kind, PlanForm

_WHOLE = (Kind.NUMBER, Kind.NUMBERS, Kind.MONTH, Kind.CALENDAR_MONTH, Kind.SET)
_PERCENT = (Kind.PERCENT, Kind.PERCENTS, Kind.PERCENTS12)
_LISTS = (Kind.NUMBERS, Kind.PERCENTS, Kind.PERCENTS12)
_TICKS = {"co": True, "x": True, "dung": True, "khong": False, "sai": False}
_MONTH_FIRST = re.compile(r"(0?[1-9]|1[0-2])\s*[/-]\s*(20\d\d)")


def read_plan(
    data: Any, file: str, findings: list[Finding], form: PlanForm, sets: Collection[int]
) -> BusinessPlan | None:
    """The plan in located data (course/content/located_yaml.py; a browser's JSON is YAML too), or None after findings.

    Money may be text ("1,5 triệu"), so may numbers, percent, ticks ("có") and choices ("Hộ kinh doanh"). What is null
    or empty is not known yet. All faults are found in one run, each at its line.
    """
    before = len(findings)
    if data is None:
        findings.append(Finding(file, 1, "yaml.empty"))
        return None
    filled = _Reader(form, file, findings).inside(data)
    plan: BusinessPlan | None = read_record(filled, BusinessPlan, file, findings)
    if plan is None:
        return None
    faults = plan_faults(plan, form, sets)
    findings.extend(Finding(file, line_of(filled, fault.where), fault.rule, fault.values) for fault in faults)
    return plan if len(findings) == before else None


class _Unknown(Exception):
    """An answer that is not there yet."""


class _Reader:
    def __init__(self, form: PlanForm, file: str, findings: list[Finding]) -> None:
        self.fields = {field.key: field for field in form.fields}
        self.file, self.findings = file, findings

    def inside(self, data: Any, before: str = "") -> Any:
        """A mapping with every answer read; what is not a mapping stays as it is, for the schema to name."""
        if not isinstance(data, LocatedDict):
            return data
        kept = LocatedDict(data.line)
        kept.lines = data.lines
        for name, value in data.items():
            try:
                kept[name] = self.answer(value, f"{before}{name}", data.lines[name])
            except _Unknown:
                continue
        return kept

    def answer(self, value: Any, key: str, line: int) -> Any:
        field = self.fields.get(key)
        if field and field.kind is Kind.GROUP and isinstance(value, LocatedList):
            return self.group(value, key)
        if isinstance(value, LocatedDict):
            return self.inside(value, f"{key}.")
        if field and field.kind in (Kind.TEXT, Kind.LONG):
            return "" if value is None else str(value) if type(value) is int else value
        if value is None or (isinstance(value, str) and not value.strip()):
            raise _Unknown
        if field and field.kind in _LISTS:
            return self.several(field, value, line)
        if field and field.kind is Kind.LINES and isinstance(value, str):
            return _listed([one.strip() for one in value.splitlines() if one.strip()], line)
        return self.one(field, value, line) if field else value

    def group(self, items: LocatedList, key: str) -> LocatedList:
        """The items that say anything."""
        found = [(self.inside(one, f"{key}[]."), line) for one, line in zip(items, items.lines, strict=True)]
        kept = LocatedList(items.line)
        for one, line in found:
            said = any(value != "" for value in one.values()) if isinstance(one, LocatedDict) else one is not None
            if said:
                kept.append(one)
                kept.lines.append(line)
        return kept

    def several(self, field: Asked, value: Any, line: int) -> Any:
        """Numbers in a list, or in one text with spaces or semicolons between them."""
        if isinstance(value, str):
            value = _listed([one for one in re.split(r"[;\s]+", value.replace("%", "")) if one], line)
        if not isinstance(value, LocatedList):
            return value
        read = []
        for one, at in zip(value, value.lines, strict=True):
            try:
                read.append(self.one(field, one, at))
            except _Unknown:
                read.append(None)
        known = [(one, at) for one, at in zip(read, value.lines, strict=True) if one is not None]
        kept = LocatedList(value.line)
        kept.extend(one for one, _ in known)
        kept.lines = [at for _, at in known]
        return kept

    def one(self, field: Asked, value: Any, line: int) -> Any:
        kind = field.kind
        if isinstance(value, float) and (kind is Kind.MONEY or kind in _WHOLE):
            # YAML took 85.000 for 85: what was meant cannot be told any more.
            return self.refuse("planfile.dotted", field, value, line)
        if isinstance(value, float) and kind in _PERCENT:
            return Decimal(str(value))
        if not isinstance(value, str):
            return value
        if kind is Kind.MONEY:
            return self.read(parse_amount, "planfile.amount", field, value, line)
        if kind in _WHOLE:
            return self.read(lambda text: _whole(text, field.unit), "planfile.number", field, value, line)
        if kind in _PERCENT:
            return self.read(lambda text: parse_number(text, "%"), "planfile.number", field, value, line)
        if kind is Kind.TICK:
            return _TICKS.get(fold(value), value)
        if kind is Kind.CHOICE:
            labels = {fold(choice.label): choice.value for choice in field.choices}
            return labels.get(fold(value), value)
        if kind is Kind.DATE_MONTH and (typed := _MONTH_FIRST.fullmatch(value.strip())):
            return f"{typed[2]}-{int(typed[1]):02}"
        return value

    def read(self, parse: Callable[[str], Any], rule: str, field: Asked, text: str, line: int) -> Any:
        found = parse(text)
        return self.refuse(rule, field, text, line) if found is None else found

    def refuse(self, rule: str, field: Asked, value: object, line: int) -> Any:
        self.findings.append(Finding(self.file, line, rule, {"name": field.name, "got": shown(value)}))
        raise _Unknown


def _whole(text: str, unit: str) -> int | None:
    number = parse_number(text, unit)
    return int(number) if number is not None and number == number.to_integral_value() else None


def _listed(items: list[str], line: int) -> LocatedList:
    found = LocatedList(line)
    found.extend(items)
    found.lines = [line] * len(items)
    return found
