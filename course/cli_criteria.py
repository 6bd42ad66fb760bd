"""`course criteria` and `course assess`: the scoring sheets as data, and a product against its sheet."""

import datetime
import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from course.builders.assessment_report import Scored, assessment_report, out_lines, score
from course.builders.dossier_data import paper_data
from course.builders.dossier_text import clean
from course.checks.report import in_words, load_clean
from course.cli_words import ROOT, console, date_option, say
from course.content.answer_file import read_answer_file
from course.content.build_day import build_day
from course.criteria.dump import dump
from course.criteria.evidence import EFFORT_WORDS
from course.criteria.sheet import scored_lines
from course.criteria.words import OUT, level, line_name, rank_lines, way_line
from course.errors import ContentFaults, UsageFault
from course.office.html import html as render_html
from course.office.word import word
from course.output.archive import steady
from course.output.write import write_files


@click.group("criteria")
def criteria() -> None:
    """Read the scoring sheets of the edition in force. Example: course criteria dump --json"""


@criteria.command("dump")
@date_option
@click.option("--json", "as_json", is_flag=True, help="Print as JSON (the only form so far).")
def dump_command(date: datetime.date | None, as_json: bool) -> None:
    """Print all 26 sheets as data. Example: course criteria dump --json"""
    course = load_clean(ROOT, build_day(date)).course
    if course.edition is None or not as_json:
        raise UsageFault("Thêm --json.")
    # Not through the console: a program reads this, and a terminal's width is nothing to it.
    click.echo(json.dumps(dump(course.edition, course.criteria, course.sheets), ensure_ascii=False, indent=1))


@criteria.command("list")
@date_option
def list_command(date: datetime.date | None) -> None:
    """List the sets with their numbers. Example: course criteria list"""
    course = load_clean(ROOT, build_day(date)).course
    for branch in course.edition.branches if course.edition else ():
        say(f"{branch.no}. {branch.name}")
        for one in branch.sets:
            lines = scored_lines(course.sheets[one.no], course.criteria)
            say(f"   bộ {one.no:2}  {len(lines)} tiêu chí  {one.name}")


_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("assess")
@click.argument("number", metavar="SET", type=int)
@click.option("--answers", "file", required=True, type=click.Path(path_type=Path), help="YAML or JSON with `answers`.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.option("--docx", type=_FILE, help="Write the report as Word to this file (replaced).")
@click.option("--html", type=_FILE, help="Write the report as one HTML page to this file (replaced).")
@date_option
def assess_command(
    number: int, file: Path, as_json: bool, docx: Path | None, html: Path | None, date: datetime.date | None
) -> None:
    """Score a product against a set. Example: course assess 7 --answers man-say.yml --docx man-say.docx

    The file is what the page "Tự chấm điểm sản phẩm" saves, or holds `answers: {"1.1": 2, ...}`: the number of the
    option as printed, counted from 1 through all cases.
    """
    day = build_day(date)
    course = load_clean(ROOT, day).course
    if number not in course.sheets or course.edition is None:
        raise UsageFault(f"Không có bộ {number}. Xem: course criteria list.")
    assessed, findings = read_answer_file(file, number, course)
    if assessed is None:
        raise ContentFaults("\n".join(str(in_words(finding)) for finding in findings))
    scored = score(assessed, number, course, course.edition)
    written = _write(scored, day, file, docx, html)
    if as_json:
        click.echo(json.dumps(_as_data(scored), ensure_ascii=False, indent=1))
        return
    _report(scored)
    for path in written:
        say(f"Đã ghi {path}.")


def _write(scored: Scored, day: datetime.date, file: Path, docx: Path | None, html: Path | None) -> list[Path]:
    """Write the reports asked for, all or none."""
    wanted = [path for path in (docx, html) if path]
    if not wanted:
        return []
    places = [path.absolute().resolve() for path in (file, *wanted)]
    if len(set(places)) < len(places):
        raise UsageFault("Tệp trả lời, tệp Word và tệp HTML phải là các tệp khác nhau.")
    paper = assessment_report(scored, day)
    made = {}
    if docx:
        made[docx.absolute()] = steady(word(paper, day))
    if html:
        template = (ROOT / "templates/builders/assessment/report.html.j2").read_text(encoding="utf-8")
        made[html.absolute()] = render_html(template, paper_data(paper))
    try:
        write_files(made)
    except OSError as error:
        raise UsageFault(f"Không ghi được {error.filename2 or error.filename}: {error.strerror}.") from None
    return wanted


def _as_data(scored: Scored) -> dict[str, Any]:
    found = scored.found
    missing = {str(stars): [one._asdict() for one in floors] for stars, floors in found.floors_missing.items()}
    return {
        "set": scored.set.no,
        "name": scored.assessed.name,
        "total": found.total,
        "parts": found.parts,
        "stars_by_points": found.stars_by_points,
        "stars_by_floors": found.stars_by_floors,
        "stars": found.stars,
        "unanswered": list(found.unanswered),
        "floors_missing": missing,
        "possible": {"min": found.possible[0], "max": found.possible[1]},
        "rejections": list(scored.assessed.rejections),
        "notes": dict(scored.assessed.notes),
        "roadmaps": [{**way._asdict(), "steps": [step._asdict() for step in way.steps]} for way in scored.ways],
    }


def _report(scored: Scored) -> None:
    found, by_code = scored.found, {line.code: line for line in scored.lines}
    parts = ", ".join(f"{code} {points}" for code, points in found.parts.items())
    name = clean(scored.assessed.name)
    say(f"Bộ {scored.set.no}{f', {name}' if name else ''}: {found.total} điểm ({parts}).")
    if out := out_lines(scored):
        say(OUT)
        for ground in out:
            say(f"- {ground}")
    for sentence in rank_lines(found, scored.edition.bands):
        say(sentence)
    for way in scored.ways:
        say("")
        say(way_line(way))
        table = Table("Tiêu chí", "Đang chọn", "Cần lên", "Thêm điểm", "Công sức", "Mức tối thiểu")
        for step in way.steps:
            line = by_code[step.criterion]
            now, target = level(line, step.chosen), level(line, step.target)
            effort, floor = EFFORT_WORDS[step.effort], "có" if step.floor else ""
            table.add_row(line_name(line), now, target, str(step.gain), effort, floor)
        console.print(table)
