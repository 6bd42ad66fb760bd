"""`course calendar`: a person's dates as a table, JSON, a calendar file and a sheet to print."""

import datetime
import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from course.checks import calendar_rules
from course.checks.report import in_words as finding_in_words
from course.cli_words import ROOT, Day, console, date_option, say
from course.content.build_day import build_day
from course.content.load import load_course
from course.errors import ContentFaults, UsageFault
from course.model.course import Course
from course.model.schedule import PlanWords
from course.office.ical import Entry, calendar_file
from course.output.write import write_file
from course.pages.plan_sheet import ENDINGS, draw_plan
from course.schedule.deadlines import ROUNDS, Limits, limits_of, round_dates
from course.schedule.plan import Plan, make_plan
from course.schedule.wish import LAST_YEAR, Wish
from course.schedule.words import clean_name, in_words, named
from course.schedule.working_days import UnknownDays, WorkingCalendar


@click.command("calendar")
@click.option("--certificate", type=Day(), help="The day the certificate was issued.")
@click.option("--filing", type=Day(), help="The day of filing at the commune.")
@click.option("--round", "number", type=click.Choice([str(one) for one in ROUNDS]), help="The evaluation round.")
@click.option("--year", type=int, help="The round's year (default: the next one still to come).")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.option("--ics", type=click.Path(path_type=Path), help="Write a calendar file with reminders.")
@click.option("--sheet", "paper", type=click.Path(path_type=Path), help="Write a sheet to print: .html, .pdf or .md.")
@click.option("--name", default="", help="A product's name, put before each entry of the files.")
@date_option
def calendar(
    certificate: datetime.date | None,
    filing: datetime.date | None,
    number: str | None,
    year: int | None,
    as_json: bool,
    ics: Path | None,
    paper: Path | None,
    name: str,
    date: datetime.date | None,
) -> None:
    """Tell when to renew, file and expect answers. Example: course calendar --certificate 2025-03-15 --ics lich.ics

    With --filing alone the round follows from it; --certificate with --filing is a renewal.
    """
    day, name = build_day(date), clean_name(name)
    if year is not None and number is None:
        raise UsageFault("--year đi cùng --round (1 hoặc 2).")
    if not (certificate or filing or number):
        raise UsageFault("Cho biết ít nhất một: --certificate (ngày cấp giấy), --filing (ngày nộp), --round (đợt).")
    if paper and paper.suffix.lower() not in ENDINGS:
        raise UsageFault(f"Tờ in phải có đuôi {', '.join(ENDINGS)}; “{paper.name}” thì không. Muốn in đẹp: .pdf.")
    course, words = _editions(day)
    limits = limits_of(course.facts)
    chosen = None
    if number is not None:
        chosen = (int(number), _coming(int(number), day, limits) if year is None else year)
    try:
        working = WorkingCalendar(course.holidays, words.refusals)
        plan = make_plan(Wish(certificate, filing, chosen), day, limits, working, words)
    except UnknownDays as unknown:
        raise UnknownDays(f"{unknown} Bổ sung ở editions/holidays.yml.") from None
    law = course.laws[course.edition.law].name if course.edition else ""
    if ics:
        _write(ics, calendar_file("Lịch OCOP", _entries(plan, law, name), day))
    if paper:
        _write(paper, draw_plan(ROOT, course, plan, name, paper.suffix.lower()))
    if as_json:
        # Not through the console: a program reads this, and a terminal's width is nothing to it.
        click.echo(json.dumps(_as_data(plan, day, words), ensure_ascii=False, indent=1))
        return
    table = Table("Ngày", "Thứ", "Việc", "Căn cứ")
    for one in plan.milestones:
        table.add_row(in_words(one.day), words.weekdays[one.day.weekday()], one.title, one.basis)
    console.print(table)
    for note in plan.notes:
        say(f"- {note}")
    for file in (ics, paper):
        if file:
            say(f"Đã ghi {file}")


def _editions(day: datetime.date) -> tuple[Course, PlanWords]:
    """The course whose editions could be read. Dates need no lesson, so a fault in one keeps nobody from theirs."""
    loaded = load_course(ROOT, day)
    findings = [*loaded.findings, *calendar_rules.words(loaded)]
    faults = [str(finding_in_words(one)) for one in findings if one.file.startswith("editions/")]
    if loaded.course.plan_words is None and not faults:
        faults = ["Không có editions/calendar.yml: lịch không có lời."]
    if faults or loaded.course.plan_words is None:
        raise ContentFaults("\n".join(faults))
    return loaded.course, loaded.course.plan_words


def _coming(number: int, day: datetime.date, limits: Limits) -> int:
    """The year in which the round's proposals are still to come on `day`."""
    if day.year > LAST_YEAR:
        return day.year  # the plan refuses it
    return day.year if day <= round_dates(number, day.year, limits)["commune"] else day.year + 1


def _entries(plan: Plan, law: str, name: str) -> list[Entry]:
    return [
        Entry(one.key, one.day, named(name, one.title), f"{one.basis} {law}" if one.basis else "", one.remind)
        for one in plan.milestones
    ]


def _as_data(plan: Plan, day: datetime.date, words: PlanWords) -> dict[str, Any]:
    milestones = [
        {"key": one.key, "date": one.day.isoformat(), "weekday": words.weekdays[one.day.weekday()], "title": one.title,
         "basis": one.basis, "remind": list(one.remind)}
        for one in plan.milestones
    ]  # fmt: skip
    return {"date": day.isoformat(), "milestones": milestones, "notes": list(plan.notes)}


def _write(path: Path, content: bytes) -> None:
    try:
        write_file(path.absolute(), content)
    except OSError as error:
        raise UsageFault(f"Không ghi được {path}: {error.strerror or type(error).__name__}.") from None
