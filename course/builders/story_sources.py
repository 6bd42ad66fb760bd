"""Which answer every sentence of a text comes from, the drafts' and those edited by hand."""

from collections.abc import Iterator
from typing import NamedTuple

from course.builders.story_kit import Told
from course.builders.story_text import TEXT
from course.model.story import Length
from course.model.story_form import StoryForm
from course.story.words import sentences, words

CORE, HAND = "core", "hand"
_RUN = 2  # words in a row that tie an edited sentence to an answer
_SHARE = 0.45
"""The share of a sentence's runs of words that an answer must hold."""


class Source(NamedTuple):
    """A sentence, and where it comes from: a question's id, "core", "facts", "connective", or "hand"."""

    sentence: str
    key: str


def sources(told: Told, length: Length) -> tuple[Source, ...]:
    """Every sentence of a text in order. One edited by hand is looked for in the answers by its words."""
    if not told.edited(length):
        return tuple(Source(one.text, one.source) for one in told.drafts[length].sentences)
    return tuple(_edited(told, told.text(length)))


def _edited(told: Told, text: str) -> Iterator[Source]:
    given = {**told.story.answers, CORE: told.story.core}
    held = {name: _runs(answer) for name, answer in given.items()}
    for span in sentences(text):
        sentence = text[span.start : span.end]
        wanted = _runs(sentence)
        shares = {name: len(wanted & runs) / len(wanted) for name, runs in held.items()} if wanted else {}
        best = max(shares, key=lambda name: shares[name], default="")
        yield Source(" ".join(sentence.split()), best if best and shares[best] >= _SHARE else HAND)


def _runs(text: str) -> set[tuple[str, ...]]:
    plain = [one.key for one in words(text) if one.key[:1].isalnum()]
    return {tuple(plain[at : at + _RUN]) for at in range(max(1, len(plain) - _RUN + 1))} if plain else set()


def source_words(source: str, form: StoryForm) -> str:
    """A source for people: the question asked, or what else it is."""
    asked = next((one.ask for one in form.questions if one.id == source), None)
    return asked or TEXT[f"source_{source}"]
