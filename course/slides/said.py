"""A lesson's passages as slides take them: one after the other, an item of a list a thing said like a paragraph."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from course.model.passage import Heading, Listing, Paragraph, Passage, Picture, Table
from course.model.slide import Mark, Runs
from course.slides.runs import shown


class Titled(NamedTuple):
    """A heading and its depth."""

    runs: Runs
    level: int
    line: int


class Said(NamedTuple):
    """A paragraph (mark NONE) or an item of a list; `place` is the number of a numbered one, else 0."""

    runs: Runs
    mark: Mark
    place: int
    line: int


class Rows(NamedTuple):
    """A table, every row as wide as its head."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    line: int


class Pictured(NamedTuple):
    """A picture by its path as written."""

    path: str
    alt: str
    line: int


Spoken = Titled | Said | Rows | Pictured


def spoken(passages: Iterable[Passage]) -> Iterator[Spoken]:
    """The passages in order; lists come apart, those inside an item after its words."""
    for passage in passages:
        if isinstance(passage, Heading):
            yield Titled(shown(passage.runs), passage.level, passage.line)
        elif isinstance(passage, Paragraph):
            yield from _said(passage, Mark.NONE, 0)
        elif isinstance(passage, Table):
            head, *rows = (tuple(map(shown, row)) for row in (passage.head, *passage.rows))
            yield Rows(head, tuple(rows), passage.line)
        elif isinstance(passage, Picture):
            yield Pictured(passage.address, passage.alt, passage.line)
        else:
            yield from _listed(passage)


def _listed(listing: Listing) -> Iterator[Spoken]:
    for number, (first, *rest) in enumerate(listing.items, listing.start):
        if isinstance(first, Paragraph):
            yield from _said(first, Mark.NUMBER if listing.ordered else Mark.DOT, number if listing.ordered else 0)
            yield from spoken(rest)
        else:
            yield from spoken((first, *rest))


def _said(paragraph: Paragraph, mark: Mark, place: int) -> Iterator[Said]:
    if runs := shown(paragraph.runs):
        yield Said(runs, mark, place, paragraph.line)
