"""The law's time limits as dates (Quyết định 26/2026/QĐ-TTg, Điều 4, 5, 7). Numbers come from editions/facts.yml.

Counting follows Bộ luật Dân sự 2015: the day something happens is not counted (Điều 147 khoản 2); months end on the day
of the same number, or on the month's last day when it has none (Điều 148 khoản 3).
"""

import calendar
import datetime
from collections.abc import Mapping
from typing import NamedTuple

from course.errors import CourseError
from course.model.law import Fact
from course.schedule.working_days import WorkingCalendar

STEPS = ("commune", "province", "to_ministry", "ministry")
ROUNDS = (1, 2)
_FILE = "editions/facts.yml"


class FactFaults(CourseError):
    """A fact that the calendar needs is missing or unreadable; the text (Vietnamese) names it."""


class DayMonth(NamedTuple):
    """A day of any year."""

    day: int
    month: int


class Limits(NamedTuple):
    """The law's numbers: months of a certificate, days before its end, working days, days; rounds by step.

    `articles` says for each fact id where it stands in the law ("Điều 5 khoản 1").
    """

    certificate_months: int
    earliest_days: int
    latest_days: int
    commune_working_days: int
    decision_days: int
    law_day: datetime.date
    rounds: dict[int, dict[str, DayMonth]]
    articles: dict[str, str]


class Window(NamedTuple):
    """First and last day (both included) to hand in a renewal dossier."""

    first: datetime.date
    last: datetime.date


def limits_of(facts: Mapping[str, Fact]) -> Limits:
    """Read the numbers from the facts of the edition; FactFaults when one is missing or no number."""
    law_day = datetime.datetime.strptime(_value(facts, "law_day", "%d/%m/%Y"), "%d/%m/%Y").date()
    return Limits(
        certificate_months=_number(facts, "certificate_months"),
        earliest_days=_number(facts, "renewal_earliest_days"),
        latest_days=_number(facts, "renewal_latest_days"),
        commune_working_days=_number(facts, "commune_working_days"),
        decision_days=_number(facts, "renewal_decision_days"),
        law_day=law_day,
        rounds={one: {step: _day_month(facts, f"round{one}_{step}") for step in STEPS} for one in ROUNDS},
        articles={fact_id: fact.source.at for fact_id, fact in facts.items()},
    )


def certificate_end(issued: datetime.date, months: int) -> datetime.date:
    """The last day a certificate is valid: the same day number `months` later, or that month's last day (Điều 4.3)."""
    years, month = divmod(issued.month - 1 + months, 12)
    year, month = issued.year + years, month + 1
    return datetime.date(year, month, min(issued.day, calendar.monthrange(year, month)[1]))


def renewal_window(end: datetime.date, limits: Limits) -> Window:
    """When a renewal dossier may be handed in: calendar days back from the certificate's end (Điều 7.6a)."""
    first, last = (datetime.timedelta(days=days) for days in (limits.earliest_days, limits.latest_days))
    return Window(end - first, end - last)


def round_dates(number: int, year: int, limits: Limits) -> dict[str, datetime.date]:
    """The last safe day of each step of a round: the law says "trước ngày", so the day before (Điều 5).

    The steps follow each other, so a step whose day and month would fall earlier is in the next year.
    """
    found: dict[str, datetime.date] = {}
    limit = datetime.date(year, 1, 1)
    for step in STEPS:
        at = limits.rounds[number][step]
        limit = next(day for day in (_on(at, limit.year), _on(at, limit.year + 1)) if day >= limit)
        found[step] = limit - datetime.timedelta(days=1)
    return found


def commune_done(filed: datetime.date, working: WorkingCalendar, limits: Limits) -> datetime.date:
    """The commune's last day for a dossier (Điều 7.2); filed on a day off, it is received the next working day."""
    return working.after(working.on_or_after(filed), limits.commune_working_days)


def latest_filing(proposal: datetime.date, working: WorkingCalendar, limits: Limits) -> datetime.date:
    """The last working day to file so that the commune, using all its days, still proposes by `proposal`."""
    end = proposal if working.is_working(proposal) else working.before(proposal, 1)
    return working.before(end, limits.commune_working_days)


def next_round(proposed: datetime.date, limits: Limits) -> tuple[int, int]:
    """The first round (number, year) that a proposal sent on `proposed` is in time for."""
    open_rounds = [
        (round_dates(number, year, limits)["commune"], number, year)
        for year in (proposed.year, proposed.year + 1)
        for number in ROUNDS
    ]
    return min(one for one in open_rounds if one[0] >= proposed)[1:]


def _on(at: DayMonth, year: int) -> datetime.date:
    """The day in a year; a day the month does not have is its last."""
    return datetime.date(year, at.month, min(at.day, calendar.monthrange(year, at.month)[1]))


def _number(facts: Mapping[str, Fact], fact_id: str) -> int:
    value = facts[fact_id].value if fact_id in facts else ""
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 10_000):
        raise FactFaults(f"{_FILE}: {fact_id} phải là một số nguyên dương, đang là “{value}”.")
    return int(value)


def _day_month(facts: Mapping[str, Fact], fact_id: str) -> DayMonth:
    # A leap year stands in: 29/2 is a day and month like any other.
    day = datetime.datetime.strptime(_value(facts, fact_id, "%d/%m/%Y", "/2028") + "/2028", "%d/%m/%Y")
    return DayMonth(day.day, day.month)


def _value(facts: Mapping[str, Fact], fact_id: str, form: str, tail: str = "") -> str:
    value = facts[fact_id].value if fact_id in facts else ""
    try:
        datetime.datetime.strptime(value + tail, form)
    except ValueError:
        raise FactFaults(f"{_FILE}: {fact_id} phải là một ngày, đang là “{value}”.") from None
    return value
