"""A word or two to type. A response is the typed text; accents, case and spare spaces do not count."""

from collections.abc import Iterator

from course.model.fault import Problem
from course.model.fold import fold
from course.model.question import ShortAnswer
from course.questions.kind import Grade, Kind, all_or_nothing
from course.questions.wording import empty, without_feedback


def check(question: ShortAnswer) -> Iterator[Problem]:
    """Yield every broken rule of one question. Without any accepted form the list itself counts as empty."""
    texts = {"prompt": question.prompt, "explanation": question.explanation}
    texts |= {f"accept[{i}]": text for i, text in enumerate(question.accept)} or {"accept": ""}
    yield from empty(texts | {f"traps[{i}].text": trap.text for i, trap in enumerate(question.traps)})
    yield from without_feedback({f"traps[{i}].feedback": trap.feedback for i, trap in enumerate(question.traps)})
    accepted = {fold(text) for text in question.accept}
    for i, trap in enumerate(question.traps):
        if fold(trap.text) in accepted:
            yield Problem("question.trap-accepted", f"traps[{i}].text", {"trap": trap.text})


def grade(question: ShortAnswer, response: str) -> Grade:
    """Grade a typed word; a trap answers with its feedback."""
    typed = fold(response)
    right = bool(typed) and typed in {fold(text) for text in question.accept}
    return all_or_nothing(right, tuple(trap.feedback for trap in question.traps if fold(trap.text) == typed)[:1])


KIND = Kind(label="Trả lời ngắn", check=check, grade=grade)
