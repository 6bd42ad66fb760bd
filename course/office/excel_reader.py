"""Reads workbooks by openpyxl, the only file that imports it: values only, within bounds, no formula is worked out."""

import datetime
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from course.office.bounded_zip import BadArchive, BoundedZip

MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 20_000, 200, 50


class SheetRows(NamedTuple):
    """A sheet: its name, its rows as texts, and the places (row and column from 1) of cells that are dates."""

    name: str
    rows: list[list[str]]
    dates: frozenset[tuple[int, int]]


def read_workbook(content: bytes) -> list[SheetRows]:
    """The sheets of an .xlsx; BadArchive for what is none. Whole numbers come as "5", others with a comma ("1,5")."""
    import openpyxl  # here, for it takes longer to load than every other command to run

    BoundedZip(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            return [_sheet(sheet) for sheet in book.worksheets[:MOST_SHEETS]]
        finally:
            book.close()
    except Exception:  # openpyxl raises almost anything on a damaged file
        raise BadArchive("tệp Excel hỏng") from None


def _sheet(sheet: Any) -> SheetRows:
    rows, dates = [], set()
    # A file may claim a million rows that are not there: reset, so that only rows in the file are walked.
    sheet.reset_dimensions()
    for number, cells in enumerate(_limited(sheet), 1):
        texts = []
        for column, value in enumerate(cells[:MOST_COLUMNS], 1):
            texts.append(_text(value))
            if isinstance(value, datetime.date | datetime.time):
                dates.add((number, column))
        rows.append(texts)
    return SheetRows(str(sheet.title), rows, frozenset(dates))


def _limited(sheet: Any) -> Iterator[tuple[Any, ...]]:
    for number, cells in enumerate(sheet.iter_rows(values_only=True)):
        if number >= MOST_ROWS:
            return
        yield cells


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Đúng" if value else "Sai"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else f"{Decimal(repr(value)):f}".replace(".", ",")
    if isinstance(value, datetime.datetime | datetime.date):
        return f"{value:%d/%m/%Y}"
    return str(value)
