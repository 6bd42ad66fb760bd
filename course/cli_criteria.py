"""`course criteria` and `course assess`: the scoring sheets as data, and a product against its sheet."""

import datetime
import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from course.checks.report import in_words, load_clean
from course.cli_words import ROOT, console, date_option, say
from course.content.build_day import build_day
from course.content.files import read_text
from course.content.located_yaml import parse_yaml
from course.criteria.answers import AnswerFaults, read_answers
from course.criteria.dump import dump
from course.criteria.evidence import EFFORT_WORDS
from course.criteria.roadmap import Roadmap, roadmaps
from course.criteria.score import Assessment, assess
from course.criteria.sheet import Line, scored_lines
from course.errors import UsageFault
from course.model.fault import Finding


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


@click.command("assess")
@click.argument("number", metavar="SET", type=int)
@click.option("--answers", "file", required=True, type=click.Path(path_type=Path), help="YAML or JSON with `answers`.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@date_option
def assess_command(number: int, file: Path, as_json: bool, date: datetime.date | None) -> None:
    """Score a product against a set. Example: course assess 7 --answers man-say.yml --json

    The file holds `answers: {"1.1": 2, ...}`: the number of the option as printed, counted from 1 through all cases.
    """
    course = load_clean(ROOT, build_day(date)).course
    if number not in course.sheets or course.edition is None:
        raise UsageFault(f"Không có bộ {number}. Xem: course criteria list.")
    lines = scored_lines(course.sheets[number], course.criteria)
    answers = read_answers(_read(file), lines)
    found = assess(lines, answers, course.edition.bands)
    ways = roadmaps(lines, answers, course.edition.bands)
    if as_json:
        click.echo(json.dumps(_as_data(number, found, ways), ensure_ascii=False, indent=1))
    else:
        _report(number, lines, found, ways)


def _read(file: Path) -> Any:
    """JSON first, since YAML takes no tabs; what is neither becomes one message with file and line."""
    findings: list[Finding] = []
    text = read_text(file.absolute().parent, file.name, findings)
    try:
        return json.loads(text or "")
    except ValueError:
        data = parse_yaml(text, file.name, findings) if text is not None else None
    if findings:
        raise AnswerFaults("\n".join(str(in_words(finding)) for finding in findings))
    return data


def _as_data(number: int, found: Assessment, ways: list[Roadmap]) -> dict[str, Any]:
    missing = {str(stars): [one._asdict() for one in floors] for stars, floors in found.floors_missing.items()}
    return {
        "set": number,
        "total": found.total,
        "parts": found.parts,
        "stars_by_points": found.stars_by_points,
        "stars_by_floors": found.stars_by_floors,
        "stars": found.stars,
        "unanswered": list(found.unanswered),
        "floors_missing": missing,
        "possible": {"min": found.possible[0], "max": found.possible[1]},
        "roadmaps": [{**way._asdict(), "steps": [step._asdict() for step in way.steps]} for way in ways],
    }


def _report(number: int, lines: list[Line], found: Assessment, ways: list[Roadmap]) -> None:
    by_code = {line.code: line.criterion for line in lines}
    parts = ", ".join(f"{code} {points}" for code, points in found.parts.items())
    say(f"Bộ {number}: {found.total} điểm ({parts}).")
    if found.unanswered:
        low, high = found.possible
        say(f"Còn {len(found.unanswered)} tiêu chí chưa chấm; tổng điểm có thể từ {low} đến {high}.")
    say(f"Theo điểm: {found.stars_by_points} sao. Theo mức tối thiểu: {found.stars_by_floors} sao.")
    if found.stars_by_points != found.stars_by_floors:
        say("Luật không nói rõ khi đủ điểm mà thiếu mức tối thiểu; chắc chắn hơn là tính theo mức thấp.")
    say(f"Hạng nên trông đợi: {found.stars} sao.")
    for way in ways:
        say("")
        say(
            f"Lên {way.stars} sao: "
            + (f"đạt {way.total} điểm." if way.reaches else "chưa có đường tới với các mức hiện có.")
        )
        table = Table("Tiêu chí", "Đang chọn", "Cần lên", "Thêm điểm", "Công sức", "Mức tối thiểu")
        for step in way.steps:
            criterion = by_code[step.criterion]
            now = criterion.options[step.chosen - 1].text if step.chosen else "chưa chấm"
            target = criterion.options[step.target - 1].text
            effort, floor = EFFORT_WORDS[step.effort], "có" if step.floor else ""
            table.add_row(f"{step.criterion} {criterion.title}", now, target, str(step.gain), effort, floor)
        console.print(table)
