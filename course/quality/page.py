"""The report as one HTML page that needs nothing beside it and allows nothing else to run or load."""

import base64
import hashlib
from typing import NamedTuple

import jinja2

from course.quality.report import Report
from course.quality.section import Chart
from course.quality.sections import sections, summary

WIDTH, LABEL, ROW, BAR, TOP = 340, 104, 26, 16, 6


class Piece(NamedTuple):
    """A stretch of a bar: where, how wide, how much, and which name of the legend."""

    x: float
    width: float
    value: float
    part: int


class Row(NamedTuple):
    """A bar on the page: its top, its name, its pieces, where its number stands."""

    y: float
    label: str
    pieces: tuple[Piece, ...]
    end: float
    total: float


class Drawing(NamedTuple):
    """A chart with all its lengths in the units of its viewBox."""

    chart: Chart
    height: float
    rows: tuple[Row, ...]
    mark: float | None


def report_page(found: Report, templates: jinja2.Environment) -> bytes:
    """The HTML of the report (UTF-8), from templates/quiz/quality.html.j2 and its style sheet."""
    style = templates.get_template("quiz/quality.css.j2").render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = templates.get_template("quiz/quality.html.j2").render(
        day=found.day,
        summary=summary(found),
        sections=[(section, [draw(chart) for chart in section.charts]) for section in sections(found)],
        style=style,
        digest=digest,
        size=(WIDTH, LABEL, BAR),
    )
    return page.encode()


def draw(chart: Chart) -> Drawing:
    """Lay out the bars: names on the left, the longest bar up to the right edge with room for its number."""
    longest = max([*(sum(bar.values) for bar in chart.bars), chart.mark or 0, 1])
    scale = (WIDTH - LABEL - 34) / longest
    rows = []
    for number, bar in enumerate(chart.bars):
        pieces, x = [], float(LABEL)
        for part, value in enumerate(bar.values):
            pieces.append(Piece(round(x, 1), round(value * scale, 1), value, part))
            x += value * scale
        rows.append(Row(TOP + number * ROW, bar.label, tuple(pieces), round(x + 5, 1), sum(bar.values)))
    mark = None if chart.mark is None else round(LABEL + chart.mark * scale, 1)
    return Drawing(chart, TOP + len(rows) * ROW, tuple(rows), mark)
