"""A statement to judge. A response is True or False."""

from collections.abc import Iterator

from course.model.fault import Problem
from course.model.question import TrueFalse
from course.questions.kind import Grade, Kind, all_or_nothing
from course.questions.wording import empty, without_feedback


def check(question: TrueFalse) -> Iterator[Problem]:
    """Yield every broken rule of one question."""
    yield from empty({"prompt": question.prompt, "explanation": question.explanation})
    yield from without_feedback({"feedback": question.feedback})


def grade(question: TrueFalse, response: bool) -> Grade:
    """Grade a judgement; a wrong one answers with the question's feedback."""
    return all_or_nothing(response == question.answer, (question.feedback,))


KIND = Kind(label="Đúng hay sai", check=check, grade=grade)
