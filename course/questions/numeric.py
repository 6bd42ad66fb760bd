"""A number to work out. A response is what the learner typed: "1.250.000", "1,5", "3708", with or without the unit."""

from collections.abc import Iterator

from course.model.fault import Problem
from course.model.number import format_number, parse_number
from course.model.question import Numeric
from course.questions.kind import Grade, Kind, all_or_nothing
from course.questions.wording import empty, without_feedback


def check(question: Numeric) -> Iterator[Problem]:
    """Yield every broken rule of one question."""
    yield from empty({"prompt": question.prompt, "explanation": question.explanation})
    yield from without_feedback({f"traps[{i}].feedback": trap.feedback for i, trap in enumerate(question.traps)})
    if question.tolerance < 0:
        yield Problem("question.negative-tolerance", "tolerance")
    for i, trap in enumerate(question.traps):
        if abs(trap.value - question.answer) <= question.tolerance:
            yield Problem("question.trap-accepted", f"traps[{i}].value", {"trap": format_number(trap.value)})


def grade(question: Numeric, response: str) -> Grade:
    """Grade a typed number; a trap (within the tolerance too) answers with its feedback."""
    value = parse_number(response, question.unit)
    if value is None:
        return all_or_nothing(False)
    right = abs(value - question.answer) <= question.tolerance
    trapped = (trap for trap in question.traps if abs(value - trap.value) <= question.tolerance)
    return all_or_nothing(right, tuple(trap.feedback for trap in trapped)[:1])


KIND = Kind(label="Điền số", check=check, grade=grade)
