"""Two ways of writing the same letters in one text: where the tone stands (hòa, hoà), and marks typed apart."""

import re
import unicodedata
from typing import NamedTuple

from course.story.words import TONES, Span, words

# The only rhymes where both places of the tone are in use; "qu" is a consonant, so "quý" has no choice.
_RHYME = re.compile(rf"(?:o([{TONES}])?[ae]|(?<!q)u([{TONES}])?y)([{TONES}])?\Z")


class Mixed(NamedTuple):
    """A word that is written against the rest of the text, and one that is written the other way."""

    span: Span
    said: str
    other: str


def mixed_tones(text: str) -> Mixed | None:
    """The first word of the rarer of two ways; None when the text keeps to one."""
    ways: dict[bool, list[Span]] = {True: [], False: []}
    for word in words(text):
        apart = unicodedata.normalize("NFD", text[word.start : word.end].lower())
        rhyme = _RHYME.search(apart)
        if rhyme and bool(rhyme[1] or rhyme[2]) != bool(rhyme[3]):
            ways[bool(rhyme[3])].append(Span(word.start, word.end))
    if not (ways[True] and ways[False]):
        return None
    rare, usual = sorted((ways[True], ways[False]), key=len)
    return Mixed(rare[0], text[slice(*rare[0])], text[slice(*usual[0])])


def apart(text: str) -> Span | None:
    """The first word whose marks were typed apart from its letters."""
    for word in words(text):
        said = text[word.start : word.end]
        if unicodedata.normalize("NFC", said) != said:
            return Span(word.start, word.end)
    return None
