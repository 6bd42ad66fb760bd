"""A source as plain text, for files that leave the site and can link to none of its pages."""

from collections.abc import Callable

from course.model.course import Course
from course.model.source import Source

Cite = Callable[[Source], str]


def cite_by_id(source: Source) -> str:
    """The source as the bank writes it, for a quiz that came without its course."""
    return _at(source.at, source.law) or source.title or source.url or f"bài {source.lesson}"


def citing(course: Course) -> Cite:
    """Return a function that names a source in words: "Điều 5, Quyết định …", a page's title, "bài “…”"."""

    def cite(source: Source) -> str:
        if source.law in course.laws:
            return _at(source.at, course.laws[source.law].name)
        if source.lesson in course.lessons:
            return f"bài “{course.lessons[source.lesson][1].head.title}”"
        return cite_by_id(source)

    return cite


def _at(place: str, document: str) -> str:
    return ", ".join(text for text in (place, document) if text)
