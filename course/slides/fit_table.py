"""Tables on slides: how wide the columns, how large the letters, how many rows to a slide."""

from collections.abc import Sequence

from course.model.slide import CELL_EDGE, CELL_LINE, CELL_SIDE, READ, Grid, Run, Runs, plain
from course.slides.measure import lines_of, natural_width, widest_word
from course.slides.runs import cut
from course.slides.said import Rows
from course.slides.share import shared

SIZES = (20.0, 18.0, 16.0, 15.0, 14.0, 12.0, 10.0)
_BROKEN = 12.0
"""Letters of a table whose words are too long for its columns whatever their size: they break."""
_SPARE = 5.0
"""Points that a column is wider than its words: programs round, and draw lines between columns."""
_SPLIT = READ
"""A table that needs smaller letters than this is split instead, if its words fit the columns."""


def fitted_rows(rows: Rows, width: float, high: float) -> tuple[list[Grid], float, bool]:
    """The table as one grid, or several with its head repeated; the letters' size; whether a cell had to be cut."""
    roomy = [size for size in SIZES if _least(rows, size) <= width] or [_BROKEN]
    for size in roomy:
        whole = _grid(rows, size, width)
        if sum(whole.heights) <= high and (size >= _SPLIT or size == roomy[0]):
            return [whole], size, False
    size = next((size for size in roomy if size <= _SPLIT), roomy[-1])
    widths = _widths(rows, size, width)
    head, *heights = _heights(rows, widths, size, width)
    if long_head := head > high / 2:
        rows = rows._replace(head=_cut_row(rows.head, widths, size, width, high / 2, bold=True))
        head, *heights = _heights(rows, widths, size, width)
    tallest = max(high - head, _row_height(1, size))
    cut_rows = [row if tall <= tallest else _cut_row(row, widths, size, width, tallest)
                for row, tall in zip(rows.rows, heights, strict=True)]  # fmt: skip
    shorter = any(tall > tallest for tall in heights)
    if shorter:
        rows = rows._replace(rows=tuple(cut_rows))
        head, *heights = _heights(rows, widths, size, width)
    grids = [
        Grid(rows.head, tuple(rows.rows[at] for at in part), widths, (head, *(heights[at] for at in part)))
        for part in shared(heights, high - head)
    ]
    return grids or [_grid(rows, size, width)], size, shorter or long_head


def _grid(rows: Rows, size: float, width: float) -> Grid:
    widths = _widths(rows, size, width)
    return Grid(rows.head, rows.rows, widths, tuple(_heights(rows, widths, size, width)))


def _least(rows: Rows, size: float) -> float:
    """The width that the widest words of all columns need."""
    return sum(_column(rows, at, widest_word) * size + _SPARE + 2 * CELL_SIDE for at in range(len(rows.head)))


def _column(rows: Rows, at: int, measure: object) -> float:
    assert callable(measure)
    wide: float = max([measure(rows.head[at], True), *(measure(row[at]) for row in rows.rows)])
    return wide


def _widths(rows: Rows, size: float, width: float) -> tuple[float, ...]:
    """Shares of the width: what its words need for every column, and the rest to those with more to say."""
    count = len(rows.head)
    inner = max(width - 2 * CELL_SIDE * count, 1.0)
    least = [_column(rows, at, widest_word) * size + _SPARE for at in range(count)]
    wanted = [_column(rows, at, natural_width) * size + _SPARE for at in range(count)]
    if sum(least) >= inner:
        given = _levelled(least, inner)
    elif sum(wanted) <= inner:
        given = [one + (inner - sum(wanted)) / count for one in wanted]
    else:
        # Columns that need little get all of it; the others share by what is left to say, long texts not too greedily.
        more = [(want - low) ** 0.7 for want, low in zip(wanted, least, strict=True)]
        spare = inner - sum(least)
        given = [min(low + spare * one / sum(more), want) for low, one, want in zip(least, more, wanted, strict=True)]
        left = inner - sum(given)
        given = [one + left * one / sum(given) for one in given]
    return tuple((one + 2 * CELL_SIDE) / (inner + 2 * CELL_SIDE * count) for one in given)


def _levelled(wanted: Sequence[float], inner: float) -> list[float]:
    """What narrow columns want, and equal parts of the rest for those that want more than there is."""
    left, given = inner, dict[int, float]()
    for count, at in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[at] = min(wanted[at], left / (len(wanted) - count))
        left -= given[at]
    return [given[at] + left / len(wanted) for at in range(len(wanted))]


def _heights(rows: Rows, widths: Sequence[float], size: float, width: float) -> list[float]:
    def height(row: Sequence[Runs], bold: bool) -> float:
        lines = [
            lines_of(cell, size, share * width - 2 * CELL_SIDE - 1, bold)
            for cell, share in zip(row, widths, strict=True)
        ]  # fmt: skip
        return _row_height(max(lines, default=1), size)

    return [height(rows.head, True), *(height(row, False) for row in rows.rows)]


def _row_height(lines: int, size: float) -> float:
    return lines * CELL_LINE * size + 2 * CELL_EDGE


def _cut_row(
    row: Sequence[Runs], widths: Sequence[float], size: float, width: float, high: float, *, bold: bool = False
) -> tuple[Runs, ...]:
    most = max(int((high - 2 * CELL_EDGE) / (CELL_LINE * size)), 1)
    return tuple(
        shortened(cell, size, share * width - 2 * CELL_SIDE - 1, most, bold)
        for cell, share in zip(row, widths, strict=True)
    )


def shortened(runs: Runs, size: float, width: float, most: int, bold: bool = False) -> Runs:
    """The words that fit `most` lines, an ellipsis after them; all of them where they fit."""
    if lines_of(runs, size, width, bold) <= most:
        return runs
    low, high = 0, len(plain(runs))
    while low < high - 1:
        middle = (low + high) // 2
        if lines_of(_dotted(runs, middle), size, width, bold) <= most:
            low = middle
        else:
            high = middle
    return _dotted(runs, low)


def _dotted(runs: Runs, end: int) -> Runs:
    """The first letters, back to the last whole word where there is one, and an ellipsis."""
    space = plain(runs).rfind(" ", 0, end + 1)
    return (*cut(runs, 0, space if space > 0 else end), Run(" …"))
