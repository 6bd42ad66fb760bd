"""Reads the CSV as a spreadsheet does, which must find no formula in it."""

import csv
import io

from tests.exporters.seen import Seen


def read(content: bytes) -> list[Seen]:
    assert content.startswith(b"\xef\xbb\xbf"), "Excel takes a file without the mark for another encoding"
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\n")) for cell in row.values()), row
    return [seen(row, row["Câu hỏi"].removeprefix("'")) for row in rows if row["Loại"] != "Tình huống"]


def seen(row: dict[str, str], prompt: str) -> Seen:
    return Seen(row["Mã"], prompt, sum(bool(row[letter]) for letter in "ABCDEFGH"))
