"""Draw the questions of a blueprint from the banks: the same blueprint and banks give the same forms."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from course.generate import FAMILIES
from course.model.course import Course
from course.model.question import Blueprint, Level, Question
from course.questions import kind_of


class Shortage(NamedTuple):
    """A part of a blueprint (`path`) that wants more questions than there are."""

    path: str
    wanted: int
    available: int


class Demand(NamedTuple):
    """Questions to draw for each form: from where in the blueprint, how many, and among which."""

    path: str
    wanted: int
    pool: list[Question]


def draw(blueprint: Blueprint, course: Course, seed: int | None = None) -> tuple[tuple[Question, ...], ...]:
    """Return the questions of each form, in teaching order with generated ones last.

    The forms hold the same number of each level. Every lesson gives one question before any gives a second, and a
    lesson that can gives one to every form; where a bank is too small for that, neighbours give. Which questions are
    drawn depends on the seed only (the blueprint's, unless another is given). Raises ValueError when there are too
    few (rule blueprint.too-few finds that earlier) or the blueprint of `like` is not there.
    """
    blueprint = origin_of(blueprint, course)
    chance = random.Random(blueprint.seed if seed is None else seed)  # noqa: S311 - a repeatable draw, not a secret
    everything = course.questions()
    by_id = {question.id: question for question in everything}
    fixed = [by_id[one] for one in blueprint.fixed]
    forms: list[list[Question]] = [list(fixed) for _ in range(blueprint.forms)]
    taken = Counter(lesson_of(question) for question in fixed)
    for demand in demands(blueprint, course):
        if len(demand.pool) < demand.wanted * blueprint.forms:
            raise ValueError(f"{blueprint.id}: {demand.path}")
        _deal(demand, forms, taken, chance)
    place = {question.id: number for number, question in enumerate(everything)}
    return tuple(tuple(sorted(form, key=lambda one: place.get(one.id, len(place)))) for form in forms)


def origin_of(blueprint: Blueprint, course: Course) -> Blueprint:
    """The blueprint whose forms this one has: itself, or the one that `like` names. Raises ValueError if unknown."""
    if not blueprint.like:
        return blueprint
    found = next((one for one in course.blueprints if one.id == blueprint.like and not one.like), None)
    if found is None:
        raise ValueError(f"{blueprint.id}: like {blueprint.like}")
    return found


def shortages(blueprint: Blueprint, course: Course) -> Iterator[Shortage]:
    """What the banks and families cannot give to all forms."""
    for demand in demands(blueprint, course):
        wanted = demand.wanted * blueprint.forms
        if wanted > len(demand.pool):
            yield Shortage(demand.path, wanted, len(demand.pool))


def demands(blueprint: Blueprint, course: Course) -> Iterator[Demand]:
    """What a blueprint asks for, level by level or lesson by lesson, then family by family."""
    modules = blueprint.modules or tuple(module.head.id for module in course.modules)
    allowed = [question for module_id in modules for question in _allowed(blueprint, course.questions(module_id))]
    for level, wanted in sorted(blueprint.levels.items()):
        yield Demand(f"levels.{level.value}", wanted, _of_level(allowed, level))
    for lesson_id, levels in blueprint.lessons.items():
        here = list(_allowed(blueprint, course.bank(lesson_id)))
        for level, wanted in sorted(levels.items()):
            yield Demand(f"lessons.{lesson_id}.{level.value}", wanted, _of_level(here, level))
    for name, wanted in blueprint.families.items():
        yield Demand(f"families.{name}", wanted, list(FAMILIES[name].make(course)) if name in FAMILIES else [])


def _allowed(blueprint: Blueprint, questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        if question.id not in blueprint.fixed and (not blueprint.kinds or kind_of(question) in blueprint.kinds):
            yield question


def _of_level(questions: Iterable[Question], level: Level) -> list[Question]:
    return [question for question in questions if question.level == level]


def _deal(demand: Demand, forms: list[list[Question]], taken: Counter[str], chance: random.Random) -> None:
    """Give every form the wanted number; who gets the first of a hand changes from turn to turn."""
    pool = demand.pool
    chance.shuffle(pool)
    for turn in range(demand.wanted):
        hand = _hand(pool, len(forms), taken)
        for number, question in enumerate(hand):
            pool.remove(question)
            taken[lesson_of(question)] += 1
            forms[(number + turn) % len(forms)].append(question)


def _hand(pool: list[Question], count: int, taken: Mapping[str, int]) -> list[Question]:
    """One question for each form: from the lesson least asked so far that has enough, alike in kind if it can be."""
    left = Counter(lesson_of(question) for question in pool)
    first = min(pool, key=lambda one: (left[lesson_of(one)] < count, taken[lesson_of(one)]))
    others = [one for one in pool if one is not first]
    others.sort(
        key=lambda one: (lesson_of(one) != lesson_of(first), taken[lesson_of(one)], kind_of(one) != kind_of(first))
    )
    return [first, *others[: count - 1]]


def lesson_of(question: Question) -> str:
    """The lesson or family a question belongs to, which its id names."""
    return question.id.rsplit("-", 1)[0]
