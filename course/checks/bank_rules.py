"""Rules for question banks."""

import re
from collections.abc import Iterator

from course.content.load import Loaded
from course.model.course import parts_of
from course.model.fault import Finding
from course.model.fold import fold
from course.model.question import SHORT_OPTION, SHORT_PROMPT, Case, Numeric, Question
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
            yield from (
                origin.finding("question.short-too-long", path, limit=most) for path, most in _long_shorts(question)
            )
            for problem in KINDS[kind_of(question)].check(question):
                yield origin.finding(problem.rule, problem.path, **problem.values)


def _long_shorts(question: Question) -> Iterator[tuple[str, int]]:
    """Short wordings that are too long for the formats they are written for."""
    for place, part in enumerate(parts_of(question)):
        before = "" if part is question else f"parts[{place}]."
        texts = {"short": (part.short, SHORT_PROMPT)}
        texts |= {
            f"options[{i}].short": (one.short, SHORT_OPTION) for i, one in enumerate(getattr(part, "options", ()))
        }
        yield from ((before + path, most) for path, (text, most) in texts.items() if len(text) > most)


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


CHECKS = (kinds, belonging)
