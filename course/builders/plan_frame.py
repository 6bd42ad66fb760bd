"""What a finished plan is made from, and how an answer reads: the form's description says what kind it is."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from course.builders.plan_text import TEXT, money, number
from course.finance.figures_data import month_label
from course.model.business_plan import BusinessPlan
from course.model.course import Course
from course.model.plan_blocks import Facts, Row, Table
from course.model.plan_form import Asked, Depth, Kind, PlanForm

DEPTHS = tuple(Depth)
_INDEX = re.compile(r"\[(\d+)\]")
MAY_REST = (Kind.PERCENTS, Kind.PERCENTS12, Kind.CALENDAR_MONTH)
"""Kinds that may stay empty: the form says what is taken then."""
_YEARS_FROM = 1000
_NAMES = ("name", "lender", "title", "what", "who", "event")
_NOT_SAID = (Kind.GROUP, Kind.SET, Kind.DATE_MONTH)


class PlanFrame(NamedTuple):
    """A plan with its figures (figures_data), the form's description, how deep to go, and the day it is made."""

    plan: BusinessPlan
    data: Mapping[str, Any]
    form: PlanForm
    depth: Depth
    day: datetime.date
    course: Course

    @property
    def full(self) -> bool:
        """Whether everything is printed."""
        return self.depth is Depth.FULL

    def words(self, key: str, **values: object) -> str:
        """A name of a figure or a set phrase of builder.yml, with its blanks filled."""
        return self.form.words[key].format(**values)


def text(key: str, **values: object) -> str:
    """A set phrase of plan_text.py, with its blanks filled."""
    return TEXT[key].format(**values)


def asked(frame: PlanFrame, key: str) -> Asked:
    """The field of the form at `key`, with or without the numbers of its groups; KeyError for an unknown one."""
    plain = _INDEX.sub("[]", key)
    for field in frame.form.fields:
        if field.key == plain:
            return field
    raise KeyError(plain)


def in_depth(frame: PlanFrame, field: Asked) -> bool:
    """Whether a plan of this depth asks the field."""
    return DEPTHS.index(field.depth) <= DEPTHS.index(frame.depth)


def value_at(record: Any, path: str) -> Any:
    """The value at a path ("owner.name", "products[0].price")."""
    for step in _INDEX.sub(r".\1", path).split("."):
        record = record[int(step)] if step.isdigit() else getattr(record, step)
    return record


def said(frame: PlanFrame, path: str) -> str:
    """The answer at a path as people read it, "" when there is none."""
    return read(frame, asked(frame, path), value_at(frame.plan, path))


def read(frame: PlanFrame, field: Asked, value: Any) -> str:
    """A value of the kind that `field` asks, as people read it, "" for none."""
    if value is None or value == "" or value == ():
        return ""
    if field.kind is Kind.MONEY:
        return money(value)
    if field.kind in (Kind.NUMBER, Kind.PERCENT):
        year = field.high is not None and field.low is not None and field.low >= _YEARS_FROM
        return (str(value) if year else number(value)) + {"": "", "%": "%"}.get(field.unit, f" {field.unit}")
    if field.kind in (Kind.NUMBERS, Kind.PERCENTS, Kind.PERCENTS12):
        return "; ".join(number(one) + ("%" if field.unit == "%" else "") for one in value)
    if field.kind is Kind.MONTH:
        return month_label(frame.plan, value) if value else text("before_plan")
    if field.kind is Kind.CHOICE:
        return next((one.label for one in field.choices if one.value == value), "")
    if field.kind is Kind.TICK:
        return frame.words("phrase.tick_yes" if value else "phrase.tick_no")
    return "\n".join(value) if field.kind is Kind.LINES else str(value)


def facts(frame: PlanFrame, section: str, prefix: str = "", skip: Sequence[str] = ()) -> Facts:
    """The single answers of a section, empty ones marked; with `prefix` ("products[0].") those of one item."""
    return Facts(tuple(_facts(frame, section, prefix, skip)))


def _facts(frame: PlanFrame, section: str, prefix: str, skip: Sequence[str]) -> Iterator[tuple[str, str]]:
    start = _INDEX.sub("[]", prefix)
    for field in frame.form.fields:
        key = field.key.removeprefix(start)
        if field.section != section or not field.key.startswith(start) or "[]" in key or field.key in skip:
            continue
        answer = said(frame, prefix + key) if field.kind not in _NOT_SAID and in_depth(frame, field) else ""
        if answer or (field.kind not in (*_NOT_SAID, *MAY_REST) and in_depth(frame, field)):
            yield field.name, answer or TEXT["empty"]


def group_table(
    frame: PlanFrame, key: str, columns: Sequence[str], widths: Sequence[int], title: str, numbers: int = 0
) -> Table | Facts:
    """A group of the form as a table: its fields `columns`, a row for each item; a mark when there is none."""
    fields = [asked(frame, f"{key}[].{column}") for column in columns]
    rows = [
        Row(tuple(read(frame, field, getattr(item, column)) or TEXT["empty"]
                  for field, column in zip(fields, columns, strict=True)))
        for item in value_at(frame.plan, key)
    ]  # fmt: skip
    return table_or_mark(
        Table(title, tuple(field.name for field in fields), tuple(rows), tuple(widths), numbers or len(columns))
    )


def table_or_mark(table: Table) -> Table | Facts:
    """The table, or a line that says there is nothing to put into it."""
    return table if table.rows else Facts(((table.title, TEXT["empty"]),))


def path_label(frame: PlanFrame, path: str) -> str:
    """Where an empty field stands, in words: "Sản phẩm thứ 1 (Mận sấy): Giá bán"."""
    found = []
    for at in _INDEX.finditer(path):
        item = value_at(frame.plan, path[: at.end()])
        group = asked(frame, path[: at.start()])
        called = next(
            (str(getattr(item, key)) for key in ("name", "lender", "title", "what") if hasattr(item, key)), ""
        )
        found.append(text("item", name=group.name, number=int(at[1]) + 1) + (f" ({called})" if called else ""))
    field = asked(frame, path)
    return ": ".join([", ".join(found), field.name]) if found else field.name


def total(amounts: Sequence[int | Decimal | None]) -> int:
    """The sum, unknown amounts counting as nothing, as the figures do."""
    return int(sum(one or 0 for one in amounts))
