"""A workbook as data: what stands in which cell and how it is meant, not how a library writes it."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

Value = str | int | float | Fraction | Decimal | None


class Look(StrEnum):
    """What a cell is for; the writer gives every look its font, colour and number format.

    IN_ looks are cells to type in; GIVEN is text that people wrote and that stays text.
    """

    TITLE = "title"
    HEAD = "head"
    PART = "part"
    NOTE = "note"
    LABEL = "label"
    GIVEN = "given"
    MONEY = "money"
    STRONG = "strong"
    COUNT = "count"
    PERCENT = "percent"
    RATIO = "ratio"
    FINE = "fine"
    IN_TEXT = "in_text"
    IN_CHOICE = "in_choice"
    IN_MONEY = "in_money"
    IN_COUNT = "in_count"
    IN_PERCENT = "in_percent"


class Cell(NamedTuple):
    """A cell, row and column from 0.

    With a `formula` the `value` is its result, kept for programs that only show. `key` is how formulas and tests call
    the cell; `options` is a range of words to choose from.
    """

    row: int
    column: int
    value: Value
    look: Look = Look.LABEL
    formula: str = ""
    key: str = ""
    options: str = ""


class Series(NamedTuple):
    """A line or the columns of a chart: a name and the ranges of its labels and values."""

    name: str
    labels: str
    values: str


class ChartKind(StrEnum):
    """The three charts a plan needs."""

    LINE = "line"
    COLUMN = "column"
    PIE = "pie"


class Chart(NamedTuple):
    """A chart whose upper left corner stands on a cell; `x` and `y` name its axes."""

    kind: ChartKind
    title: str
    row: int
    column: int
    series: tuple[Series, ...]
    x: str = ""
    y: str = ""


class Sheet(NamedTuple):
    """A sheet: column widths in characters, rows and columns that stay in sight, and how it is printed."""

    title: str
    cells: tuple[Cell, ...]
    widths: tuple[float, ...]
    frozen: tuple[int, int] = (0, 0)
    charts: tuple[Chart, ...] = ()
    landscape: bool = True


class Workbook(NamedTuple):
    """A whole workbook; `names` maps a name of Excel to the range it stands for, `first` is the sheet to open with."""

    title: str
    sheets: tuple[Sheet, ...]
    names: Mapping[str, str]
    first: str = ""
