"""Draw the questions of a test from the banks: the same blueprint and banks give the same test."""

import random
from collections import defaultdict

from course.model.course import Course
from course.model.question import Blueprint, Question


def draw(blueprint: Blueprint, course: Course) -> tuple[Question, ...]:
    """Return the questions in teaching order: the wanted number of each level, spread evenly over the lessons.

    Every lesson gives one question before any gives a second; which one is drawn depends on the blueprint's seed only.
    Raises ValueError when a level has too few questions (rule blueprint.too-few finds that earlier).
    """
    chance = random.Random(blueprint.seed)  # noqa: S311 - a repeatable draw, not a secret
    everything = [question for module_id in blueprint.modules for question in course.questions(module_id)]
    place = {question.id: number for number, question in enumerate(everything)}
    taken: dict[str, int] = defaultdict(int)
    drawn: list[Question] = []
    for level, wanted in sorted(blueprint.levels.items()):
        pool = [question for question in everything if question.level == level]
        if len(pool) < wanted:
            raise ValueError(f"{blueprint.id}: {wanted} {level}, {len(pool)}")
        chance.shuffle(pool)
        for _ in range(wanted):
            best = min(pool, key=lambda question: taken[_lesson(question)])
            pool.remove(best)
            taken[_lesson(best)] += 1
            drawn.append(best)
    return tuple(sorted(drawn, key=lambda question: place[question.id]))


def _lesson(question: Question) -> str:
    return question.id.rsplit("-", 1)[0]
