"""A part of the report as people read it: sentences, charts and a table, the same on the console and on the page."""

from typing import NamedTuple


class Ref(NamedTuple):
    """A question in a table: its id, and the file and line where it is written."""

    question: str
    place: str


Cell = str | Ref


class Bar(NamedTuple):
    """A row of a chart: its name and one length for each name in the chart's legend."""

    label: str
    values: tuple[float, ...]


class Chart(NamedTuple):
    """Horizontal bars, stacked when the legend has several names; `mark` is a line across all at a value."""

    title: str
    about: str
    bars: tuple[Bar, ...]
    legend: tuple[str, ...] = ("",)
    mark: float | None = None


class Section(NamedTuple):
    """`says` are sentences, `header` and `rows` a table; `more` how many rows stand only in the JSON."""

    id: str
    title: str
    says: tuple[str, ...]
    header: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    charts: tuple[Chart, ...] = ()
    more: int = 0
