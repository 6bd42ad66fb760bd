"""CSV for spreadsheets: the table of table_rows.py, UTF-8 with a mark so that Excel reads the Vietnamese letters."""

import csv
import io
from collections.abc import Sequence

from course.exporters.exporter import Exporter, Kit
from course.exporters.table_rows import RENDERS, Row
from course.model.quiz import Quiz
from course.model.table import COLUMNS, safe_cell


def _write(_quiz: Quiz, rendered: Sequence[tuple[Row, ...]], _kit: Kit) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe_cell(cell) for cell in row] for rows in rendered for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


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
