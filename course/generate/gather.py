"""What to gather as evidence for a criterion: the advice of the criteria, told apart."""

from collections.abc import Iterator

from course.generate.craft import Wrong, chance, inside, single
from course.generate.places import Place, criteria_places, places_of, sets
from course.model.course import Course
from course.model.question import Level, Question
from course.model.source import Source


def gather(course: Course) -> Iterator[Question]:
    """The advice of a criterion; that of criteria under other headings, with other papers, misleads."""
    by_set = {one.no: places_of(course, one) for _, one in sets(course)}
    for place in criteria_places(course):
        key = f"gen-gather-{place.key}"
        others = [other for other in by_set[place.one.no] if _apart(place, other)]
        chance(key).shuffle(others)
        yield from single(
            key,
            Level.UNDERSTAND,
            f"{place.name}: nên chuẩn bị gì để chứng minh?",
            place.line.criterion.gather,
            [Wrong(other.line.criterion.gather, f"Việc này giúp cho tiêu chí “{other.title}”.") for other in others],
            f"Với tiêu chí “{place.title}”: {inside(place.line.criterion.gather)}",
            (
                Source(
                    law=place.law, at=place.source.at, note="Cách chuẩn bị là lời khuyên của khóa học, không phải luật."
                ),
            ),
        )


def _apart(place: Place, other: Place) -> bool:
    mine, its = place.line.criterion, other.line.criterion
    return place.line.code.split(".")[0] != other.line.code.split(".")[0] and not set(mine.evidence) & set(its.evidence)
