"""What the page "Lịch của tôi" shows without a script: the rounds of the known years, and certificates as examples."""

import datetime
from typing import NamedTuple

from course.model.course import Course
from course.schedule.deadlines import (
    ROUNDS,
    Window,
    certificate_end,
    latest_filing,
    limits_of,
    renewal_window,
    round_dates,
)
from course.schedule.working_days import UnknownDays, WorkingCalendar


class RoundRow(NamedTuple):
    """A round; `file_by` is the last day to file at the commune, None where holidays are not known.

    `dates` are the last days of each step; `early` when the round began before the law came into force.
    """

    number: int
    year: int
    file_by: datetime.date | None
    dates: dict[str, datetime.date]
    early: bool


class ExampleRow(NamedTuple):
    """A certificate: issued, the days to hand in the renewal, the last day it is valid."""

    issued: datetime.date
    window: Window
    end: datetime.date


def round_rows(course: Course) -> list[RoundRow]:
    """The rounds of every year whose holidays are known, even in part."""
    if course.plan_words is None:
        return []
    limits, working = limits_of(course.facts), WorkingCalendar(course.holidays, course.plan_words.refusals)
    rows = []
    for year in sorted(one.year for one in course.holidays):
        for number in ROUNDS:
            dates = round_dates(number, year, limits)
            try:
                file_by = latest_filing(dates["commune"], working, limits)
            except UnknownDays:
                file_by = None
            rows.append(RoundRow(number, year, file_by, dates, dates["commune"] < limits.law_day))
    return rows


def example_rows(course: Course) -> list[ExampleRow]:
    """Certificates issued on the province's last day of each round of the three years before the course's day."""
    if course.plan_words is None:
        return []
    limits = limits_of(course.facts)
    rows = []
    for year in range(course.day.year - 3, course.day.year):
        for number in ROUNDS:
            issued = round_dates(number, year, limits)["province"]
            end = certificate_end(issued, limits.certificate_months)
            rows.append(ExampleRow(issued, renewal_window(end, limits), end))
    return rows
