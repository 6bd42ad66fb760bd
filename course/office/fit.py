"""How small a table's letters must be so that its numbers stay on one line."""

from course.model.plan_blocks import Table

_LEAST = 6.0
_POINT = 0.3528  # mm
_EDGE = 2.4  # mm that a cell's edges take


def letter_size(table: Table, width: float, wanted: float) -> float:
    """Points (halves, as Word counts) for a table `width` mm wide: `wanted`, or less where a number would break."""
    size = wanted
    for at in range(table.numbers, len(table.head)):
        room = width * table.widths[at] / sum(table.widths) - _EDGE
        longest = max((_wide(row.cells[at]) for row in table.rows), default=0)
        if longest:
            size = min(size, room / _POINT / longest)
    return max(_LEAST, int(size * 2) / 2)


def _wide(number: str) -> float:
    """The width of a number in em of a Times-like face: figures are half an em, marks less."""
    return sum(0.26 if letter in ".,;: " else 0.56 if letter.isalpha() or letter in "%+" else 0.5 for letter in number)
