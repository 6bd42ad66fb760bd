"""The marks inside a line of Markdown as runs of words: bold stays, links give their words, all else is text."""

import html
import re
from collections.abc import Iterator

from course.model.slide import Run, Runs

_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_BOLD = re.compile(r"(?<!\*)\*\*(?=[^\s*])(.+?)(?<=[^\s*])\*\*(?!\*)|__(?=[^\s_])(.+?)(?<=[^\s_])__")
_SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])")
_CODE = re.compile(r"(`+)(.+?)\1")
# Escaped signs wait in a private area of Unicode while marks are read.
_AWAY = 0xF0000


def runs_of(text: str) -> Runs:
    """The words of one paragraph, spaces joined. HTML is no mark: it stays to be read as it was typed."""
    text = "".join(one for one in text if ord(one) < _AWAY)
    text = _CODE.sub(lambda found: "".join(map(_hidden, found[2])), text)
    text = _ESCAPED.sub(lambda found: _hidden(found[1]), text)
    text = _LINK.sub(lambda found: found[1], text)
    found = [Run(_shown(part), bold) for part, bold in _weighed(text)]
    return trimmed(tuple(run for run in found if run.text))


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


def _weighed(text: str) -> Iterator[tuple[str, bool]]:
    at = 0
    for found in _BOLD.finditer(text):
        yield _upright(text[at : found.start()]), False
        yield _upright(found[1] or found[2]), True
        at = found.end()
    yield _upright(text[at:]), False


def _upright(text: str) -> str:
    return _SLANTED.sub(lambda found: found[1] or found[2], text)


def _hidden(sign: str) -> str:
    return chr(_AWAY + ord(sign)) if ord(sign) < 0xFFFE else sign


def _shown(text: str) -> str:
    """Entities first, so that an escaped "&lt;" of the author stays what it was typed as."""
    text = html.unescape(text)
    return "".join(chr(ord(one) - _AWAY) if ord(one) >= _AWAY else one for one in text)
