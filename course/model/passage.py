"""Authored Markdown taken apart: what a lesson says, before any format decides how to show it.

A passage's `line` is that of its file, where it is known (course/content/passage_lines.py); 0 where it is not.
"""

from typing import NamedTuple, Union

from course.model.lesson import BlockKind


class Run(NamedTuple):
    """Words in one look. `link` is a page of the site with its anchor ("hoc/01-a/02-b.md#c"), or an address."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


Runs = tuple[Run, ...]


class Heading(NamedTuple):
    """A heading; in a lesson, `level` 2 begins a section and 3 a part of it."""

    level: int
    runs: Runs
    line: int = 0


class Paragraph(NamedTuple):
    """A paragraph; a line break in it is a line end."""

    runs: Runs
    line: int = 0


class Listing(NamedTuple):
    """A list; `start` is the first number of an ordered one. Each item holds passages, most often one paragraph."""

    ordered: bool
    items: tuple[tuple["Passage", ...], ...]
    start: int = 1
    line: int = 0


class Table(NamedTuple):
    """A table: its head and its rows, every row as long as the head."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    line: int = 0


class Picture(NamedTuple):
    """A picture by its address as authored ("images/x.svg", "asset:images/y.svg"), and what it shows in words."""

    address: str
    alt: str
    line: int = 0


Passage = Union[Heading, Paragraph, Listing, Table, Picture]  # noqa: UP007 - Listing names it before it is there


class Part(NamedTuple):
    """A marked passage of a lesson, or the text between two: its kind, its title, and the line it starts at.

    A `slide` mark is a part without passages: a new slide begins there.
    """

    kind: BlockKind
    title: str
    passages: tuple[Passage, ...]
    line: int


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)
