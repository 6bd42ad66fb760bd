"""A deck of slides, before any format: what stands on each slide, how large, and what the trainer reads beside it.

Lengths are typographic points on a stage of 960 × 540, the size of a 16:9 slide in PowerPoint.
"""

import datetime
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

WIDTH, HEIGHT = 960.0, 540.0
LINE, GAP = 1.3, 0.4
"""Height of a line and space before a point, in sizes of the letters. The line is high: Vietnamese letters carry two
marks one above the other, and every program is told this height, so that all of them break a slide alike."""
CELL_LINE, CELL_SIDE, CELL_EDGE = 1.25, 7.0, 4.0
"""A table's lines in sizes of the letters, and its cells' margins in points: at the sides, above and below."""
INDENT, WIDE_INDENT = 1.25, 1.75
"""How far a point's text stands right of its mark, in sizes of the letters; the wide one for numbers of two digits."""
READ = 18.0
"""Smaller letters are not read from the back of a room, 6 m away."""


class Layout(StrEnum):
    """What a slide is made of; a PowerPoint template has one layout for each."""

    TITLE = "title"
    LESSON = "lesson"
    POINTS = "points"
    EXAMPLE = "example"
    TABLE = "table"
    PICTURE = "picture"
    QUESTION = "question"
    ANSWER = "answer"


class Box(NamedTuple):
    """A rectangle on the stage, without any inner margin."""

    left: float
    top: float
    width: float
    height: float


class Room(NamedTuple):
    """Where a layout puts its title, its body and its small line (caption, lead, kind of lesson)."""

    title: Box
    body: Box
    small: Box | None = None


_TITLE = Box(48, 28, 864, 70)
_BODY = Box(48, 112, 864, 372)
ROOMS: Mapping[Layout, Room] = {
    Layout.TITLE: Room(Box(48, 120, 500, 190), Box(588, 110, 324, 324), Box(48, 326, 500, 120)),
    Layout.LESSON: Room(Box(72, 112, 816, 110), Box(72, 240, 816, 236), Box(72, 80, 816, 24)),
    Layout.POINTS: Room(_TITLE, _BODY),
    Layout.EXAMPLE: Room(_TITLE, _BODY),
    Layout.TABLE: Room(_TITLE, Box(48, 160, 864, 324), Box(48, 106, 864, 46)),
    Layout.PICTURE: Room(_TITLE, Box(48, 106, 864, 334), Box(48, 444, 864, 46)),
    Layout.QUESTION: Room(_TITLE, _BODY),
    Layout.ANSWER: Room(_TITLE, _BODY),
}
"""The house's own rooms; a province's template may have others."""
FOOT, NUMBER = Box(48, 500, 760, 22), Box(832, 500, 80, 22)


class Run(NamedTuple):
    """Words in one weight."""

    text: str
    bold: bool = False


Runs = tuple[Run, ...]


class Mark(StrEnum):
    """What stands before a point."""

    NONE = "none"
    DOT = "dot"
    NUMBER = "number"
    LETTER = "letter"


class Point(NamedTuple):
    """A line of a slide. `place` counts numbers and letters from 1; `right` is the right option of an answer.

    `keep` holds the line with the one after it: a lead and its list never part.
    """

    runs: Runs
    mark: Mark = Mark.DOT
    place: int = 0
    right: bool = False
    keep: bool = False


class Grid(NamedTuple):
    """A table. `widths` are shares of the body's width that add up to 1, `heights` of head and rows in points."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...] = ()
    heights: tuple[float, ...] = ()


class Picture(NamedTuple):
    """A drawing as SVG (a photo is one inside it), its words, and its own width and height in any unit."""

    svg: str
    alt: str
    width: float
    height: float


class Slide(NamedTuple):
    """One slide. `size` is that of the body's letters; `small` the caption, lead or kind of lesson.

    `notes` are paragraphs for the trainer; `begin` and `end` minutes from the deck's beginning.
    """

    layout: Layout
    title: str
    title_size: float
    size: float = 0.0
    points: tuple[Point, ...] = ()
    grid: Grid | None = None
    picture: Picture | None = None
    small: str = ""
    foot: str = ""
    notes: tuple[str, ...] = ()
    begin: int = 0
    end: int = 0
    clock: str = ""


class Remark(NamedTuple):
    """What had to be split, made small, shortened or left out: where it is written, and what was done."""

    file: str
    line: int
    text: str


class Deck(NamedTuple):
    """The slides of a module or of a day. `id` names its files."""

    id: str
    title: str
    day: datetime.date
    slides: tuple[Slide, ...]
    remarks: tuple[Remark, ...] = ()


def small_size(layout: Layout) -> float:
    """The size of a layout's small line."""
    return 20.0 if layout is Layout.TITLE else READ


def body_box(room: Room, layout: Layout, small: str) -> Box:
    """The place of the body: a table or picture takes the small line's too where there is none, above it or below."""
    body, line = room.body, room.small
    if small or line is None or layout not in (Layout.TABLE, Layout.PICTURE):
        return body
    top = min(body.top, line.top)
    return Box(body.left, top, body.width, max(body.top + body.height, line.top + line.height) - top)


def indent_of(points: Sequence[Point]) -> float:
    """How far the texts of points on one slide stand right of their marks, in sizes of the letters."""
    return WIDE_INDENT if any(one.mark is Mark.NUMBER and one.place > 9 for one in points) else INDENT


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)
