"""Which row of the evidence table of Mẫu số 02 proves a criterion, and which row is still empty.

The rows are the form's; which criterion rests on which row is the course's reading, and every question says so.
"""

from collections.abc import Iterator

from course.criteria.evidence import ROWS
from course.generate.craft import Wrong, chance, cut, inside, single
from course.generate.places import Place, criteria_places, places_of, set_name, sets
from course.model.course import Course
from course.model.question import Level, Question
from course.model.source import Source

TURNS = 6
READING = "Mẫu số 02 in tên các mục; tiêu chí nào dựa vào mục nào là cách xếp của khóa học."
# Rows whose papers a producer may well put into either: never right and wrong in one question.
NEAR = ((2, 14), (3, 4), (6, 8), (8, 9), (9, 10), (11, 12), (11, 14), (12, 14), (13, 7))


def evidence_row(course: Course) -> Iterator[Question]:
    """The row of a criterion that rests on exactly one."""
    for place in criteria_places(course):
        if len(place.line.criterion.evidence) != 1:
            continue
        (row,) = place.line.criterion.evidence
        key = f"gen-evidence-row-{place.key}"
        others = [other for other in _rows() if other != row and not _near(row, other)]
        chance(key).shuffle(others)
        yield from single(
            key,
            Level.UNDERSTAND,
            f"{place.name}: theo cách xếp của khóa học, giấy tờ nằm ở mục nào của bảng minh chứng?",
            _text(row),
            [
                Wrong(_text(other), _ended(f"Mục này để chứng minh việc khác: {inside(_name(other))}"))
                for other in others
            ],
            _ended(f"Tiêu chí “{place.title}” dựa vào mục {row}: {inside(_name(row))}"),
            (_source(place),),
        )


def evidence_missing(course: Course) -> Iterator[Question]:
    """Three criteria with points, papers for two of them: the row of the third is missing."""
    for _, one in sets(course):
        firsts: dict[int, Place] = {}
        places = places_of(course, one)
        for place in places:
            if len(place.line.criterion.evidence) == 1:
                firsts.setdefault(place.line.criterion.evidence[0], place)
        for row, place in list(firsts.items())[:TURNS]:
            key = f"gen-evidence-missing-{place.key}"
            picked = chance(key)
            there = [other for other in firsts if other != row and not _near(row, other)]
            if len(there) < 2:
                continue
            there = sorted(picked.sample(there, 2))
            idle = [other for other in _rows() if other not in firsts and not _near(row, other)]
            picked.shuffle(idle)
            claimed = sorted((place, *(firsts[other] for other in there)), key=places.index)
            listed = ", ".join(f"{found.line.code} “{cut(found.title, 45)}”" for found in claimed)
            yield from single(
                key,
                Level.APPLY,
                f"{set_name(one)}: một sản phẩm (ví dụ minh họa) tính điểm ở tiêu chí {listed}. Bảng minh chứng đã có "
                f"giấy ở mục {there[0]} và mục {there[1]}. Theo cách xếp của khóa học, mục nào còn thiếu?",
                _text(row),
                [
                    *(Wrong(_text(other), "Mục này đã có giấy.") for other in there),
                    *(Wrong(_text(other), "Không tiêu chí nào kể trên dựa vào mục này.") for other in idle),
                ],
                _ended(f"Tiêu chí {place.line.code} dựa vào mục {row}: {inside(_name(row))}"),
                (_source(place),),
            )


def _rows() -> range:
    return range(1, len(ROWS) + 1)


def _near(row: int, other: int) -> bool:
    return (row, other) in NEAR or (other, row) in NEAR


def _name(row: int) -> str:
    return cut(ROWS[row - 1][0].rstrip("."), 60)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("…") else f"{sentence}."


def _text(row: int) -> str:
    return f"Mục {row}: {inside(_name(row))}"


def _source(place: Place) -> Source:
    return Source(law=place.law, at="Phụ lục III Mẫu số 02, bảng tài liệu minh chứng", note=READING)
