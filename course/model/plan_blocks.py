"""A finished business plan as blocks: what it says, not how Word, Typst, a browser or a chat draws it."""

from enum import StrEnum
from typing import NamedTuple


class Heading(NamedTuple):
    """A heading: `level` 1 begins a section, 2 a part of it."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """A paragraph; line breaks in the text are kept. An opening is ours and leads into a section."""

    text: str
    opening: bool = False


class Bullets(NamedTuple):
    """Short points, one below the other."""

    items: tuple[str, ...]


class Facts(NamedTuple):
    """Labels with their values."""

    lines: tuple[tuple[str, str], ...]


class Row(NamedTuple):
    """A row of a table: its name and its values; a strong row is a sum."""

    cells: tuple[str, ...]
    strong: bool = False


class Table(NamedTuple):
    """A table with a title; every row begins with its name. Columns from `numbers` on hold numbers.

    `widths` are shares of the width, one for each column.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    numbers: int = 1


class ChartKind(StrEnum):
    """Columns side by side, one line through all labels, or bars from a middle line."""

    COLUMNS = "columns"
    LINE = "line"
    BARS = "bars"


class Series(NamedTuple):
    """Values in đồng, one for each label of the chart."""

    name: str
    values: tuple[int, ...]


class Chart(NamedTuple):
    """A chart as data. `told` says in words what it shows, for those who cannot see it."""

    title: str
    shape: ChartKind
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    told: str


class Weight(StrEnum):
    """How much a note matters."""

    WARNING = "warning"
    NOTICE = "notice"
    PLAIN = "plain"


class Note(NamedTuple):
    """Something to mind; `lead` is the word before it ("Cảnh báo")."""

    weight: Weight
    lead: str
    text: str


class Box(NamedTuple):
    """A box of the one-page business model; `id` says where it stands."""

    id: str
    title: str
    lines: tuple[str, ...]


class Canvas(NamedTuple):
    """The nine boxes and the numbers under them (label and value)."""

    boxes: tuple[Box, ...]
    numbers: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Bullets | Facts | Table | Chart | Note | Canvas


class PlanDocument(NamedTuple):
    """One plan: title, who makes it, lines under the title, the mark of an example.

    `mark` stands on every page ("" for a real plan); `signed` and `signer` stand at the end.
    """

    title: str
    owner: str
    lines: tuple[str, ...]
    mark: str
    blocks: tuple[Block, ...]
    signed: str
    signer: str
