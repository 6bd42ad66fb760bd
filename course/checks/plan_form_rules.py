"""Rules for the form of a business plan: every field is asked once, every figure and concern has words."""

import string
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args

import msgspec

from course.builders.plan_check import plan_faults
from course.content.load import Loaded
from course.content.located_yaml import line_of
from course.finance.concerns import VALUES
from course.finance.figures import figures
from course.finance.figures_data import figures_data
from course.finance.project import INPUTS
from course.model.business_plan import Appraisal, Asset, BusinessPlan, Loan, Money, ProductLine
from course.model.fault import Finding
from course.model.plan_form import COUNTED, SEVERAL, WRITTEN, Asked, Kind
from course.model.record import Record

PARTS = ("I", "II", "IV")
_KINDS: tuple[tuple[type, tuple[Kind, ...]], ...] = (
    (bool, (Kind.TICK,)),
    (StrEnum, (Kind.CHOICE,)),
    (str, (Kind.TEXT, Kind.LONG, Kind.DATE_MONTH)),
    (int, (Kind.MONEY, Kind.NUMBER, Kind.MONTH, Kind.CALENDAR_MONTH, Kind.SET)),
    (Decimal, (Kind.PERCENT,)),
)
_LIST_KINDS: tuple[tuple[type, tuple[Kind, ...]], ...] = (
    (str, (Kind.LINES,)),
    (int, (Kind.NUMBERS,)),
    (Decimal, (Kind.PERCENTS, Kind.PERCENTS12)),
    (Record, (Kind.GROUP,)),
)


def asked(loaded: Loaded) -> Iterator[Finding]:
    """Every field of the record is asked once or kept; every key asked is one; its kind fits what the record holds."""
    if (form := loaded.course.plan_form) is None:
        return
    origin = loaded.origins.of("plan-form", str(form.version))
    known, times = dict(_keys(BusinessPlan)), Counter(field.key for field in form.fields)
    for number, field in enumerate(form.fields):
        at = f"fields[{number}].key"
        if field.key not in known:
            yield origin.finding("planform.unknown-key", at, key=field.key)
            continue
        if times[field.key] > 1 or field.key in form.kept:
            yield origin.finding("planform.asked-twice", at, key=field.key)
        fitting = _fitting(known[field.key])
        if field.kind not in fitting:
            yield origin.finding("planform.kind", f"fields[{number}].kind", key=field.key, wanted=", ".join(fitting))
    for number, key in enumerate(form.kept):
        if key not in known:
            yield origin.finding("planform.unknown-key", f"kept[{number}]", key=key)
    for key in known:
        if key not in times and key not in form.kept:
            yield origin.finding("planform.not-asked", "fields", key=key)


def fields(loaded: Loaded) -> Iterator[Finding]:
    """Steps, sections, aims and parts exist; limits are sane; a choice offers what the record takes."""
    if (form := loaded.course.plan_form) is None:
        return
    origin = loaded.origins.of("plan-form", str(form.version))
    names = {
        "step": {one.id for one in form.steps},
        "section": {one.id for one in form.sections},
        "part": {*PARTS, ""},
    }
    aims, kinds = {one.id for one in form.aims}, dict(_keys(BusinessPlan))
    for number, field in enumerate(form.fields):
        at = f"fields[{number}]"
        for name, known in names.items():
            if getattr(field, name) not in known:
                yield origin.finding("planform.unknown-name", f"{at}.{name}", name=getattr(field, name), key=name)
        for aim in field.aims:
            if aim not in aims:
                yield origin.finding("planform.unknown-name", f"{at}.aims", name=aim, key="aims")
        if not _sane(field):
            yield origin.finding("planform.limits", f"{at}.key", key=field.key)
        wanted = {member.value for member in _enum(kinds.get(field.key)) or ()}
        if field.kind is Kind.CHOICE and {choice.value for choice in field.choices} != wanted:
            yield origin.finding("planform.choices", f"{at}.choices", key=field.key, wanted=", ".join(sorted(wanted)))
    titles = [criterion.title for criterion in loaded.course.criteria.values()]
    for number, one in enumerate(form.aims if titles else ()):
        for start in one.titles:
            if not any(title.startswith(start) for title in titles):
                yield origin.finding("planform.unknown-name", f"aims[{number}].titles", name=start, key="titles")


