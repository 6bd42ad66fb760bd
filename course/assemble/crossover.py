"""Who gets which form when: half the class takes A before and B after, the other half the other way round.

Two forms that cross over keep a learner from meeting the same question twice, and even out a form that is harder.
"""

from typing import NamedTuple

from course.model.course import Course
from course.model.question import Blueprint, Purpose


class Pair(NamedTuple):
    """A pre-test and the post-test that asks the same forms."""

    pre: Blueprint
    post: Blueprint


class Turn(NamedTuple):
    """A group of the class and its forms: letters before and after."""

    group: int
    before: str
    after: str


def pairs_of(course: Course) -> list[Pair]:
    """Every pre-test with two or more forms and its post-test, in the order of the blueprints."""
    by_id = {one.id: one for one in course.blueprints if one.purpose is Purpose.PRE and one.forms > 1}
    return [
        Pair(by_id[one.like], one) for one in course.blueprints if one.purpose is Purpose.POST and one.like in by_id
    ]


def turns(forms: int) -> list[Turn]:
    """The turns of as many groups as there are forms: each group moves on by one form."""
    letters = "ABCDEFGH"[:forms]
    return [Turn(at + 1, letters[at], letters[(at + 1) % forms]) for at in range(forms)]
