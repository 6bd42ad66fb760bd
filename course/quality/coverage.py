"""Which lessons, levels and objectives the banks ask about, and where they are thin."""

from collections import Counter, defaultdict

import msgspec

from course.model.course import Course
from course.model.question import Level
from course.quality.asked import asked

THIN = 1
"""An objective asked only so often cannot stand in two parallel forms."""


class LessonCover(msgspec.Struct, frozen=True, kw_only=True):
    """How often a lesson's bank asks on each level ("remember", …), gradable questions counted one by one."""

    lesson: str
    module: str
    title: str
    levels: dict[Level, int]

    @property
    def missing(self) -> tuple[Level, ...]:
        """The levels nobody asks on."""
        return tuple(level for level, count in self.levels.items() if not count)


class ObjectiveCover(msgspec.Struct, frozen=True, kw_only=True):
    """How often an objective of a lesson is asked."""

    lesson: str
    objective: str
    text: str
    questions: int


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """The banks against what the lessons promise."""

    lessons: tuple[LessonCover, ...]
    objectives: tuple[ObjectiveCover, ...]

    @property
    def thin(self) -> tuple[ObjectiveCover, ...]:
        """Objectives with THIN questions or fewer."""
        return tuple(one for one in self.objectives if one.questions <= THIN)


def coverage(course: Course) -> Coverage:
    """Count gradable questions by lesson and level, and by objective."""
    levels: dict[str, Counter[Level]] = defaultdict(Counter)
    objectives: Counter[tuple[str, str]] = Counter()
    for one in asked(course):
        levels[one.lesson][one.part.level] += 1
        objectives[one.lesson, one.part.objective] += 1
    lessons = tuple(
        LessonCover(
            lesson=lesson_id,
            module=module.head.id,
            title=lesson.head.title,
            levels={level: levels[lesson_id][level] for level in Level},
        )
        for lesson_id, (module, lesson) in course.lessons.items()
    )
    aims = tuple(
        ObjectiveCover(lesson=lesson_id, objective=aim.id, text=aim.text, questions=objectives[lesson_id, aim.id])
        for lesson_id, (_, lesson) in course.lessons.items()
        for aim in lesson.head.objectives
    )
    return Coverage(lessons=lessons, objectives=aims)
