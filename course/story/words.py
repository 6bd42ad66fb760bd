"""A text as words and sentences, with where each stands: what patterns and comparisons work on.

The composer takes answers apart as sentences of their own (sentences.py); here a text stays as it is.

docs/assets/js/story-words.js does the same.
"""

import functools
import re
import unicodedata
from typing import NamedTuple

TONES = "\u0300\u0301\u0303\u0309\u0323"
# Spelled out, because Python and JavaScript each call some characters spaces and digits that the other does not.
_SPACE = r"[ \t-\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*(?:[ \u00a0]?%)?|[^\W_](?:[^\W_]|[\u0300-\u036f])*|[,;:()\"“”«»–—]")
_END = re.compile(rf"[.!?…]+[\"”»)\]]*(?={_SPACE}|\Z)|\n+")
_SOLID = re.compile(rf"(?!{_SPACE}).(?:.*(?!{_SPACE}).)?", re.DOTALL)
# After these a full stop ends no sentence: "TP. Huế", "ThS. Lò Văn Páo", "P. 2".
_SHORT = re.compile(r"(?:^|[^\w])(?:TP|Tp|ThS|TS|PGS|GS|BS|KS|[A-ZĐ])\.\Z")
_SHORTEST = 6
"""Characters that hold every abbreviation with its full stop and the one before it."""
_PUNCTUATION = {"“": '"', "”": '"', "«": '"', "»": '"', "–": ",", "—": ",", "(": ",", ")": ",", ";": ",", ":": ","}


class Word(NamedTuple):
    """A word, a number (with its %) or a mark: how it compares (`key`), and the characters from `start` to `end`."""

    key: str
    start: int
    end: int


class Span(NamedTuple):
    """Characters of a text from `start` up to `end`."""

    start: int
    end: int


@functools.lru_cache(maxsize=16384)
def key(word: str) -> str:
    """How a word compares: small letters, the tone taken from its vowel to the end.

    So "hoà" and "hòa", composed or decomposed, are one word, while "mà" and "má" stay two.
    """
    apart = unicodedata.normalize("NFD", word.replace(" ", "").replace("\u00a0", "").lower())
    bare = "".join(letter for letter in apart if letter not in TONES)
    tone = "".join(letter for letter in apart if letter in TONES)
    return _PUNCTUATION.get(word, unicodedata.normalize("NFC", bare) + tone)


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words, numbers and marks between two characters of a text."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(key(one[0]), one.start(), one.end()) for one in found]


def sentences(text: str) -> list[Span]:
    """Where the sentences stand, without the spaces around them; a line's end ends a sentence too."""
    found, start = [], 0
    ends = [(one.start(), one.end()) for one in _END.finditer(text)]
    for stop, end in [*ends, (len(text), len(text))]:
        if text[stop:end] == "." and _SHORT.search(text[max(start, end - _SHORTEST) : end]):
            continue
        if solid := _SOLID.search(text, start, end):
            found.append(Span(solid.start(), solid.end()))
        start = end
    return found
