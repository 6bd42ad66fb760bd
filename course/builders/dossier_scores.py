"""Phần III of Mẫu số 02: the self-assessment, criterion by criterion in the order of the sheet."""

from collections.abc import Iterator

from course.builders.dossier_frame import DOTS, STARS_FROM, Frame
from course.criteria.score import counts
from course.criteria.sheet import Line, points_of
from course.model.criteria import Entry
from course.model.paper import Block, Field, Grid, Role, Row, Text


def score_blocks(frame: Frame) -> tuple[Block, ...]:
    """The table, the sums and where the evidence is."""
    found = frame.score
    unanswered = len(found.unanswered)
    total = f"{found.total}/100 điểm" + (f" (còn {unanswered} tiêu chí chưa chấm)" if unanswered else "")
    rank = f"{found.stars} sao" if found.stars >= STARS_FROM else f"{found.stars} sao (chưa đủ để được công nhận)"
    parts = "; ".join(f"Phần {code}: {points} điểm" for code, points in found.parts.items())
    return (
        Text(Role.LINE, f"Bộ tiêu chí số {frame.set.no}: {frame.set.name}."),
        _table(frame),
        Field("Tổng điểm tự đánh giá:", total, ""),
        Field("Trong đó:", parts, ""),
        Field("Hạng sao tự đánh giá:", rank, ""),
        Text(
            Role.LINE,
            "Tài liệu minh chứng xếp theo thứ tự các tiêu chí, kèm theo tại Phụ lục của Báo cáo này.",
        ),
    )


def _table(frame: Frame) -> Grid:
    rows: list[Row] = []
    for section in frame.sheet.sections:
        most = sum(points_of(entry, frame.criteria) for entry in section.entries)
        title = f"Phần {section.code}: {section.title.upper()}"
        rows.append(Row(("", title, str(most), str(frame.score.parts[section.code]), "", ""), strong=True))
        for entry in section.entries:
            rows.extend(_rows(frame, entry))
    rows.append(Row(("", "TỔNG CỘNG", "100", str(frame.score.total), "", ""), strong=True))
    return Grid(
        ("TT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Kết quả đạt được, mô tả", "Tài liệu minh chứng"),
        tuple(rows),
        (6, 25, 9, 9, 29, 22),
        (0, 2, 3),
        tuple(_empty(frame)),
    )


def _rows(frame: Frame, entry: Entry) -> Iterator[Row]:
    most = str(points_of(entry, frame.criteria))
    if not entry.use:
        yield Row((entry.code, entry.title, most, str(_sum(frame, entry)), "", ""), strong=True)
        for part in entry.parts:
            yield from _rows(frame, part)
        return
    criterion = frame.criteria[entry.use]
    chosen = frame.answers.get(entry.code)
    detail = frame.details.get(entry.code)
    said = detail.description.strip() if detail else ""
    level = criterion.options[chosen - 1].text if chosen else ""
    described = "\n".join((f"Mức {chosen}: {level}." if level else DOTS, said or DOTS))
    proof = (detail.evidence.strip() if detail else "") or DOTS
    yield Row((entry.code, criterion.title, most, _points(frame, entry.code), described, proof))


def _points(frame: Frame, code: str) -> str:
    """The points a line earns; 0 when it is not scored (the structure of a story that is not there)."""
    levels = {line.code: line.criterion.options[frame.answers[line.code] - 1] for line in _answered(frame)}
    if code not in levels:
        return "……"
    line = next(line for line in frame.lines if line.code == code)
    return str(levels[code].points if counts(line, frame.lines, levels) else 0)


def _answered(frame: Frame) -> list[Line]:
    return [line for line in frame.lines if line.code in frame.answers]


def _sum(frame: Frame, entry: Entry) -> int:
    if entry.use:
        points = _points(frame, entry.code)
        return int(points) if points.isdigit() else 0
    return sum(_sum(frame, part) for part in entry.parts)


def _empty(frame: Frame) -> Iterator[tuple[str, str]]:
    for line in frame.lines:
        detail = frame.details.get(line.code)
        if line.code not in frame.answers:
            yield f"Tiêu chí {line.code}: điểm tự chấm", f"answers.{line.code}"
        if detail is None or not detail.description.strip():
            yield f"Tiêu chí {line.code}: mô tả", f"details ({line.code}).description"
        if detail is None or not detail.evidence.strip():
            yield f"Tiêu chí {line.code}: tài liệu minh chứng", f"details ({line.code}).evidence"
