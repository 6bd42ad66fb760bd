"""Where a statement comes from."""

from course.model.record import Record


class Source(Record, kw_only=True):
    """One source of a lesson, an answer or a fact.

    Exactly one of `law`, `url` and `lesson` is set: a legal document of editions/laws.yml with the article in
    `at`, a public page with its `title`, or a lesson of this course that teaches a method of our own.
    """

    law: str = ""
    at: str = ""
    url: str = ""
    title: str = ""
    lesson: str = ""
    note: str = ""
