"""What GIFT and Moodle XML share: how Moodle grades answers that are typed."""

from collections.abc import Iterable, Iterator
from typing import Any

from course.model.fold import fold
from course.model.question import Numeric, ShortAnswer, TextTrap


def accepted(question: ShortAnswer) -> Iterable[str]:
    """Every right form, and each without its marks: Moodle tells "rượu" from "ruou", and many type the latter."""
    return _with_bare(question.accept)


def caught(question: ShortAnswer) -> Iterator[TextTrap]:
    """Every wrong form that has a word to say, and each without its marks."""
    seen = {fold(text) for text in question.accept}
    for trap in question.traps:
        if fold(trap.text) not in seen:
            seen.add(fold(trap.text))
            yield from (TextTrap(text=text, feedback=trap.feedback) for text in _with_bare((trap.text,)))


def with_unit(question: Numeric | Any) -> str:
    """The prompt, with the unit behind it when there is one: a learner must know it before typing."""
    return f"{question.prompt} (Đơn vị: {question.unit})" if question.unit else str(question.prompt)


def _with_bare(texts: Iterable[str]) -> Iterable[str]:
    """Each text, and its form without marks where that is another (Moodle pays no heed to capitals)."""
    forms = ((text,) if text.casefold() == fold(text) else (text, fold(text)) for text in texts)
    return dict.fromkeys(form for pair in forms for form in pair)
