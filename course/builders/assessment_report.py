"""The report on a self-assessment for the producer, as a paper for Word and HTML."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from course.builders.dossier_text import clean_paper
from course.criteria.answers import Assessed
from course.criteria.roadmap import Roadmap, roadmaps
from course.criteria.score import Assessment, Missing, assess, counts
from course.criteria.sheet import Line, scored_lines
from course.criteria.words import ESTIMATE, OUT, floor_line, level, rank_lines, step_line, way_line
from course.model.course import Course
from course.model.criteria import Sheet
from course.model.law import CriteriaSet, Edition
from course.model.paper import Block, Grid, Paper, Role, Row, Text

TITLE = "BẢN TỰ CHẤM ĐIỂM SẢN PHẨM OCOP"
UNNAMED = "Sản phẩm chưa đặt tên"
CAUTION = "Bản này do chủ thể tự chấm để chuẩn bị, không thay kết quả của Hội đồng đánh giá."


class Scored(NamedTuple):
    """A product beside its sheet, with its score and the ways to higher ranks."""

    assessed: Assessed
    edition: Edition
    set: CriteriaSet
    sheet: Sheet
    lines: tuple[Line, ...]
    found: Assessment
    ways: tuple[Roadmap, ...]


def score(assessed: Assessed, number: int, course: Course, edition: Edition) -> Scored:
    """Score `assessed`, whose answers are checked, on the sheet of set `number`, which exists."""
    one = next(one for branch in edition.branches for one in branch.sets if one.no == number)
    lines = tuple(scored_lines(course.sheets[number], course.criteria))
    found = assess(lines, assessed.answers, edition.bands)
    ways = tuple(roadmaps(lines, assessed.answers, edition.bands))
    return Scored(assessed, edition, one, course.sheets[number], lines, found, ways)


def out_lines(scored: Scored) -> list[str]:
    """The grounds on which the dossier is out; empty when there is none."""
    return [scored.sheet.rejections[number - 1] for number in scored.assessed.rejections]


def assessment_report(scored: Scored, day: datetime.date) -> Paper:
    """The report, every text made harmless; `day` is the day it is made."""
    one, out = scored.set, out_lines(scored)
    blocks: tuple[Block, ...] = (
        Text(Role.TITLE, TITLE),
        Text(Role.SUBTITLE, f"Sản phẩm: {scored.assessed.name.strip() or UNNAMED}"),
        Text(Role.LINE, f"Bộ tiêu chí: bộ {one.no}, {one.name} (Bộ tiêu chí {scored.edition.id})"),
        Text(Role.LINE, f"Ngày lập: {day.day}/{day.month}/{day.year}"),
        *((Text(Role.HEAD, OUT), *(Text(Role.LINE, f"- {ground}") for ground in out)) if out else ()),
        Text(Role.HEAD, "Kết quả"),
        _parts(scored),
        *(Text(Role.LINE, said) for said in rank_lines(scored.found, scored.edition.bands)),
        *_floors(scored),
        *_ways(scored),
        Text(Role.HEAD, "Từng tiêu chí"),
        _criteria(scored),
        Text(Role.NOTE, CAUTION),
    )
    return clean_paper(Paper("ban-tu-cham-diem", TITLE.capitalize().replace("ocop", "OCOP"), blocks))


def _parts(scored: Scored) -> Grid:
    rows = [
        Row((f"Phần {part.code}: {part.title}", str(scored.found.parts[part.code]), str(_most(scored, part.code))))
        for part in scored.sheet.sections
    ]
    rows.append(Row(("Tổng", str(scored.found.total), "100"), strong=True))
    return Grid(("Phần", "Điểm", "Tối đa"), tuple(rows), (60, 20, 20), (1, 2))


def _most(scored: Scored, section: str) -> int:
    return sum(line.criterion.max for line in scored.lines if line.section == section)


def _floors(scored: Scored) -> Iterator[Block]:
    """What each rank still misses; a floor named under a lower rank is not named again."""
    by_code = {line.code: line for line in scored.lines}
    named: set[Missing] = set()
    for stars, missing in scored.found.floors_missing.items():
        yield Text(Role.HEAD, f"Mức tối thiểu còn thiếu của hạng {stars} sao")
        if named & set(missing):
            yield Text(Role.LINE, "Các mức còn thiếu ở hạng thấp hơn, và thêm:")
        for one in missing:
            if one not in named:
                yield Text(Role.LINE, floor_line(one, by_code))
        named |= set(missing)


def _ways(scored: Scored) -> Iterator[Block]:
    by_code = {line.code: line for line in scored.lines}
    if scored.ways:
        yield Text(Role.HEAD, "Việc cần làm để lên hạng")
        yield Text(Role.LINE, ESTIMATE)
    for way in scored.ways:
        yield Text(Role.HEAD, way_line(way))
        for step in sorted(way.steps, key=lambda step: not step.floor):  # without its floors points are worth nothing
            yield Text(Role.LINE, step_line(step, by_code))


def _criteria(scored: Scored) -> Grid:
    answers = scored.assessed.answers
    chosen = {
        line.code: line.criterion.options[answers[line.code] - 1] for line in scored.lines if line.code in answers
    }
    rows = []
    for line in scored.lines:
        points = "–"
        if line.code in chosen:
            points = str(chosen[line.code].points if counts(line, scored.lines, chosen) else 0)
        chosen_level, note = level(line, answers.get(line.code)), scored.assessed.notes.get(line.code, "")
        cells = (
            line.code,
            line.criterion.title,
            chosen_level,
            f"{points}/{line.criterion.max}",
            note,
            line.criterion.gather,
        )
        rows.append(Row(cells))
    head = ("Mã", "Tiêu chí", "Mức tự chấm", "Điểm", "Minh chứng", "Nên chuẩn bị")
    return Grid(head, tuple(rows), (8, 19, 22, 9, 18, 24), (0, 3))
