"""Two or more right options among four to six. A response is the set of chosen indices in authored order.

Right is all or nothing: every right option and no other. The fraction is the share of options judged correctly
(right and chosen, or wrong and left alone); choosing nothing is no judgement and gives 0.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from course.model.fault import Problem
from course.model.question import MultipleResponse
from course.questions.kind import Grade, Kind, all_or_nothing, share
from course.questions.options import option_problems
from course.questions.wording import empty


def check(question: MultipleResponse) -> Iterator[Problem]:
    """Yield every broken rule of one question."""
    yield from empty({"prompt": question.prompt, "explanation": question.explanation})
    right = sum(option.right for option in question.options)
    if right < 2 or right == len(question.options):
        yield Problem("question.some-right", "options", {"count": right})
    yield from option_problems(question.options, low=4, high=6)


def grade(question: MultipleResponse, response: AbstractSet[int]) -> Grade:
    """Grade chosen options; each wrong one chosen answers with its feedback."""
    if not response:
        return all_or_nothing(False)
    options = question.options
    judged = sum((i in response) == option.right for i, option in enumerate(options))
    feedback = tuple(o.feedback for i, o in enumerate(options) if i in response and not o.right and o.feedback)
    return Grade(share(judged, len(options)), judged == len(options), feedback)


KIND = Kind(label="Chọn nhiều đáp án", check=check, grade=grade)
