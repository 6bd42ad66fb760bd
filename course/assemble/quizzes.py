"""Everything that can leave the course as a quiz: the bank of each module, and every form of every blueprint."""

from collections.abc import Iterator

from course.assemble.draw import draw
from course.model.course import Course
from course.model.question import Blueprint
from course.model.quiz import Quiz


def quizzes_of(course: Course, seed: int | None = None) -> dict[str, Quiz]:
    """All quizzes by id, banks first; `seed` replaces the seed of every blueprint."""
    banks = [
        Quiz(module.head.id, f"{number}. {module.head.title}", tuple(course.questions(module.head.id)), course.day)
        for number, module in enumerate(course.modules, 1)
    ]
    tests = [one for blueprint in course.blueprints for one in forms_of(blueprint, course, seed)]
    return {one.id: one for one in (*banks, *tests)}


def forms_of(blueprint: Blueprint, course: Course, seed: int | None = None) -> Iterator[Quiz]:
    """The forms of a blueprint as quizzes: "m1-pre-a", "m1-pre-b", or "m1-final" when there is only one."""
    drawn = draw(blueprint, course, seed)
    for number, questions in enumerate(drawn):
        letter = "abcdefgh"[number] if len(drawn) > 1 else ""
        yield Quiz(
            id=f"{blueprint.id}-{letter}" if letter else blueprint.id,
            title=f"{blueprint.title} (đề {letter.upper()})" if letter else blueprint.title,
            questions=questions,
            day=course.day,
            minutes=blueprint.minutes,
            pass_percent=blueprint.pass_percent,
            purpose=blueprint.purpose,
        )
