"""Finds the row with the names of the columns in a table, ours or other people's, and what each column is."""

import re
from collections.abc import Sequence

from course.model import table
from course.model.fold import fold

# Folded names that people give the columns. "#" stands for the letter or the number of an option.
_NAMES = {
    table.PROMPT: ("noi dung cau hoi", "noi dung", "cau hoi trac nghiem", "de bai", "question", "question text"),
    table.ANSWER: (
        *("dap an dung", "tra loi", "cau tra loi", "cau tra loi dung", "phuong an dung", "lua chon dung", "ket qua"),
        *("answer", "answers", "correct", "correct answer", "correct answers", "key", "da"),
    ),
    table.EXPLANATION: ("loi giai", "giai thich dap an", "huong dan", "huong dan giai", "explanation",
                        "answer explanation", "ghi chu"),
    table.KIND: ("loai cau hoi", "loai cau", "dang", "dang cau hoi", "question type", "type", "kind"),
    table.LEVEL: ("muc", "muc do nhan thuc", "level", "do kho"),
    table.ID: ("ma cau", "ma cau hoi", "id"),
    table.OBJECTIVE: ("muc tieu bai", "objective"),
    table.UNIT: ("unit",),
    table.TOLERANCE: ("tolerance",),
    table.SOURCES: ("can cu", "source", "sources", "trich dan"),
}  # fmt: skip
_OPTION = ("#", "phuong an #", "dap an #", "lua chon #", "cau #", "option #", "answer #", "choice #", "tra loi #")
_KNOWN = {fold(column): column for column in table.COLUMNS}
_KNOWN |= {name: column for column, names in _NAMES.items() for name in names}
_KNOWN |= {
    pattern.replace("#", sign): letter
    for place, letter in enumerate(table.LETTERS, 1)
    for pattern in _OPTION
    for sign in (letter.casefold(), str(place))
    if pattern != "#" or not sign.isdigit()
}
FARTHEST = 30
"""So many rows may stand above the names."""


def column_of(name: str) -> str | None:
    """Which of our columns a name stands for; "Question - max 120 characters" is a question too."""
    bare = re.split(r" [-–(\[:/]|[(\[:]", fold(name), maxsplit=1)[0].strip(" .*?")
    return _KNOWN.get(bare)


def find_header(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """The index of the row with the names, and where each column is; None when no row names a question and answers."""
    for index, row in enumerate(rows[:FARTHEST]):
        columns: dict[str, int] = {}
        for place, cell in enumerate(row):
            column = column_of(cell) if cell and len(cell) < 80 else None
            if column is not None:
                columns.setdefault(column, place)
        letters = sum(letter in columns for letter in table.LETTERS)
        if table.PROMPT in columns and (table.ANSWER in columns or letters >= 2):
            return index, columns
    return None
