"""`course quiz check`: what the banks hold, and how good they are as banks."""

import datetime
import json
from pathlib import Path

import click
from rich.table import Table

from course.checks.report import load_clean
from course.cli_quiz_export import quiz_kit
from course.cli_words import ROOT, console, date_option, say
from course.content.build_day import build_day
from course.content.load import Loaded
from course.errors import UsageFault
from course.model.course import Course
from course.output.write import write_file
from course.quality.page import report_page
from course.quality.report import Report, report, report_data
from course.quality.section import Ref, Section
from course.quality.sections import sections, summary
from course.questions import KINDS, kind_of

SHOWN = 6
"""Rows of a table on the console; the page and the JSON have more."""


@click.command("check")
@date_option
@click.option("--report", "wanted", is_flag=True, help="Measure the banks: coverage, duplicates, reading, answers.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="With --report: write it as one HTML page."
)
@click.option("--json", "as_json", is_flag=True, help="With --report: print it as JSON, complete.")
def check_command(date: datetime.date | None, wanted: bool, out: Path | None, as_json: bool) -> None:
    """Check all content and say what the banks hold. Example: course quiz check --report --out build/quality.html

    What the report says are hints for authors, not faults: the command ends with 0.
    """
    if not wanted and (out or as_json):
        raise UsageFault("--out và --json đi cùng --report.")
    loaded = load_clean(ROOT, build_day(date))
    if not wanted:
        _inventory(loaded.course)
        return
    found = report(loaded.course, lambda question: _place(loaded, question))
    if out:
        try:
            write_file(out.absolute(), report_page(found, quiz_kit(ROOT).templates))
        except OSError as error:
            raise UsageFault(f"Không ghi được {out}: {error.strerror}.") from None
    if as_json:
        click.echo(json.dumps(report_data(found), ensure_ascii=False, indent=1))
        return
    _print(found)
    if out:
        say(f"Bản đầy đủ có biểu đồ: mở {out} bằng trình duyệt.")


def _place(loaded: Loaded, question: str) -> str:
    origin = loaded.origins.of("question", question)
    return f"{origin.file}:{origin.line()}"


def _inventory(course: Course) -> None:
    """Kinds down, modules across: as narrow as an 80-column console."""
    modules = [module.head.id for module in course.modules]
    kinds = {one: [kind_of(question) for question in course.questions(one)] for one in modules}
    table = Table("Loại câu", *modules, "Tất cả")
    for kind, its in KINDS.items():
        counts = [kinds[one].count(kind) for one in modules]
        table.add_row(its.label, *map(str, counts), str(sum(counts)))
    totals = [len(kinds[one]) for one in modules]
    table.add_section()
    table.add_row("Tất cả", *map(str, totals), str(sum(totals)))
    console.print(table)
    for module in course.modules:
        say(f"{module.head.id}: {module.head.title} ({len(module.lessons)} bài)")


def _print(found: Report) -> None:
    say(summary(found))
    for section in sections(found):
        say(f"\n{section.title.upper()}")
        for line in section.says:
            say(line)
        if section.rows:
            console.print(_table(section))
            for ref in dict.fromkeys(cell for row in section.rows[:SHOWN] for cell in row if isinstance(cell, Ref)):
                say(f"{ref.question}: {ref.place}")
        if hidden := max(0, len(section.rows) - SHOWN) + section.more:
            say(f"… và {hidden} dòng nữa: thêm --out chat-luong.html hoặc --json.")


def _table(section: Section) -> Table:
    """The first rows; texts fold inside their column, so that nothing runs out of an 80-column window."""
    table = Table(show_lines=False)
    for name in section.header:
        table.add_column(name, overflow="fold", no_wrap=False)
    for row in section.rows[:SHOWN]:
        table.add_row(*(cell.question if isinstance(cell, Ref) else cell for cell in row))
    return table
