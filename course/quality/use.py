"""What the ready-made tests make of the banks: questions and families that none draws, objectives that each touches."""

from collections.abc import Iterable

import msgspec

from course.assemble.draw import lesson_of, origin_of
from course.assemble.quizzes import forms_of
from course.generate import FAMILIES
from course.model.course import Course, parts_of
from course.model.question import (
    SHORT_OPTION,
    SHORT_PROMPT,
    Blueprint,
    MultipleResponse,
    Question,
    SingleChoice,
    TrueFalse,
)
from course.quality.asked import asked


class BlueprintCover(msgspec.Struct, frozen=True, kw_only=True):
    """A blueprint and how many objectives of the modules it draws from its forms, taken together, ask about.

    `objectives` is 0 when all its questions are generated: those belong to no lesson.
    """

    blueprint: str
    title: str
    questions: int
    forms: int
    minutes: int
    touched: int
    objectives: int


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """Questions in no form of any blueprint (by id, a case as one), families in none, and what each test touches."""

    unused: tuple[str, ...]
    families: tuple[str, ...]
    blueprints: tuple[BlueprintCover, ...]


class TooLong(msgspec.Struct, frozen=True, kw_only=True):
    """A choice question that a game on a phone must leave out: its letters, and those of its longest option."""

    question: str
    prompt: int
    option: int


def use(course: Course) -> Use:
    """Draw every form as the blueprints say and see what is left."""
    drawn: set[str] = set()
    covers = []
    for blueprint in course.blueprints:
        forms = [form.questions for form in forms_of(blueprint, course)]
        drawn |= {question.id for form in forms for question in form}
        covers.append(_cover(blueprint, forms, course))
    return Use(
        unused=tuple(question.id for question in course.questions() if question.id not in drawn),
        families=tuple(name for name in FAMILIES if not any(name in one.families for one in course.blueprints)),
        blueprints=tuple(covers),
    )


def _cover(blueprint: Blueprint, forms: list[tuple[Question, ...]], course: Course) -> BlueprintCover:
    origin = origin_of(blueprint, course)
    banks = origin.levels or origin.lessons or origin.fixed
    aims = _aims(course, origin.modules) if banks else set()
    touched = {
        (lesson_of(question), part.objective) for form in forms for question in form for part in parts_of(question)
    }
    return BlueprintCover(
        blueprint=blueprint.id,
        title=blueprint.title,
        questions=len(forms[0]),
        forms=len(forms),
        minutes=blueprint.minutes,
        touched=len(touched & aims),
        objectives=len(aims),
    )


def _aims(course: Course, modules: Iterable[str]) -> set[tuple[str, str]]:
    """The objectives of modules (of all when none is named), as (lesson, objective)."""
    wanted = set(modules) or {module.head.id for module in course.modules}
    return {
        (lesson_id, aim.id)
        for lesson_id, (module, lesson) in course.lessons.items()
        if module.head.id in wanted
        for aim in lesson.head.objectives
    }


def too_long_for_games(course: Course) -> tuple[TooLong, ...]:
    """Choice questions over the limits of a game and without a short wording.

    A case's parts are left out: a game shows them only with their story, which no short wording makes fit.
    """
    found = []
    for one in asked(course):
        part = one.part
        if not isinstance(part, SingleChoice | MultipleResponse | TrueFalse) or part.id != one.authored:
            continue
        prompt = len(part.short or part.prompt)
        option = max((len(option.short or option.text) for option in getattr(part, "options", ())), default=0)
        if prompt > SHORT_PROMPT or option > SHORT_OPTION:
            found.append(TooLong(question=part.id, prompt=prompt, option=option))
    return tuple(found)
