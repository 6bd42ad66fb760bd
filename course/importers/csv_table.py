"""CSV: tables with commas, semicolons or tabs between the cells, as spreadsheets and other programs save them."""

import csv
import io

from course.importers.gather import Gather
from course.importers.importer import Imported, Importer, line, unreadable
from course.importers.plain import decoded
from course.importers.table import read_table
from course.importers.table_header import FARTHEST, find_header
from course.model.table import bare_cell

MOST_ROWS = 20_000
_BETWEEN = (",", ";", "\t")


def _rows(text: str, between: str, most: int) -> list[list[str]]:
    """The cells, apostrophes that kept a formula from running taken off; csv.Error for what is no table."""
    found = []
    for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=between)):
        if number >= most:
            break
        found.append([bare_cell(cell) for cell in cells])
    return found


def _between(text: str) -> str | None:
    """The sign between cells with which a row names the columns."""
    for sign in _BETWEEN:
        try:
            if find_header(_rows(text, sign, FARTHEST)) is not None:
                return sign
        except csv.Error:
            continue
    return None


def looks(content: bytes) -> bool:
    """Tell whether one of the first rows names columns that we know."""
    text = decoded(content[:200_000]) or decoded(content)
    return text is not None and _between(text) is not None


def read(content: bytes, _name: str) -> Imported:
    """Every row as a question; a doubt when no row names the columns."""
    text = decoded(content)
    if text is None:
        return unreadable("import.encoding")
    between = _between(text)
    if between is None:
        return unreadable("import.no-header")
    gather = Gather()
    try:
        read_table(gather, _rows(text, between, MOST_ROWS))
    except csv.Error as error:
        return unreadable("import.unreadable", format="csv", reason=str(error))
    return gather.result(line(1))


IMPORTER = Importer(name="csv", label="CSV (bảng tính)", endings=(".csv", ".tsv"), looks=looks, read=read)
