"""How a draft is put together: templates/builders/product_story/structures.yml."""

import re
from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from course.model.record import Record
from course.model.story import Facts, Length, Story, Voice

STRUCTURES = ("origin", "craftsman", "challenge", "place_season", "community")
"""The structures a story may name, in the order people see them."""
CORE = "core"
"""What a beat lists among its answers for the one sentence to be remembered."""
SLOTS = tuple(field.name for field in msgspec.structs.fields(Facts))
"""The facts a frame may name."""

_SLOT = re.compile(r"\{\{ ([a-z_]+) \}\}")


class Frame(Record, kw_only=True, omit_defaults=True):
    """A sentence of facts, for each voice: the part of Jinja2 that is `{{ name }}`; a fact's name is a slot.

    A voice without words has no such sentence. A frame stands only when every fact it names is known.
    """

    we: str = ""
    narrator: str = ""

    def said(self, voice: Voice) -> str:
        """The words of a voice."""
        return self.we if voice is Voice.WE else self.narrator


class Beat(Record, kw_only=True, omit_defaults=True):
    """A part of a story, and what fills it.

    The first of `frames` whose facts are known opens it (with `fallback` only when no answer filled it). Then come
    `answers`, in order, at most `most` of them for a length; a length that `most` does not name has no such beat,
    unless the draft stays too short: then every beat gives what it has. `one_of` takes the first answer that fits and
    leaves the others for good. `lead` is said before the answers, never on its own: it is neutral, without names,
    numbers and claims. `first` fills this beat before the others: what a draft must not miss. `joined` continues the
    paragraph of the beat before.
    """

    id: str
    most: dict[Length, int]
    frames: tuple[Frame, ...] = ()
    answers: tuple[str, ...] = ()
    lead: str = ""
    fallback: bool = False
    one_of: bool = False
    first: bool = False
    joined: bool = False


class Structure(Record, kw_only=True, omit_defaults=True):
    """An order to tell a story in; `help` says whom it suits."""

    id: str
    title: str
    help: str
    beats: tuple[Beat, ...]


class Quote(Record, kw_only=True):
    """What stands before and after somebody's words."""

    before: str
    after: str


class Manner(Record, kw_only=True):
    """Ways to quote `one` sentence or `several`, taken in turn; all their facts must be known."""

    one: tuple[Quote, ...]
    several: tuple[Quote, ...]

    @property
    def slots(self) -> set[str]:
        """The facts that are named."""
        return {name for quote in (*self.one, *self.several) for name in slots(quote.before + quote.after)}


class Structures(Record, kw_only=True):
    """structures.yml.

    `depth` is how many sentences of one answer a draft takes at once. Of `manners` the first whose facts are known
    quotes; the last needs none. An answer speaks in the first person when it holds a phrase of `first_person` once
    those of `not_first_person` are taken out. A full stop after one of `abbreviations` ends no sentence.
    """

    version: int
    depth: dict[Length, int]
    structures: tuple[Structure, ...]
    manners: tuple[Manner, ...]
    first_person: tuple[str, ...]
    not_first_person: tuple[str, ...]
    abbreviations: tuple[str, ...]

    def of(self, structure: str) -> Structure:
        """The structure of this id; ValueError when there is none."""
        found = next((one for one in self.structures if one.id == structure), None)
        if found is None:
            raise ValueError(structure)
        return found


class Sentence(NamedTuple):
    """A sentence of a draft: `source` is an answer's id, "core", "facts" for a frame, or "connective".

    `said` is what the source holds, `text` what stands in the draft (the same, unless it is quoted); `paragraph` counts
    from 0; `facts` are the keys a frame or a quotation names.
    """

    text: str
    source: str
    said: str
    paragraph: int
    facts: tuple[str, ...] = ()


class Draft(NamedTuple):
    """A draft: its sentences in order, its words, the questions and the facts whose answers would help it."""

    length: Length
    sentences: tuple[Sentence, ...]
    words: int
    gaps: tuple[str, ...]
    facts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The draft to read, one paragraph to a block."""
        paragraphs: dict[int, list[str]] = {}
        for sentence in self.sentences:
            paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
        return "\n\n".join(" ".join(said) for said in paragraphs.values())


def slots(frame: str) -> tuple[str, ...]:
    """The facts a frame names, in order."""
    return tuple(_SLOT.findall(frame))


def filled(frame: str, values: Mapping[str, str]) -> str:
    """The frame with its facts in place, in one pass: what a fact holds is never read as a frame."""
    return _SLOT.sub(lambda found: values[found[1]], frame)


def fact_texts(story: Story) -> dict[str, str]:
    """The facts that are known, as text."""
    known = ((name, getattr(story.facts, name)) for name in SLOTS)
    return {name: str(value) for name, value in known if value not in (None, "")}
