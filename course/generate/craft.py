"""What every family needs: texts cut short, dates printed, and options chosen so that none gives itself away."""

import datetime
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from course.model.course import Course
from course.model.question import Level, Option, Question, SingleChoice
from course.model.source import Source

OBJECTIVE = "generated"
SHORT = 16
"""Numbers, ranks and dates: so short that their length tells nothing."""


class Family(NamedTuple):
    """A family of questions: its Vietnamese name and the function that makes them from a course."""

    label: str
    make: Callable[[Course], Iterator[Question]]


class Wrong(NamedTuple):
    """A distractor and the misunderstanding behind it."""

    text: str
    feedback: str


def chance(key: str) -> random.Random:
    """A source of choices that gives the same ones for the same key, on any machine."""
    return random.Random(key)  # noqa: S311 - repeatable choices, not secrets


def single(
    key: str,
    level: Level,
    prompt: str,
    right: str,
    wrong: Sequence[Wrong],
    explanation: str,
    sources: tuple[Source, ...],
    *,
    most: int = 3,
    order: Callable[[str], Any] | None = None,
    historical: bool = False,
) -> Iterator[SingleChoice]:
    """Yield the question, or nothing when fewer than two distractors fit or the right option would be the longest.

    `wrong` stands in order of preference and may repeat the right option; `order` sorts options that have an order of
    their own, the others are mixed.
    """
    fitting = {one.text: one for one in reversed(wrong) if one.text != right}
    spare = [fitting[text] for text in dict.fromkeys(one.text for one in wrong) if text in fitting]
    chosen, spare = spare[:most], spare[most:]
    while _tells(right, chosen):
        shortest = min(chosen, key=lambda one: len(one.text), default=None)
        longer = [one for one in spare if shortest and len(one.text) > len(shortest.text)]
        if not shortest or not longer:
            return
        better = next((one for one in longer if len(one.text) >= len(right)), longer[0])
        chosen[chosen.index(shortest)] = better
        spare.remove(better)
    if len(chosen) < 2:
        return
    options = [Option(text=right, right=True), *(Option(text=one.text, feedback=one.feedback) for one in chosen)]
    if order is None:
        chance(key).shuffle(options)
    else:
        options.sort(key=lambda option: order(option.text))
    yield SingleChoice(
        id=key,
        level=level,
        objective=OBJECTIVE,
        prompt=prompt,
        options=tuple(options),
        explanation=explanation,
        sources=sources,
        historical=historical,
    )


def _tells(right: str, wrong: Sequence[Wrong]) -> bool:
    """Tell whether the right option is the longest, or much longer than the wrong ones on average."""
    lengths = [len(one.text) for one in wrong]
    return len(right) > SHORT and (
        len(right) > max(lengths, default=0) or 5 * len(right) * len(lengths) > 8 * sum(lengths)
    )


def first_number(text: str) -> int:
    """The order of options that begin with a number: "2 điểm", "3 sao"."""
    return int(text.split()[0])


def cut(text: str, most: int) -> str:
    """A text of at most `most` letters, cut between words with "…"."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:/-") + "…"


def inside(text: str) -> str:
    """A name as it stands inside a sentence: only its first letter loses its capital ("cá Koi")."""
    return text[:1].lower() + text[1:]


def date(day: datetime.date) -> str:
    """A date as people write it: 2/9/2027."""
    return f"{day.day}/{day.month}/{day.year}"
