"""Runs of words as slides show them: in two weights, without links, on one line."""

import re
from collections.abc import Iterable

from course.model import passage
from course.model.slide import Run, Runs


def shown(runs: Iterable[passage.Run]) -> Runs:
    """The words of a lesson in the weights of a slide; a line break in them is a space."""
    return trimmed(tuple(Run(run.text, run.bold) for run in runs))


def trimmed(runs: Runs) -> Runs:
    """Runs without outer spaces, inner ones single, neighbours of one weight joined."""
    joined: list[Run] = []
    for run in runs:
        text = re.sub(r"[ \t\r\n]+", " ", run.text)
        if (not joined or joined[-1].text.endswith(" ")) and text.startswith(" "):
            text = text[1:]
        if text and joined and joined[-1].bold == run.bold:
            joined[-1] = Run(joined[-1].text + text, run.bold)
        elif text:
            joined.append(Run(text, run.bold))
    if joined and joined[-1].text.endswith(" "):
        joined[-1] = Run(joined[-1].text.rstrip(" "), joined[-1].bold)
    return tuple(run for run in joined if run.text)


def cut(runs: Runs, start: int, end: int) -> Runs:
    """The runs of a stretch of letters, counted over all of them."""
    parts, at = [], 0
    for run in runs:
        low, high = max(start - at, 0), min(end - at, len(run.text))
        if low < high:
            parts.append(Run(run.text[low:high], run.bold))
        at += len(run.text)
    return trimmed(tuple(parts))
