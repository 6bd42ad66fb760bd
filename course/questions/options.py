"""Rules on the options of the two choice kinds."""

from collections.abc import Iterator, Sequence

from course.model.fault import Problem
from course.model.question import Option
from course.questions.wording import empty, refers_to_other_options, repeated, without_feedback

LONG = 30
"""Up to this many letters a right option may be as long as it likes."""


def option_problems(options: Sequence[Option], low: int, high: int) -> Iterator[Problem]:
    """Yield what is wrong with options, whatever the kind: between `low` and `high` of them are allowed."""
    if not low <= len(options) <= high:
        yield Problem("question.option-count", "options", {"count": len(options), "low": low, "high": high})
    yield from empty({f"options[{i}].text": option.text for i, option in enumerate(options)})
    yield from without_feedback(
        {f"options[{i}].feedback": option.feedback for i, option in enumerate(options) if not option.right}
    )
    for path in repeated((f"options[{i}].text", option.text) for i, option in enumerate(options)):
        yield Problem("question.duplicate-option", path)
    for i, option in enumerate(options):
        if refers_to_other_options(option.text):
            yield Problem("question.all-of-the-above", f"options[{i}].text", {"text": option.text})
    yield from _tell_tale_length(options)


def _tell_tale_length(options: Sequence[Option]) -> Iterator[Problem]:
    """Yield a problem when the right options, on average, are longer than 1.6 times the wrong ones."""
    right = {i: len(option.text.strip()) for i, option in enumerate(options) if option.right}
    wrong = [len(option.text.strip()) for option in options if not option.right]
    if not right or not wrong:
        return
    longest = max(right, key=lambda i: right[i])
    # Whole numbers: mean(right) > 1.6 × mean(wrong), without a float deciding the border.
    if 5 * sum(right.values()) * len(wrong) > 8 * sum(wrong) * len(right) and sum(right.values()) > LONG * len(right):
        values: dict[str, str | int] = {"length": right[longest], "mean": sum(wrong) // len(wrong)}
        yield Problem("question.length-gives-away", f"options[{longest}].text", values)
