"""Score a product against its sheet: points, floors, ranks, and what is still open.

Rules: the bands of Điều 3 khoản 3; the asterisks of Phụ lục II as minimum requirements for each rank. The law does not
say what happens when the points suffice and a floor is missed, so both readings are kept apart: the rank by points, the
rank by floors, and the lower of the two.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from course.criteria.sheet import Line
from course.model.criteria import Effect, Level
from course.model.law import Band

RANKS = (3, 4, 5)


class Missing(NamedTuple):
    """A floor that is not met: the criterion's code, the option chosen (None when unanswered) and the one needed.

    Options are counted from 1 as printed, through all cases.
    """

    criterion: str
    chosen: int | None
    needed: int


class Assessment(NamedTuple):
    """What a set of answers is worth. `possible` spans the totals that the unanswered criteria still allow."""

    total: int
    parts: dict[str, int]
    stars_by_points: int
    stars_by_floors: int
    stars: int
    unanswered: tuple[str, ...]
    floors_missing: dict[int, tuple[Missing, ...]]
    possible: tuple[int, int]


def assess(lines: Sequence[Line], answers: Mapping[str, int], bands: Sequence[Band]) -> Assessment:
    """Score `answers` (criterion code to option number from 1) on the lines of a sheet.

    The answers must name options that exist: `course/criteria/answers.py` checks what people write.
    """
    chosen = {line.code: line.criterion.options[answers[line.code] - 1] for line in lines if line.code in answers}
    parts = dict.fromkeys(dict.fromkeys(line.section for line in lines), 0)
    least = most = 0
    for line in lines:
        points = [option.points for option in line.criterion.options]
        if not counts(line, lines, chosen):
            continue
        if line.code in chosen:
            parts[line.section] += chosen[line.code].points
        else:
            least, most = least + min(points), most + max(points)
    total = sum(parts.values())
    by_points = next(band.stars for band in sorted(bands, key=lambda band: -band.start) if total >= band.start)
    missing = {stars: tuple(floors_missing(lines, answers, stars)) for stars in RANKS}
    by_floors = max((stars for stars in RANKS if not missing[stars]), default=2)
    return Assessment(
        total=total,
        parts=parts,
        stars_by_points=by_points,
        stars_by_floors=by_floors,
        stars=min(by_points, by_floors),
        unanswered=tuple(line.code for line in lines if line.code not in chosen),
        floors_missing={stars: found for stars, found in missing.items() if found},
        possible=(total + least, total + most),
    )


def counts(line: Line, lines: Sequence[Line], chosen: Mapping[str, Level]) -> bool:
    """Tell whether a line is scored at all: the story's structure only when there is a story (5.2 after 5.1).

    The law's note says "chỉ áp dụng khi có câu chuyện sản phẩm"; the line right before it is the one on the story.
    """
    if all(note.effect is not Effect.ONLY_WITH_STORY for note in line.notes):
        return True
    story = lines[list(lines).index(line) - 1]
    return story.code not in chosen or chosen[story.code].points > 0


def has_story(line: Line, lines: Sequence[Line], plan: Mapping[str, int]) -> bool:
    """Tell whether improving a line brings points for sure: its structure only once a story has been chosen."""
    if all(note.effect is not Effect.ONLY_WITH_STORY for note in line.notes):
        return True
    story = lines[list(lines).index(line) - 1]
    return story.code in plan and story.criterion.options[plan[story.code] - 1].points > 0


def floors_missing(lines: Sequence[Line], answers: Mapping[str, int], stars: int) -> list[Missing]:
    """The floors for `stars` that the answers do not meet; a floor for fewer stars binds too.

    An unanswered criterion meets no floor. Of several floors in one criterion the highest up to `stars` is needed.
    """
    found = []
    for line in lines:
        options = line.criterion.options
        marked = [number for number, option in enumerate(options, 1) if 0 < option.min_star <= stars]
        if not marked:
            continue
        needed = max(marked, key=lambda number: options[number - 1].points)
        answer = answers.get(line.code)
        if answer is None or options[answer - 1].points < options[needed - 1].points:
            found.append(Missing(line.code, answer, needed))
    return found
