"""How a table of text stands on paper: widths of columns so that words stay whole, or no columns at all.

Widths are reckoned from letters: measuring what is laid out would take the printer far longer, and a word that is a
little wider only breaks.
"""

import math
import re
from typing import NamedTuple

from course.model.passage import Runs, Table, plain

LETTER = 0.58
"""Mean width of a letter of Be Vietnam Pro in sizes of the letters; a head is bold and a little wider."""
_BOLD = 1.08
_EDGES = 4.2  # mm that a cell's edges take
_POINT = 0.3528  # mm
_MOST = 80  # letters of a cell that count: longer ones break into lines anyway
_NUMBER = re.compile(r"[-−+±≈~]?[0-9][0-9., ]*(?:%|đ|đồng|điểm|kg|g|năm|tháng|ngày|triệu|triệu đồng)?|[-–—]?")
_TALLER = 1.2
"""How much taller than told row by row a table may be: words one below the other in narrow columns read badly."""
_LONG = 18  # lines of a cell after which its row may break over a page


class Laid(NamedTuple):
    """A table on paper: `widths` in mm, empty when its rows are to be told one below the other.

    `numbers` are the columns that stand at the right, `long` the rows that may break.
    """

    widths: tuple[float, ...]
    numbers: tuple[int, ...]
    long: tuple[bool, ...]


def laid(table: Table, width: float, size: float) -> Laid:
    """Lay a table out over `width` mm in letters of `size` points."""
    letter = LETTER * size * _POINT
    columns = [[head, *(row[at] for row in table.rows)] for at, head in enumerate(table.head)]
    least = [max(map(_longest_word, cells)) * letter * _BOLD + _EDGES for cells in columns]
    wanted = [max(min(_letters(cell), _MOST) for cell in cells) * letter * _BOLD + _EDGES for cells in columns]
    if sum(least) > width:
        return Laid((), (), ())
    wanted = [max(pair) for pair in zip(least, wanted, strict=True)]
    spare, more = width - sum(least), sum(wanted) - sum(least)
    share = min(1.0, spare / more) if more else 0.0
    widths = [low + (high - low) * share for low, high in zip(least, wanted, strict=True)]
    # A short table does not swim on a broad page: it takes the width only when it nearly needs it.
    if sum(widths) > 0.6 * width:
        widths = [one * width / sum(widths) for one in widths]
    numbers = tuple(at for at, cells in enumerate(columns) if at and _of_numbers(cells[1:]))
    rooms = [max((one - _EDGES) / letter, 1) for one in widths]
    if _lines_in(table, rooms) > _TALLER * _lines_told(table, width / letter):
        return Laid((), (), ())
    long = tuple(
        any(_letters(cell) / room > _LONG for cell, room in zip(row, rooms, strict=True)) for row in table.rows
    )
    return Laid(tuple(round(one, 2) for one in widths), numbers, long)


def _lines_in(table: Table, rooms: list[float]) -> int:
    """The lines of the rows in columns of so many letters."""
    return sum(
        max((math.ceil(_letters(cell) / room) for cell, room in zip(row, rooms, strict=True)), default=0)
        for row in table.rows
    )


def _lines_told(table: Table, room: float) -> int:
    """The lines of the rows told one below the other, each cell after the name of its column."""
    return sum(
        math.ceil((_letters(cell) + (_letters(head) if at else 0)) / room)
        for row in table.rows
        for at, (head, cell) in enumerate(zip(table.head, row, strict=True))
    )


def _letters(cell: Runs) -> int:
    return len(plain(cell))


def _longest_word(cell: Runs) -> int:
    return min(max(map(len, plain(cell).split()), default=0), 24)


def _of_numbers(cells: list[Runs]) -> bool:
    return any(map(plain, cells)) and all(_NUMBER.fullmatch(plain(cell).strip()) for cell in cells)
