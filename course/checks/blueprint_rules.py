"""Rules for blueprints: what they name exists, and the banks can give what they want."""

from collections.abc import Iterator

from course.assemble.draw import origin_of, shortages
from course.assemble.versions import MOST
from course.content.load import Loaded
from course.content.origins import Origin
from course.generate import FAMILIES
from course.model.course import Course
from course.model.fault import Finding
from course.model.question import Blueprint
from course.questions import KINDS

MOST_FORMS = 8


def blueprints(loaded: Loaded) -> Iterator[Finding]:
    """Everything that keeps a blueprint from being drawn, and numbers no test can have."""
    for blueprint in loaded.course.blueprints:
        origin = loaded.origins.of("blueprint", blueprint.id)
        unknown = list(_unknown(blueprint, loaded.course, origin))
        yield from unknown
        yield from _numbers(blueprint, origin)
        yield from _choice(blueprint, loaded.course, origin)
        if not unknown and blueprint.forms >= 1:
            for short in shortages(blueprint, loaded.course):
                values: dict[str, str | int] = {"part": short.path, "wanted": short.wanted, "count": short.available}
                yield origin.finding("blueprint.too-few", short.path, **values)


def _unknown(blueprint: Blueprint, course: Course, origin: Origin) -> Iterator[Finding]:
    modules = {module.head.id for module in course.modules}
    questions = {question.id for question in course.questions()}
    for number, one in enumerate(blueprint.modules):
        if one not in modules:
            yield origin.finding("blueprint.unknown-module", f"modules[{number}]", id=one)
    for one in blueprint.lessons:
        if one not in course.lessons:
            yield origin.finding("blueprint.unknown-lesson", f"lessons.{one}", id=one)
    for number, one in enumerate(blueprint.kinds):
        if one not in KINDS:
            yield origin.finding("blueprint.unknown-kind", f"kinds[{number}]", id=one, known=", ".join(KINDS))
    for number, one in enumerate(blueprint.fixed):
        if one not in questions:
            yield origin.finding("blueprint.unknown-question", f"fixed[{number}]", id=one)
    for one in blueprint.families:
        if one not in FAMILIES:
            yield origin.finding("blueprint.unknown-family", f"families.{one}", id=one)


def _numbers(blueprint: Blueprint, origin: Origin) -> Iterator[Finding]:
    for key, value, low, high in (
        ("minutes", blueprint.minutes, 5, 180),
        ("pass_percent", blueprint.pass_percent, 1, 100),
        ("forms", blueprint.forms, 1, MOST_FORMS),
        ("variants", blueprint.variants, 1, MOST),
    ):
        if not low <= value <= high:
            yield origin.finding("blueprint.numbers", key, key=key, low=low, high=high)


def _choice(blueprint: Blueprint, course: Course, origin: Origin) -> Iterator[Finding]:
    """Questions are chosen in one way: by level, by lesson, or as another blueprint does."""
    drawn = [key for key in ("levels", "lessons") if getattr(blueprint, key)]
    others = [*drawn, *(key for key in ("modules", "kinds", "fixed", "families") if getattr(blueprint, key))]
    if blueprint.like:
        yield from (origin.finding("blueprint.like-and-own", key, key=key) for key in others)
        try:
            origin_of(blueprint, course)
        except ValueError:
            yield origin.finding("blueprint.unknown-like", "like", id=blueprint.like)
    elif len(drawn) > 1:
        yield origin.finding("blueprint.two-draws", "lessons")
    elif not drawn and not blueprint.fixed and not blueprint.families:
        yield origin.finding("blueprint.empty", "title")


CHECKS = (blueprints,)
