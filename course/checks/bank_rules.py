"""Rules for question banks and blueprints."""

import re
from collections import Counter
from collections.abc import Iterator

from course.content.load import Loaded
from course.model.course import parts_of
from course.model.fault import Finding
from course.model.fold import fold
from course.model.question import Case, Numeric, Question
from course.questions import KINDS, kind_of

_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,10})?")


def kinds(loaded: Loaded) -> Iterator[Finding]:
    """What each kind of question asks of itself (course/questions/)."""
    for bank in loaded.course.banks.values():
        for question in bank.questions:
            origin = loaded.origins.of("question", question.id)
            if odd := list(_odd_numbers(question)):
                yield from (origin.finding("question.odd-number", path) for path in odd)
                continue  # nothing can be computed with these
            for problem in KINDS[kind_of(question)].check(question):
                yield origin.finding(problem.rule, problem.path, **problem.values)


def _odd_numbers(question: Question) -> Iterator[str]:
    """Paths of numbers that are none (NaN) or that nobody can type or print."""
    for place, part in enumerate(parts_of(question)):
        if isinstance(part, Numeric):
            numbers = {"answer": part.answer, "tolerance": part.tolerance}
            numbers |= {f"traps[{i}].value": trap.value for i, trap in enumerate(part.traps)}
            for path, number in numbers.items():
                if not _NUMBER.fullmatch(str(number)):
                    yield path if part is question else f"parts[{place}].{path}"


def belonging(loaded: Loaded) -> Iterator[Finding]:
    """Banks belong to lessons, questions to objectives; ids follow the lesson's."""
    for lesson_id, bank in loaded.course.banks.items():
        origin = loaded.origins.of("bank", lesson_id)
        if lesson_id not in loaded.course.lessons:
            yield origin.finding("bank.unknown-lesson", "lesson", id=lesson_id)
            continue
        objectives = [objective.id for objective in loaded.course.lessons[lesson_id][1].head.objectives]
        for question in bank.questions:
            for one in {question.id: question, **{part.id: part for part in parts_of(question)}}.values():
                at = loaded.origins.of("question", one.id)
                if one.objective not in objectives:
                    yield at.finding(
                        "question.unknown-objective", "objective", id=one.objective, known=", ".join(objectives)
                    )
                if not re.fullmatch(re.escape(lesson_id) + r"-q\d\d+[a-d]?", one.id):
                    yield at.finding("id.pattern", "id", id=one.id, pattern=f"{lesson_id}-q01")
            if isinstance(question, Case) and "minh hoa" not in fold(question.prompt):
                yield loaded.origins.of("question", question.id).finding("question.unmarked-case", "prompt")


def blueprints(loaded: Loaded) -> Iterator[Finding]:
    """A blueprint can be drawn from the banks it names."""
    known = {module.head.id for module in loaded.course.modules}
    for blueprint in loaded.course.blueprints:
        origin = loaded.origins.of("blueprint", blueprint.id)
        for number, module_id in enumerate(blueprint.modules):
            if module_id not in known:
                yield origin.finding("blueprint.unknown-module", f"modules[{number}]", id=module_id)
        have = Counter(q.level for module_id in blueprint.modules for q in loaded.course.questions(module_id))
        for level, wanted in blueprint.levels.items():
            if wanted > have[level]:
                values = {"wanted": wanted, "level": level.value, "count": have[level]}
                yield origin.finding("blueprint.too-few", f"levels.{level.value}", **values)
        for key, value, low, high in (
            ("minutes", blueprint.minutes, 5, 180),
            ("pass_percent", blueprint.pass_percent, 1, 100),
        ):
            if not low <= value <= high:
                yield origin.finding("blueprint.numbers", key, key=key, low=low, high=high)


CHECKS = (kinds, belonging, blueprints)
