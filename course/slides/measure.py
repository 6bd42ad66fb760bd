"""How high words stand in a column: lines broken as a program breaks them, at the widths of course/office/sizes.py."""

import re
from collections.abc import Sequence

from course.model.slide import GAP, LINE, WIDE_INDENT, Mark, Point, Runs
from course.office.sizes import text_width

_WORD = re.compile(r"\S+\s*")


def lines_of(runs: Runs, size: float, width: float, bold: bool = False) -> int:
    """How many lines the words take at `size` in a column of `width` points; words too long for a line break in it."""
    lines, at = 1, 0.0
    for wide, spaced in _words(runs, bold):
        wide, spaced = wide * size, spaced * size
        if at and at + wide > width:
            lines, at = lines + 1, 0.0
        if wide > width:
            broken = int(wide // width)
            lines, at = lines + broken, at + spaced - broken * width
        else:
            at += spaced
    return lines


def natural_width(runs: Runs, bold: bool = False) -> float:
    """The width of the words on one line, in sizes of their letters."""
    return sum(text_width(run.text, run.bold or bold) for run in runs)


def widest_word(runs: Runs, bold: bool = False) -> float:
    """The width of the widest word, in sizes of its letters."""
    return max((wide for wide, _ in _words(runs, bold)), default=0.0)


def point_height(point: Point, size: float, width: float) -> float:
    """The height of a point with the gap above it."""
    indent = 0.0 if point.mark is Mark.NONE else WIDE_INDENT * size
    return (lines_of(point.runs, size, width - indent) * LINE + GAP) * size


def points_height(points: Sequence[Point], size: float, width: float) -> float:
    """The height of points one under the other; some programs leave the gap above the first, so it counts."""
    return sum(point_height(point, size, width) for point in points)


def _words(runs: Runs, bold: bool) -> list[tuple[float, float]]:
    """Each word's width without and with the space after it, in sizes of the letters; a run may end inside a word."""
    found: list[tuple[float, float]] = []
    joined = False
    for run in runs:
        weight = run.bold or bold
        joined = joined and not run.text[:1].isspace()
        for word in _WORD.findall(run.text):
            bare = word.rstrip()
            wide = text_width(bare, weight)
            spaced = wide + text_width(" ", weight) * (len(word) - len(bare))
            if joined:
                before = found.pop()[0]
                wide, spaced = wide + before, spaced + before
            found.append((wide, spaced))
            joined = bare == word
    return found
