"""`course calendar`: a person's dates as a table, JSON, a calendar file and a sheet to print."""

import datetime
import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from course.checks.report import in_words as finding_in_words
from course.cli_words import ROOT, Day, console, date_option, say
from course.content.build_day import build_day
from course.content.load import load_course
from course.errors import ContentFaults, UsageFault
from course.model.course import Course
from course.office.ical import Entry, calendar_file
from course.output.write import write_file
from course.schedule.deadlines import ROUNDS, Limits, limits_of, round_dates
from course.schedule.plan import Plan, make_plan
from course.schedule.wish import LAST_YEAR, Wish
from course.schedule.words import in_words, sheet, weekday
from course.schedule.working_days import WorkingCalendar


@click.command("calendar")
@click.option("--certificate", type=Day(), help="The day the certificate was issued.")
@click.option("--filing", type=Day(), help="The day of filing at the commune.")
@click.option("--round", "number", type=click.Choice([str(one) for one in ROUNDS]), help="The evaluation round.")
@click.option("--year", type=int, help="The round's year (default: the next one still to come).")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.option("--ics", type=click.Path(path_type=Path), help="Write a calendar file with reminders.")
@click.option("--sheet", "paper", type=click.Path(path_type=Path), help="Write a Markdown sheet to print.")
@date_option
def calendar(
    certificate: datetime.date | None,
    filing: datetime.date | None,
    number: str | None,
    year: int | None,
    as_json: bool,
    ics: Path | None,
    paper: Path | None,
    date: datetime.date | None,
) -> None:
    """Tell when to renew, file and expect answers. Example: course calendar --certificate 2025-03-15 --ics lich.ics

    With --filing alone the round follows from it; --certificate with --filing is a renewal.
    """
    day = build_day(date)
    course = _editions(day)
    limits = limits_of(course.facts)
    if year is not None and number is None:
        raise UsageFault("--year đi cùng --round (1 hoặc 2).")
    chosen = None
    if number is not None:
        chosen = (int(number), _coming(int(number), day, limits) if year is None else year)
    plan = make_plan(Wish(certificate, filing, chosen), day, limits, WorkingCalendar(course.holidays))
    law = course.laws[course.edition.law].name if course.edition else ""
    if ics:
        _write(ics, calendar_file("Lịch OCOP", _entries(plan, law), day))
    if paper:
        rows = [(one.day, one.title, one.basis) for one in plan.milestones]
        _write(paper, sheet(rows, plan.notes, day, law).encode())
    if as_json:
        # Not through the console: a program reads this, and a terminal's width is nothing to it.
        click.echo(json.dumps(_as_data(plan, day), ensure_ascii=False, indent=1))
        return
    table = Table("Ngày", "Thứ", "Việc", "Căn cứ")
    for one in plan.milestones:
        table.add_row(in_words(one.day), weekday(one.day), one.title, one.basis)
    console.print(table)
    for note in plan.notes:
        say(f"- {note}")
    for file in (ics, paper):
        if file:
            say(f"Đã ghi {file}")


def _editions(day: datetime.date) -> Course:
    """The course whose editions could be read. Dates need no lesson, so a fault in one keeps nobody from theirs."""
    loaded = load_course(ROOT, day)
    faults = [str(finding_in_words(one)) for one in loaded.findings if one.file.startswith("editions/")]
    if faults:
        raise ContentFaults("\n".join(faults))
    return loaded.course


def _coming(number: int, day: datetime.date, limits: Limits) -> int:
    """The year in which the round's proposals are still to come on `day`."""
    if day.year > LAST_YEAR:
        return day.year  # the plan refuses it
    return day.year if day <= round_dates(number, day.year, limits)["commune"] else day.year + 1


def _entries(plan: Plan, law: str) -> list[Entry]:
    return [
        Entry(one.key, one.day, one.title, f"{one.basis} {law}" if one.basis else "", one.remind)
        for one in plan.milestones
    ]


def _as_data(plan: Plan, day: datetime.date) -> dict[str, Any]:
    milestones = [
        {"key": one.key, "date": one.day.isoformat(), "weekday": weekday(one.day), "title": one.title,
         "basis": one.basis, "remind": list(one.remind)}
        for one in plan.milestones
    ]  # fmt: skip
    return {"date": day.isoformat(), "milestones": milestones, "notes": list(plan.notes)}


def _write(path: Path, content: bytes) -> None:
    try:
        write_file(path.absolute(), content)
    except OSError as error:
        raise UsageFault(f"Không ghi được {path}: {error.strerror or type(error).__name__}.") from None
