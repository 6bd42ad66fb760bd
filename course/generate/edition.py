"""What families ask of the edition: its law as a source, its numbers. Without an edition there are no questions."""

from course.model.course import Course
from course.model.source import Source


def source(course: Course, at: str) -> Source:
    """A place in the decision that the edition rests on."""
    return Source(law=course.edition.law if course.edition else "", at=at)


def number(course: Course, fact_id: str) -> int:
    """A number of editions/facts.yml; 0 when there is none, which gives no questions."""
    return int(course.facts[fact_id].value) if course.edition and fact_id in course.facts else 0
