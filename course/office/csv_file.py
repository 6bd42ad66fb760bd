"""CSV for spreadsheets: UTF-8 with a mark so that Excel reads the Vietnamese letters, and no cell that runs.

A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).
"""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """Keep a spreadsheet from running text as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as the bytes of a file; every cell is made safe."""
    table = io.StringIO()
    csv.writer(table, lineterminator="\r\n").writerows([safe_cell(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + table.getvalue().encode()
