"""Steps to put in order. A response lists authored indices in the learner's order, so 0, 1, 2 … is right.

The fraction is the share of steps standing in their own place.
"""

from collections.abc import Iterator, Sequence

from course.model.fault import Problem
from course.model.question import Ordering
from course.questions.kind import Grade, Kind, share
from course.questions.wording import empty, repeated


def check(question: Ordering) -> Iterator[Problem]:
    """Yield every broken rule of one question."""
    items = {f"items[{i}]": item for i, item in enumerate(question.items)}
    yield from empty({"prompt": question.prompt, "explanation": question.explanation} | items)
    if not 3 <= len(items) <= 7:
        yield Problem("question.item-count", "items", {"count": len(items), "low": 3, "high": 7})
    for path in repeated(items.items()):
        yield Problem("question.duplicate-item", path)


def grade(question: Ordering, response: Sequence[int]) -> Grade:
    """Grade an order; a step left out counts as out of place."""
    count = len(question.items)
    good = sum(i == place for place, i in enumerate(response[:count]))
    return Grade(share(good, count), good == count)


KIND = Kind(label="Sắp xếp thứ tự", check=check, grade=grade)
