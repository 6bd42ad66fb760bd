"""What GIFT, Moodle XML and Cloze share: shares, numbers, texts, and how Moodle grades answers that are typed."""

import html
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from course.model.fold import fold
from course.model.question import Numeric, ShortAnswer, TextTrap


def rich(text: str) -> str:
    """Plain text as the HTML that Moodle keeps; "" for an empty text."""
    return f"<p>{html.escape(text, quote=False).replace(chr(10), '<br>')}</p>" if text else ""


def weight(count: int) -> str:
    """The share of one of `count` right options in percent, five decimals as Moodle's grade list has them."""
    return f"{Decimal(100) / count:.5f}".rstrip("0").rstrip(".")


def digits(number: Decimal) -> str:
    """A number with a decimal point and without an exponent."""
    return f"{number:f}"


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
    # A star would stand for any letters.
    return dict.fromkeys(form.replace("*", r"\*") for pair in forms for form in pair)
