"""Workbooks with live formulas by XlsxWriter.

Text is always written as text: what people typed can begin with "=" and still never becomes a formula. Formulas carry
their results, for programs that only show them; Excel and LibreOffice reckon anew when they open the file.
"""

import datetime
import io
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from course.model.workbook import Chart, ChartKind, Look, Sheet, Workbook

FONT = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
MONEY, COUNT, PERCENT, RATIO, FINE = "#,##0;[Red]-#,##0", "#,##0", "0.0%", "0.00", "0.000000"
INPUT = {"bg_color": "#FFF8DC", "border": 1, "border_color": "#C9B458", "font_color": "#1F3FA6"}
CELL = {"border": 1, "border_color": "#D5DCD3"}
# "@" and the quote keep a text from becoming a formula when somebody edits the cell later.
TYPED = {"num_format": "@", "quote_prefix": True, "text_wrap": True}
LOOKS: dict[Look, dict[str, Any]] = {
    Look.TITLE: {"bold": True, "font_size": 15, "font_color": "#1B5E20"},
    Look.HEAD: {"bold": True, "bg_color": "#DDEBDA", "border": 1, "border_color": "#9DB59A", "text_wrap": True,
                "align": "center"},
    Look.PART: {"bold": True, "font_size": 12, "font_color": "#1B5E20"},
    Look.NOTE: {"italic": True, "font_color": "#4A4A4A"},
    Look.LABEL: {**CELL, "text_wrap": True},
    Look.GIVEN: {**CELL, **TYPED},
    Look.MONEY: {**CELL, "num_format": MONEY},
    Look.STRONG: {**CELL, "num_format": MONEY, "bold": True, "bg_color": "#F1F6EF"},
    Look.COUNT: {**CELL, "num_format": COUNT},
    Look.PERCENT: {**CELL, "num_format": PERCENT},
    Look.RATIO: {**CELL, "num_format": RATIO},
    Look.FINE: {**CELL, "num_format": FINE},
    Look.IN_TEXT: {**INPUT, **TYPED},
    Look.IN_CHOICE: {**INPUT, "text_wrap": True},
    Look.IN_MONEY: {**INPUT, "num_format": MONEY},
    Look.IN_COUNT: {**INPUT, "num_format": "0"},
    Look.IN_PERCENT: {**INPUT, "num_format": "0.##"},
}  # fmt: skip
LONGEST = 32_767
"""Excel takes no longer text in a cell; XlsxWriter would leave it out without a word."""
A4 = 9
LINE, MOST_LINES = 13, 30
"""The height of a line in points; Excel's rows end at 409."""
WIDTH, BOLD = 8, 1.25
"""Characters of a column without a width of its own; how much wider bold letters run."""


class _Page(Worksheet):  # type: ignore[misc]
    """A sheet of formulas that Excel has known since 2010."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        # XlsxWriter looks for thirty newer functions in each formula, which takes most of its time; ours use none.
        # Should the library call this otherwise one day, files stay the same and only take longer.
        return formula.removeprefix("=")


def workbook_bytes(made: Workbook, day: datetime.date) -> bytes:
    """Return the .xlsx; `day` is the day it says it was made, so that the same plan gives the same bytes."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    moment = datetime.datetime(day.year, day.month, day.day)
    book.set_properties({"title": made.title[:255], "author": "Học OCOP", "created": moment})
    looks = {look: book.add_format({**FONT, **how}) for look, how in LOOKS.items()}
    for sheet in made.sheets:
        page = book.add_worksheet(sheet.title, _Page)
        _set_up(page, sheet)
        _fill(page, sheet, looks)
        for chart in sheet.charts:
            _draw(book, page, chart)
        if sheet.title == made.first:
            page.activate()
            page.set_first_sheet()
    for name, place in made.names.items():
        book.define_name(name, f"={place}")
    book.close()
    return held.getvalue()


def _set_up(page: Any, sheet: Sheet) -> None:
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    for row, lines in _lines(sheet).items():
        page.set_row(row, LINE * lines + 3)
    if sheet.frozen != (0, 0):
        page.freeze_panes(*sheet.frozen)
    if sheet.frozen[0]:
        page.repeat_rows(0, sheet.frozen[0] - 1)
    if sheet.landscape:
        page.set_landscape()
    page.set_paper(A4)
    page.set_margins(0.4, 0.4, 0.5, 0.6)
    page.fit_to_pages(1, 0)
    page.set_footer("&L&A&R&P/&N")
    page.hide_gridlines(2)


def _lines(sheet: Sheet) -> dict[int, int]:
    """How many lines the rows need that need several: programs do not fit a row's height when they open a file."""
    found: dict[int, int] = {}
    for cell in sheet.cells:
        if isinstance(cell.value, str) and LOOKS[cell.look].get("text_wrap"):
            width = sheet.widths[cell.column] if cell.column < len(sheet.widths) else WIDTH
            letters = [len(line) * (BOLD if cell.look is Look.HEAD else 1) for line in cell.value.split("\n")]
            found[cell.row] = max(found.get(cell.row, 1), sum(max(ceil(one / width), 1) for one in letters))
    return {row: min(lines, MOST_LINES) for row, lines in found.items() if lines > 1}


def _fill(page: Any, sheet: Sheet, looks: dict[Look, Any]) -> None:
    for cell in sheet.cells:
        look, at = looks[cell.look], (cell.row, cell.column)
        value = cell.value if isinstance(cell.value, str | None) else float(cell.value)
        if cell.formula:
            page.write_formula(*at, cell.formula, look, "" if value is None else value)
        elif value is None or value == "":
            page.write_blank(*at, None, look)
        elif isinstance(value, str):
            page.write_string(*at, value[:LONGEST], look)
        else:
            page.write_number(*at, value, look)
        if cell.options:
            page.data_validation(*at, *at, {"validate": "list", "source": f"={cell.options}"})
        elif cell.look in (Look.IN_MONEY, Look.IN_COUNT, Look.IN_PERCENT):
            page.data_validation(*at, *at, {"validate": "decimal", "criteria": ">=", "value": -(10**15)})


def _draw(book: Any, page: Any, chart: Chart) -> None:
    drawn = book.add_chart({"type": chart.kind.value})
    for series in chart.series:
        drawn.add_series({"name": series.name, "categories": f"={series.labels}", "values": f"={series.values}"})
    drawn.set_title({"name": chart.title, "overlay": False, "name_font": {"size": 12}})
    drawn.set_size({"width": 760, "height": 340})
    if chart.kind is ChartKind.PIE:
        drawn.set_legend({"position": "right"})
    else:
        labels = {"num_format": "0%"} if chart.kind is ChartKind.LINE else {}
        drawn.set_x_axis({"name": chart.x, "label_position": "low", **labels})
        drawn.set_y_axis({"name": chart.y, "num_format": "#,##0"})
        drawn.set_legend({"position": "bottom"} if len(chart.series) > 1 else {"none": True})
    page.insert_chart(chart.row, chart.column, drawn)
