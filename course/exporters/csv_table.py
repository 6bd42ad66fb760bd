"""CSV for spreadsheets: the table of table_rows.py, one row per question or option of a case."""

from collections.abc import Sequence

from course.exporters.exporter import Exporter, Kit
from course.exporters.table_rows import RENDERS, Row
from course.model.quiz import Quiz
from course.model.table import COLUMNS
from course.office.csv_file import csv_file


def _write(_quiz: Quiz, rendered: Sequence[tuple[Row, ...]], _kit: Kit) -> bytes:
    return csv_file([COLUMNS, *(row for rows in rendered for row in rows)])


EXPORTER = Exporter(
    name="csv",
    label="CSV (bảng tính)",
    suffix=".csv",
    renders=RENDERS,
    cannot={},
    loses={},
    write=_write,
    client="Python's csv module, LibreOffice",
)
