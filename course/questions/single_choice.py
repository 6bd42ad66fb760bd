"""One right option among three to five. A response is the index of the chosen option in authored order."""

from collections.abc import Iterator

from course.model.fault import Problem
from course.model.question import SingleChoice
from course.questions.kind import Grade, Kind, all_or_nothing
from course.questions.options import option_problems
from course.questions.wording import empty


def check(question: SingleChoice) -> Iterator[Problem]:
    """Yield every broken rule of one question."""
    yield from empty({"prompt": question.prompt, "explanation": question.explanation})
    right = sum(option.right for option in question.options)
    if right != 1:
        yield Problem("question.one-right", "options", {"count": right})
    yield from option_problems(question.options, low=3, high=5)


def grade(question: SingleChoice, response: int) -> Grade:
    """Grade a chosen option; a wrong one answers with its feedback."""
    option = question.options[response]
    return all_or_nothing(option.right, (option.feedback,) if option.feedback else ())


KIND = Kind(label="Chọn một đáp án", check=check, grade=grade)
