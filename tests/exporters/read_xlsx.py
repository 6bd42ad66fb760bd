"""Reads the workbook with openpyxl; no cell may be a formula or a link."""

import io

import openpyxl

from tests.exporters.read_csv import seen
from tests.exporters.seen import Seen


def cells(content: bytes, sheet: str) -> list[list[str]]:
    """Every cell of a sheet as text, row by row."""
    page = openpyxl.load_workbook(io.BytesIO(content))[sheet]
    for row in page.iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "n"), cell.coordinate
            assert cell.hyperlink is None
    return [["" if value is None else str(value) for value in row] for row in page.iter_rows(values_only=True)]


def read(content: bytes) -> list[Seen]:
    head, *rows = cells(content, "Câu hỏi")
    named = [dict(zip(head, row, strict=True)) for row in rows]
    return [seen(row, row["Câu hỏi"]) for row in named if row["Loại"] != "Tình huống"]
