"""All measurements in one record, which --json prints as it stands."""

import datetime
from collections.abc import Callable
from typing import Any

import msgspec

from course.model.course import Course
from course.quality.asked import asked
from course.quality.balance import Balance, balance
from course.quality.coverage import Coverage, coverage
from course.quality.reading import Reading, reading
from course.quality.similar import Twin, twins
from course.quality.use import TooLong, Use, too_long_for_games, use


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The quality of the banks on a day. `questions` counts a case as one, `gradable` its parts.

    `places` gives for every id the report names where it is written ("quizzes/…/01-….yml:12"), `prompts` its prompt.
    """

    day: datetime.date
    questions: int
    gradable: int
    coverage: Coverage
    twins: tuple[Twin, ...]
    reading: tuple[Reading, ...]
    balance: Balance
    use: Use
    too_long: tuple[TooLong, ...]
    places: dict[str, str]
    prompts: dict[str, str]


def report(course: Course, place_of: Callable[[str], str]) -> Report:
    """Measure everything; `place_of` names file and line of a question's id. Nothing here is a fault."""
    parts = {one.part.id: one.part.prompt for one in asked(course)}
    prompts = {**parts, **{question.id: question.prompt for question in course.questions()}}
    return Report(
        day=course.day,
        questions=len(course.questions()),
        gradable=len(parts),
        coverage=coverage(course),
        twins=tuple(twins(course)),
        reading=reading(course),
        balance=balance(course),
        use=use(course),
        too_long=too_long_for_games(course),
        places={one: place_of(one) for one in prompts},
        prompts=prompts,
    )


def report_data(found: Report) -> Any:
    """The report as plain data for JSON: the fields of the records, days as ISO text."""
    return msgspec.to_builtins(found)
