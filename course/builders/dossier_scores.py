"""Phần III of Mẫu số 02: the self-assessment, criterion by criterion in the order of the sheet."""

from collections.abc import Iterator

from course.builders.dossier_frame import Frame
from course.builders.dossier_names import words
from course.builders.dossier_text import clean
from course.criteria.score import counts
from course.criteria.sheet import points_of
from course.model.criteria import Entry
from course.model.paper import Block, Grid, Row


def scores(frame: Frame, _done: object) -> Iterator[Block]:
    """The table: parts and groups with their sums, each criterion with its level, its proof and its papers."""
    rows: list[Row] = []
    for section in frame.sheet.sections:
        most = sum(points_of(entry, frame.criteria) for entry in section.entries)
        title = words(frame, "score_part", code=section.code, title=section.title.upper())
        rows.append(Row(("", title, str(most), str(frame.score.parts[section.code]), "", ""), strong=True))
        for entry in section.entries:
            rows.extend(_rows(frame, entry))
    rows.append(Row(("", words(frame, "score_sum"), "100", str(frame.score.total), "", ""), strong=True))
    head = tuple(words(frame, "score_head").split("|"))
    yield Grid(head, tuple(rows), (6, 25, 9, 9, 29, 22), (0, 2, 3), tuple(_empty(frame)))


def _rows(frame: Frame, entry: Entry) -> Iterator[Row]:
    most = str(points_of(entry, frame.criteria))
    if not entry.use:
        yield Row((entry.code, entry.title, most, str(_sum(frame, entry)), "", ""), strong=True)
        for part in entry.parts:
            yield from _rows(frame, part)
        return
    criterion, dots = frame.criteria[entry.use], frame.form.papers.words.dots
    chosen, detail = frame.answers.get(entry.code), frame.details.get(entry.code)
    level = words(frame, "score_level", number=chosen, text=criterion.options[chosen - 1].text) if chosen else dots
    said, proof = (clean(detail.description), clean(detail.evidence)) if detail else ("", "")
    points = _points(frame, entry.code)
    earned = words(frame, "score_none") if points is None else str(points)
    yield Row((entry.code, criterion.title, most, earned, f"{level}\n{said or dots}", proof or dots))


def _points(frame: Frame, code: str) -> int | None:
    """The points a line earns, None while unanswered; 0 when it is not scored (a story's structure without a story)."""
    levels = {
        line.code: line.criterion.options[frame.answers[line.code] - 1]
        for line in frame.lines
        if line.code in frame.answers
    }
    if code not in levels:
        return None
    line = next(line for line in frame.lines if line.code == code)
    return levels[code].points if counts(line, frame.lines, levels) else 0


def _sum(frame: Frame, entry: Entry) -> int:
    return (_points(frame, entry.code) or 0) if entry.use else sum(_sum(frame, part) for part in entry.parts)


def _empty(frame: Frame) -> Iterator[tuple[str, str]]:
    for line in frame.lines:
        detail = frame.details.get(line.code)
        if line.code not in frame.answers:
            yield words(frame, "open_answer", code=line.code), f"answers.{line.code}"
        for key in ("description", "evidence"):
            if detail is None or not clean(getattr(detail, key)):
                yield words(frame, f"open_{key}", code=line.code), f"details ({line.code}).{key}"
