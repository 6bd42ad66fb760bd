"""Every gradable question with the lesson it belongs to: what all measurements walk over."""

from collections.abc import Iterator
from typing import NamedTuple

from course.model.course import Course, parts_of
from course.model.question import Matching, MultipleResponse, Numeric, Ordering, Part, ShortAnswer, SingleChoice


class Asked(NamedTuple):
    """A gradable question: itself, or a part of a case, whose id `authored` then is."""

    part: Part
    lesson: str
    authored: str


def asked(course: Course) -> Iterator[Asked]:
    """All gradable questions in teaching order, the parts of cases one by one."""
    for lesson_id in course.lessons:
        for question in course.bank(lesson_id):
            yield from (Asked(part, lesson_id, question.id) for part in parts_of(question))


def choices(part: Part) -> list[str]:
    """What a learner chooses among, pairs or puts in order; nothing for the other kinds."""
    if isinstance(part, SingleChoice | MultipleResponse):
        return [option.text for option in part.options]
    if isinstance(part, Matching):
        return [text for pair in part.pairs for text in (pair.left, pair.right)] + list(part.extra)
    return list(part.items) if isinstance(part, Ordering) else []


def right_texts(part: Part) -> list[str]:
    """What the right answer says. Of a true/false question that is its statement, so nothing more."""
    if isinstance(part, SingleChoice | MultipleResponse):
        return [option.text for option in part.options if option.right]
    if isinstance(part, Matching):
        return [f"{pair.left} {pair.right}" for pair in part.pairs]
    if isinstance(part, Ordering):
        return list(part.items)
    if isinstance(part, Numeric):
        return [f"{part.answer} {part.unit}"]
    return list(part.accept[:1]) if isinstance(part, ShortAnswer) else []
