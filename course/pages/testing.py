"""What the trainers' page on tests takes from the registry of formats and from the blueprints."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from course.assemble.crossover import turns
from course.assemble.quizzes import forms_of
from course.exporters import EXPORTERS
from course.model.course import Course
from course.model.question import Purpose
from course.questions import KINDS


class Format(NamedTuple):
    """A row of the matrix: for every kind "yes", "parts" (a case, question by question) or "no"; why not, by kind."""

    name: str
    label: str
    cells: tuple[str, ...]
    refusals: tuple[tuple[str, str], ...]


class Ready(NamedTuple):
    """A ready-made test as it is drawn today; `letters` name its forms, "" when there is only one."""

    id: str
    title: str
    questions: int
    minutes: int
    letters: str


def testing_values(course: Course) -> dict[str, Any]:
    """The values of templates/pages/testing.md.j2."""
    return {
        "kinds": [kind.label for kind in KINDS.values()],
        "formats": list(_formats()),
        "ready": {purpose.value: list(_ready(course, purpose)) for purpose in Purpose},
        "turns": turns(2),
    }


def _formats() -> Iterator[Format]:
    for one in EXPORTERS.values():
        cells = tuple("yes" if kind in one.renders else "no" if kind in one.cannot else "parts" for kind in KINDS)
        yield Format(
            one.name, one.label, cells, tuple((KINDS[kind].label, reason) for kind, reason in one.cannot.items())
        )


def _ready(course: Course, purpose: Purpose) -> Iterator[Ready]:
    for blueprint in course.blueprints:
        if blueprint.purpose is purpose:
            forms = list(forms_of(blueprint, course))
            letters = "ABCDEFGH"[: len(forms)] if len(forms) > 1 else ""
            yield Ready(blueprint.id, blueprint.title, len(forms[0].questions), blueprint.minutes, letters)
