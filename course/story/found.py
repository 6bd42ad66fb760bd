"""What a text holds of a story: names, phrases, and answers that were used."""

from collections.abc import Iterable, Sequence

from course.model.story import Story
from course.model.story_check import Craft
from course.story.patterns import compiled, hits
from course.story.words import Word, words

RUN = 3
"""Words in a row that make an answer known again."""
USED = 0.3
"""The share of an answer's runs that a text must hold for the answer to count as used."""


class Found:
    """A text beside its story. The words of the product's own name are left out, so that they name no place."""

    def __init__(self, text: str, story: Story, craft: Craft) -> None:
        self._craft, self._story = craft, story
        self.keys = [word.key for word in words(text)]
        self.named = without(self.keys, keys(story.facts.product))
        self._runs = runs(plain(self.keys))

    def place(self, name: str) -> bool:
        """Whether a place stands in the text; what kind of place it is ("xã") need not stand there."""
        line = words(name)
        kind = hits(compiled(self._craft.patterns["place_type"], {}), line)
        bare = [word.key for word in line[kind[0].last if kind and kind[0].first == 0 else 0 :]]
        return holds(self.named, bare)

    def person(self) -> bool:
        """Whether the person the story tells of is named."""
        return holds(self.keys, keys(self._story.facts.person))

    def time(self) -> bool:
        """Whether a year, a season or an hour is named."""
        return bool(hits(compiled(self._craft.patterns["time"], {}), [Word(key, 0, 0) for key in self.keys]))

    def used(self, questions: Iterable[str]) -> bool:
        """Whether the text holds a good part of the answer to one of the questions."""
        return any(self._uses(self._story.answers.get(question, "")) for question in questions)

    def _uses(self, answer: str) -> bool:
        said = plain(keys(answer))
        if len(said) < RUN:
            return holds(self.keys, said)
        wanted = runs(said)
        return len(wanted & self._runs) >= USED * len(wanted)


def keys(text: str) -> list[str]:
    """The words of a text as they compare."""
    return [word.key for word in words(text)]


def plain(line: Iterable[str]) -> list[str]:
    """Without marks."""
    return [one for one in line if one not in (",", '"')]


def runs(line: Sequence[str]) -> set[tuple[str, ...]]:
    """Every RUN words in a row."""
    return {tuple(line[at : at + RUN]) for at in range(len(line) - RUN + 1)}


def holds(line: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the phrase stands in the line; an empty one never does."""
    return bool(phrase) and places(line, phrase) != []


def places(line: Sequence[str], phrase: Sequence[str]) -> list[int]:
    """Where a phrase begins in a line."""
    return [at for at in range(len(line) - len(phrase) + 1) if line[at : at + len(phrase)] == phrase]


def without(line: list[str], phrase: list[str]) -> list[str]:
    """The line with every occurrence of a phrase replaced by a mark, so that nothing new comes together."""
    if not phrase:
        return line
    left, at = [], 0
    while at < len(line):
        if line[at : at + len(phrase)] == phrase:
            left.append(",")
            at += len(phrase)
        else:
            left.append(line[at])
            at += 1
    return left
