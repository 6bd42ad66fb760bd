"""Patterns of words as people can write them, and where they stand in a sentence.

A pattern is words between spaces: `chữa|trị … bệnh|ung_thư`.

- `a|b` is either of both; `_` joins the words of one alternative (`ung_thư`).
- `(rất)` may stand there or not.
- `…` is up to three words, `…6` up to six, none of them a mark; it takes as many as it can.
- `<bệnh>` is any line of the group of that name, `<số>` a number in digits (with its %), `,` any mark but a quotation
  mark.

Small and capital letters, composed and decomposed letters and the place of the tone (hòa, hoà) do not matter, other
diacritics do. docs/assets/js/story-patterns.js does the same.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from course.story.words import Word, key

NUMBER = "số"
_GAP = re.compile(r"…(\d?)")
_ANY = r'(?: [^ ,"]+)'


class Hit(NamedTuple):
    """Words of a sentence that a pattern fits, from the word numbered `first` up to `last`."""

    first: int
    last: int


class UnknownGroup(KeyError):
    """A pattern calls a group that is not there."""


def compiled(patterns: Iterable[str], groups: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """One expression for all patterns; raises UnknownGroup for a name `groups` has not. No pattern fits nothing."""
    parts = ["".join(_item(item, groups) for item in pattern.split()) for pattern in patterns]
    return re.compile(f"(?:{'|'.join(parts)})(?= |$)" if parts else r"(?!)")


def hits(expression: re.Pattern[str], line: Sequence[Word]) -> list[Hit]:
    """Where an expression of `compiled` fits among the words of one sentence."""
    starts, text = [], ""
    for word in line:
        starts.append(len(text))
        text += f" {word.key}"
    at = {start: number for number, start in enumerate([*starts, len(text)])}
    return [Hit(at[one.start()], at[one.end()]) for one in expression.finditer(text) if one[0]]


def _item(item: str, groups: Mapping[str, Sequence[str]]) -> str:
    if gap := _GAP.fullmatch(item):
        return f"{_ANY}{{0,{gap[1] or 3}}}"
    if item.startswith("(") and item.endswith(")"):
        return f"(?:{_item(item[1:-1], groups)})?"
    return f"(?:{'|'.join(_alternative(one, groups) for one in item.split('|'))})"


def _alternative(written: str, groups: Mapping[str, Sequence[str]]) -> str:
    if not (written.startswith("<") and written.endswith(">")):
        return "".join(f" {re.escape(key(word))}" for word in written.split("_"))
    if (name := written[1:-1]) == NUMBER:
        return r" [0-9][0-9.,]*%?"
    if name not in groups:
        raise UnknownGroup(name)
    lines = ("".join(_item(item, groups) for item in line.split()) for line in groups[name])
    return f"(?:{'|'.join(lines)})"
