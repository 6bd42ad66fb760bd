"""A trainer's file becomes an agenda, with every fault at its line."""

import difflib
from collections.abc import Iterator
from typing import Any, NamedTuple

from course.content.located_yaml import line_of
from course.content.records import read_record
from course.model.agenda import Agenda
from course.model.course import Course
from course.model.fault import Finding
from course.pages.agenda import day_agenda, minutes_of

LONGEST_TITLE = 120
LATEST = "22:00"
"""When people must be home; times are told alike, so they compare as text, past midnight too ("25:10")."""


class _Fault(NamedTuple):
    where: tuple[str | int, ...]
    rule: str
    values: dict[str, str | int]


def read_agenda(data: Any, file: str, findings: list[Finding], course: Course) -> Agenda | None:
    """The agenda in located data (course/content/located_yaml.py), or None after findings."""
    before = len(findings)
    if data is None:
        findings.append(Finding(file, 1, "yaml.empty"))
        return None
    agenda: Agenda | None = read_record(data, Agenda, file, findings)
    if agenda is None:
        return None
    faults = _faults(agenda, course)
    findings.extend(Finding(file, line_of(data, fault.where), fault.rule, fault.values) for fault in faults)
    return agenda if len(findings) == before else None


def _faults(agenda: Agenda, course: Course) -> Iterator[_Fault]:
    for key in ("title", "organiser", "place"):
        text = getattr(agenda, key)
        if len(text) > LONGEST_TITLE or not text.isprintable():
            yield _Fault((key,), "agenda.text", {"key": key, "limit": LONGEST_TITLE})
    if not agenda.title.strip():
        yield _Fault(("title",), "agenda.empty", {"key": "title"})
    if not agenda.days:
        yield _Fault(("days",), "agenda.empty", {"key": "days"})
    times = [(("lunch",), agenda.lunch), *((("days", at, "start"), day.start) for at, day in enumerate(agenda.days))]
    wrong = [_Fault(where, "agenda.time", {"got": time[:20]}) for where, time in times if not _is_time(time)]
    yield from wrong
    for key in ("lunch_minutes", "break_minutes"):
        if not 0 <= getattr(agenda, key) <= 240:
            yield _Fault((key,), "agenda.minutes", {"key": key, "got": getattr(agenda, key)})
    for at, day in enumerate(agenda.days):
        if not day.lessons:
            yield _Fault(("days", at, "lessons"), "agenda.empty", {"key": "lessons"})
        for number, lesson in enumerate(day.lessons):
            if lesson not in course.lessons:
                yield _unknown(("days", at, "lessons", number), "agenda.unknown-lesson", lesson, course.lessons)
        if not wrong and (slots := day_agenda(agenda.as_workshop(), agenda.as_workshop().days[at], course)):
            end = slots[-1].end
            if end > LATEST:
                yield _Fault(("days", at, "lessons"), "agenda.too-long", {"title": day.title[:60], "end": end})
    for key in ("before", "after"):
        blueprint = getattr(agenda, key)
        known = [one.id for one in course.blueprints]
        if blueprint and blueprint not in known:
            yield _unknown((key,), "agenda.unknown-test", blueprint, known)


def _unknown(where: tuple[str | int, ...], rule: str, got: str, known: Any) -> _Fault:
    near = difflib.get_close_matches(got, list(known), 3, 0.5)
    return _Fault(where, rule, {"got": got[:40], "near": ", ".join(near or list(known)[:3])})


def _is_time(text: str) -> bool:
    try:
        minutes_of(text)
    except ValueError:
        return False
    return len(text) == len("08:00")
