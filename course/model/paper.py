"""A paper for the office, as blocks: what it says and in which role, not how Word or Typst draws it."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a paragraph is for; each renderer gives every role its look."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    CENTRE = "centre"
    HEAD = "head"
    LINE = "line"
    BODY = "body"
    NOTE = "note"
    MARK = "mark"


class Text(NamedTuple):
    """A paragraph; line breaks in the text are kept. `empty` names what is open in it: label and key."""

    role: Role
    text: str
    empty: tuple[tuple[str, str], ...] = ()


class Field(NamedTuple):
    """A label with what was filled in, or a dotted line (`lines` of them) to be filled by hand.

    `key` is where the producer writes it ("producer.name"); "" when somebody else fills it in.
    """

    label: str
    value: str = ""
    key: str = ""
    lines: int = 1


class Pair(NamedTuple):
    """Two fields on one line."""

    left: Field
    right: Field


class Ticks(NamedTuple):
    """Boxes on one line: label and whether it is ticked; `lead` stands before them."""

    lead: str
    boxes: tuple[tuple[str, bool], ...]


class Row(NamedTuple):
    """A row of a table; a strong row is a heading or a sum."""

    cells: tuple[str, ...]
    strong: bool = False


class Grid(NamedTuple):
    """A table with borders: head, rows, column widths in percent, and which columns are centred.

    `empty` names the cells left open: label and key, for the checklist.
    """

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    centred: tuple[int, ...] = ()
    empty: tuple[tuple[str, str], ...] = ()


class National(NamedTuple):
    """The national heading; `office` (its lines) stands at the left when a state body writes."""

    office: tuple[str, ...] = ()


class Signature(NamedTuple):
    """The place and day, who signs, how, and the name under it; at the right."""

    place: str
    who: str
    how: str
    name: str = ""
    empty: tuple[tuple[str, str], ...] = ()


class PageBreak(NamedTuple):
    """What follows starts on a new page."""


Block = Text | Field | Pair | Ticks | Grid | National | Signature | PageBreak


class Paper(NamedTuple):
    """One document: its file name without ending, its title and its blocks."""

    name: str
    title: str
    blocks: tuple[Block, ...]
