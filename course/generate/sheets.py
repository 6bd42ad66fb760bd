"""The frame of a sheet: parts and maximum points."""

from collections.abc import Iterator
from decimal import Decimal

from course.criteria.sheet import points_of
from course.generate.craft import OBJECTIVE, Wrong, single
from course.generate.edition import source
from course.generate.places import criteria_places, set_name, sets, title
from course.model.course import Course
from course.model.criteria import Entry
from course.model.question import Level, NumberTrap, Numeric, Question
from course.model.source import Source


def criterion_part(course: Course) -> Iterator[Question]:
    """Part A, B or C of each criterion; a title is asked once."""
    parts = course.edition.parts if course.edition else ()
    seen: set[str] = set()
    for place in criteria_places(course):
        if place.title in seen:
            continue
        seen.add(place.title)
        yield from single(
            f"gen-criterion-part-{place.key}",
            Level.UNDERSTAND,
            f"{set_name(place.one)}: tiêu chí “{place.title}” nằm ở phần nào của phiếu chấm?",
            f"Phần {place.line.section}",
            [Wrong(f"Phần {part.code}", f"Phần {part.code} nói về: {part.name.lower()}.") for part in parts],
            f"Tiêu chí này mang mã {place.line.code}, ở phần {place.line.section}.",
            (place.source,),
            order=str,
        )


def criterion_max(course: Course) -> Iterator[Question]:
    """The most points of each criterion; adding up its options misleads."""
    for place in criteria_places(course):
        points = sorted({option.points for option in place.line.criterion.options})
        traps = {
            sum(
                option.points for option in place.line.criterion.options
            ): "Bạn cộng điểm các mức. Chỉ chọn được một mức.",
            points[-2]: "Đó mới là mức gần cao nhất.",
        }
        yield _number(
            f"gen-criterion-max-{place.key}",
            f"{place.name} cho nhiều nhất bao nhiêu điểm?",
            points[-1],
            traps,
            f"Mức cao nhất của tiêu chí này được {points[-1]} điểm.",
            place.source,
        )


def heading_max(course: Course) -> Iterator[Question]:
    """The most points of each heading, which is the sum of its criteria."""
    for _, one in sets(course):
        for section in course.sheets[one.no].sections if one.no in course.sheets else ():
            for entry in _headings(section.entries):
                most = [points_of(part, course.criteria) for part in entry.parts]
                traps = {
                    sum(
                        points_of(other, course.criteria) for other in section.entries
                    ): f"Đó là cả phần {section.code}.",
                    len(most): "Đó là số tiêu chí, không phải số điểm.",
                    max(most): "Đó mới là một tiêu chí trong mục.",
                }
                yield _number(
                    f"gen-heading-max-{one.no}-{entry.code}",
                    f"{set_name(one)}: mục {entry.code} “{title(entry.title)}” cho nhiều nhất bao nhiêu điểm?",
                    sum(most),
                    traps,
                    f"Cộng điểm cao nhất của các tiêu chí trong mục: {' + '.join(map(str, most))} = {sum(most)}.",
                    source(course, f"Phụ lục II bộ {one.no} mục {entry.code}"),
                )


def _headings(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    for entry in entries:
        if len(entry.parts) > 1:
            yield entry
        yield from _headings(entry.parts)


def _number(key: str, prompt: str, answer: int, traps: dict[int, str], explanation: str, at: Source) -> Numeric:
    return Numeric(
        id=key,
        level=Level.REMEMBER,
        objective=OBJECTIVE,
        prompt=prompt,
        answer=Decimal(answer),
        unit="điểm",
        traps=tuple(NumberTrap(value=Decimal(trap), feedback=why) for trap, why in traps.items() if trap != answer),
        explanation=explanation,
        sources=(at,),
    )