def words(loaded: Loaded) -> Iterator[Finding]:
    """Every concern and every figure has words, and what stands in braces is known."""
    if (form := loaded.course.plan_form) is None:
        return
    origin = loaded.origins.of("plan-form", str(form.version))
    for rule in sorted(form.concerns.keys() ^ VALUES.keys()):
        path = f"concerns.{rule}" if rule in form.concerns else "concerns"
        yield Finding(origin.file, line_of(origin.data, tuple(path.split(".", 1))), "planform.concern", {"id": rule})
    for rule, said in form.concerns.items():
        for key, text in (("message", said.message), ("advice", said.advice)):
            for name in _names(text):
                if name not in VALUES.get(rule, (name,)):
                    line = line_of(origin.data, ("concerns", rule, key))
                    yield Finding(origin.file, line, "planform.placeholder", {"name": name})
    for key in _figures():
        if key not in form.words:
            yield origin.finding("planform.missing-word", "words", key=key)


def examples(loaded: Loaded) -> Iterator[Finding]:
    """Every worked plan is a plan without faults, and says that it is an example."""
    form = loaded.course.plan_form
    for name, plan in loaded.course.plans.items() if form else ():
        origin = loaded.origins.of("plan", name)
        if not plan.example:
            yield origin.finding("planform.example-unmarked", "example")
        for fault in plan_faults(plan, form, loaded.course.sheets) if form else ():
            yield Finding(origin.file, line_of(origin.data, fault.where), fault.rule, fault.values)


def _keys(record: type, before: str = "") -> Iterator[tuple[str, Any]]:
    """The keys of a record as the form names them, with the type each holds; a group and its fields are keys."""
    for field in msgspec.structs.fields(record):
        key, kind = f"{before}{field.name}", field.type
        inner = _record(kind)
        if inner and not _listed(kind):
            yield from _keys(inner, f"{key}.")
            continue
        yield key, kind
        if inner:
            yield from _keys(inner, f"{key}[].")


def _listed(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple


def _types(kind: Any) -> list[type]:
    return [one for one in (get_args(kind) or (kind,)) if isinstance(one, type) and one is not type(None)]


def _record(kind: Any) -> type | None:
    return next((one for one in _types(kind) if issubclass(one, Record)), None)


def _enum(kind: Any) -> Any:
    return next((one for one in _types(kind) if issubclass(one, StrEnum)), None)


def _fitting(kind: Any) -> tuple[Kind, ...]:
    inner = _types(kind)[0]
    table = _LIST_KINDS if _listed(kind) else _KINDS
    return next(kinds for base, kinds in table if issubclass(inner, base))


def _sane(field: Asked) -> bool:
    """Whether texts and lists have an end, and numbers have a low and a high limit in this order."""
    written = field.max > 0 if field.kind in WRITTEN else field.max == 0
    several = field.most > 0 if field.kind in SEVERAL else field.most == 0
    counted = field.limits is not None and field.limits[0] < field.limits[1]
    given = (field.low is None) == (field.high is None)
    return written and several and given and (counted if field.kind in COUNTED else field.low is None)


def _names(text: str) -> list[str]:
    try:
        return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        return [text]


def _figures() -> Iterator[str]:
    """The names of all figures, from a plan that has one of everything."""
    plan = BusinessPlan(
        products=(ProductLine(name="", price=2, yearly=(12,)),),
        assets=(Asset(name="", cost=12, years=1),),
        money=Money(stock_days=1, loans=(Loan(lender="", amount=12, rate=Decimal(1), months=12),)),
        appraisal=Appraisal(),
    )
    for part, value in figures_data(plan, figures(plan, None), None).items():
        inner = value[0] if isinstance(value, list) and value else value
        known = part not in ("unknown", "concerns") and isinstance(inner, dict)
        yield from (f"{part}.{name}" for name in inner) if known else (part,)
    yield from (f"inputs.{name}" for name in INPUTS)


CHECKS = (asked, fields, words, examples)
