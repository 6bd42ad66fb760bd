"""What a score says in words: said once here for the console, the report and the lessons.

The browser says the same (docs/assets/js/assessment-report.js); tests/browser/test_assessment_report.py compares them.
"""

import re
from collections.abc import Mapping, Sequence

from course.criteria.evidence import EFFORT_WORDS
from course.criteria.roadmap import Roadmap, Step
from course.criteria.score import RANKS, Assessment, Missing
from course.criteria.sheet import Line
from course.model.law import Band

OPEN = "chưa chấm"
OUT = "Hồ sơ này bị loại: còn điều sau thì điểm nào cũng không được công nhận."
ESTIMATE = "Công sức là ước lượng của khóa học, không phải quy định."


def rank_lines(found: Assessment, bands: Sequence[Band]) -> list[str]:
    """The rank, under both readings where the law leaves it open; what is still open; who is recognised at all."""
    points, floors, said = found.stars_by_points, found.stars_by_floors, []
    if points == floors:
        said.append(f"Theo điểm và theo mức tối thiểu đều là {points} sao.")
    elif points > floors:
        said.append(
            f"Theo điểm là {points} sao, theo mức tối thiểu (dấu sao trong phiếu) là {floors} sao. Luật không nói rõ "
            f"khi đủ điểm mà thiếu mức tối thiểu, nên chắc chắn nhất là trông đợi hạng thấp hơn: {floors} sao."
        )
    elif floors in RANKS:
        said.append(
            f"Theo điểm là {points} sao. Mức tối thiểu (dấu sao trong phiếu) đã đủ cho {floors} sao, nhưng điểm chưa "
            f"tới, nên hạng trông đợi là {points} sao."
        )
    else:
        said.append(f"Theo điểm là {points} sao.")
    if found.stars not in RANKS:
        least = next(band.start for band in bands if band.stars == RANKS[0])
        said.append(f"Từ {RANKS[0]} sao ({least} điểm) mới được công nhận OCOP.")
    if found.unanswered:
        low, high = found.possible
        said.append(f"Còn {len(found.unanswered)} tiêu chí chưa chấm. Chấm xong, tổng điểm có thể từ {low} đến {high}.")
    return said


def way_line(way: Roadmap) -> str:
    """Whether the steps of a way reach its rank."""
    if way.reaches:
        return f"Lên {way.stars} sao: làm các bước dưới đây thì đạt {way.total} điểm."
    return f"Lên {way.stars} sao: với các mức hiện có thì chưa tới được."


def floor_line(one: Missing, by_code: Mapping[str, Line]) -> str:
    """A floor that is missing."""
    line = by_code[one.criterion]
    return f"- {line_name(line)}. Cần “{level(line, one.needed)}”."


def step_line(step: Step, by_code: Mapping[str, Line]) -> str:
    """One improvement."""
    line = by_code[step.criterion]
    now, target = level(line, step.chosen), level(line, step.target)
    floor = "(mức tối thiểu) " if step.floor else ""
    return (
        f"- {floor}{line_name(line)}. Từ “{now}” lên “{target}” (thêm {step.gain} điểm, {EFFORT_WORDS[step.effort]})."
    )


def line_name(line: Line) -> str:
    """A criterion with its code, as a sentence can go on after it."""
    return f"{line.code} {line.criterion.title.rstrip('.')}"


def short_name(line: Line) -> str:
    """The same without what the sheet adds in brackets or demands after the title."""
    title = re.split(r"\s*\(|\s+Yêu cầu:", line.criterion.title, maxsplit=1)[0]
    return f"{line.code} {title.capitalize() if title.isupper() else title}".rstrip(".")


def level(line: Line, option: int | None) -> str:
    """The text of an option, counted from 1."""
    return line.criterion.options[option - 1].text if option else OPEN
