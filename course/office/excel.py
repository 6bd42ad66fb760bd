"""Excel workbooks by XlsxWriter; the only file that imports it. Every text stays text: no cell becomes a formula."""

import datetime
import io
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import xlsxwriter

# Excel cuts longer texts off; XlsxWriter would leave them out without a word.
LONGEST_CELL = 32_767
LINE, TALLEST = 15.0, 405.0  # points; Excel knows no taller row
WIDEST_PRINT = 320
"""A sheet of more characters across than this is not pressed onto the width of one page."""


class Sheet(NamedTuple):
    """One sheet: its rows (all cells text or whole numbers) and how they look.

    `head` is the number of the row with the names of the columns, counted from 1 (0: none): it and what is above stay
    when one scrolls down, and the `pinned` columns when one scrolls right. `widths` are in characters; `lists` names
    for a column (counted from 0) the words that Excel offers in it.
    """

    name: str
    rows: Sequence[Sequence[str | int]]
    widths: Sequence[int]
    head: int = 1
    pinned: int = 0
    lists: Mapping[int, Sequence[str]] = {}


def workbook(title: str, sheets: Sequence[Sheet], day: datetime.date) -> bytes:
    """Return the .xlsx; raises ValueError for a text longer than LONGEST_CELL. `day` is the day it says it was made."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {"title": title, "author": "Học OCOP", "created": datetime.datetime(day.year, day.month, day.day)}
    )
    look = {"text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 11}
    # The format and the quote keep a text from becoming a formula when somebody edits the cell.
    cell = book.add_format({**look, "num_format": "@", "quote_prefix": True})
    number = book.add_format({**look, "align": "left"})
    head = book.add_format({**look, "bold": True, "bg_color": "#DDEBDA", "border": 1, "num_format": "@"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for column, width in enumerate(sheet.widths):
            page.set_column(column, column, width)
        for row, cells in enumerate(sheet.rows, 1):
            page.set_row(row - 1, _height(cells, sheet.widths))
            for column, value in enumerate(cells):
                if isinstance(value, int):
                    page.write_number(row - 1, column, value, number)
                elif len(value) > LONGEST_CELL:
                    raise ValueError(f"a cell of {len(value)} letters")
                elif value:
                    page.write_string(row - 1, column, value, head if row == sheet.head else cell)
        if sheet.head:
            page.freeze_panes(sheet.head, sheet.pinned)
        for column, words in sheet.lists.items():
            # A hint, not a wall: Excel asks, and people may keep another word.
            rule = {"validate": "list", "source": list(words), "error_type": "warning"}
            page.data_validation(sheet.head, column, sheet.head + 5000, column, rule)
        page.set_landscape()
        page.set_paper(9)
        if sum(sheet.widths) <= WIDEST_PRINT:
            page.fit_to_pages(1, 0)
    book.close()
    return made.getvalue()


def _height(cells: Sequence[str | int], widths: Sequence[int]) -> float:
    """The height in points that shows every line of a row; not every program works it out by itself."""
    lines = 1
    for text, width in zip(map(str, cells), widths, strict=False):
        # A word that does not fit goes to the next line, so a line holds a little less than the column's width.
        lines = max(lines, sum(1 + int(len(line) * 1.15 / width) for line in text.split("\n")))
    return min(LINE * lines, TALLEST)
