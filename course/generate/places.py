"""Where a criterion stands in Phụ lục II, and how questions name it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from course.criteria.sheet import Line, scored_lines
from course.generate.craft import cut
from course.model.course import Course
from course.model.criteria import Effect
from course.model.law import Branch, CriteriaSet
from course.model.source import Source

_EXPLAINED = re.compile(r" \(| (?:Yêu cầu|Chất lượng):")
STOPPING = (Effect.STOPS, Effect.REJECTS, Effect.CHOOSE_CASE, Effect.ONLY_WITH_STORY)


class Place(NamedTuple):
    """A scored line of a set of the law `law`."""

    law: str
    one: CriteriaSet
    line: Line

    @property
    def key(self) -> str:
        """Set and code as they go into ids: "4-1.2"."""
        return f"{self.one.no}-{self.line.code}"

    @property
    def name(self) -> str:
        """The set and criterion as a question names them."""
        return f"{set_name(self.one)}, tiêu chí {self.line.code} “{self.title}”"

    @property
    def title(self) -> str:
        """The official title without its bracketed explanation."""
        return title(self.line.criterion.title)

    @property
    def source(self) -> Source:
        """Where the law has it."""
        return Source(law=self.law, at=f"Phụ lục II bộ {self.one.no} tiêu chí {self.line.code}")

    @property
    def plain(self) -> bool:
        """Tell whether points alone decide: no note stops the scoring and no case must be chosen."""
        return all(note.effect not in STOPPING for note in self.line.notes)


def sets(course: Course) -> Iterator[tuple[Branch, CriteriaSet]]:
    """The sets of the edition with their branch, in order."""
    for branch in course.edition.branches if course.edition else ():
        for one in branch.sets:
            yield branch, one


def places_of(course: Course, one: CriteriaSet) -> list[Place]:
    """The scored lines of a set."""
    if not course.edition or one.no not in course.sheets:
        return []
    return [Place(course.edition.law, one, line) for line in scored_lines(course.sheets[one.no], course.criteria)]


def criteria_places(course: Course) -> Iterator[Place]:
    """Each criterion once, where it stands first: sets share most of them."""
    seen: set[str] = set()
    for _, one in sets(course):
        for place in places_of(course, one):
            if place.line.criterion.id not in seen:
                seen.add(place.line.criterion.id)
                yield place


def set_name(one: CriteriaSet) -> str:
    """The set as questions name it: "Bộ 8 (Chế biến từ thịt, thủy sản…)"."""
    return f"Bộ {one.no} ({cut(one.name, 40)})"


def title(official: str) -> str:
    """A criterion's or heading's title, without explanation and without capitals throughout."""
    short = cut(_EXPLAINED.split(official)[0], 70)
    return short.capitalize() if short.isupper() else short
