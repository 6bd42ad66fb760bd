"""A passage of a lesson as parts: paragraphs, items, tables and pictures, each with the line it starts at.

Reads what lessons may hold (docs/contributing/authoring.md); whatever else is typed comes out as a paragraph of text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from course.model.slide import Mark, Runs
from course.slides.inline import runs_of

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_ITEM = re.compile(r"(\s*)(?:[-*+]|(\d+)[.)])\s+(.*)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)[^)]*\)\s*$")
_ROW = re.compile(r"\s*\|(.*)")
_RULE = re.compile(r"[\s|:-]+")
_CELLS = re.compile(r"(?<!\\)\|")


class Heading(NamedTuple):
    """A heading and its depth."""

    runs: Runs
    level: int
    line: int


class Said(NamedTuple):
    """A paragraph (mark NONE) or an item of a list."""

    runs: Runs
    mark: Mark
    place: int
    line: int


class Rows(NamedTuple):
    """A table, every row as wide as its head."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    line: int


class Shown(NamedTuple):
    """A picture by its path as written."""

    path: str
    alt: str
    line: int


Part = Heading | Said | Rows | Shown


def parts_of(text: str, line: int) -> list[Part]:
    """The parts of Markdown that begins at `line` of its file."""
    parts: list[Part] = []
    for start, lines in _blocks(text.split("\n")):
        parts += _read(lines, line + start)
    return parts


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Lines between empty ones; a heading, an item, a table or a picture begins a block of its own."""
    start, kept, table = 0, list[str](), False
    for number, line in enumerate(lines):
        row = bool(_ROW.match(line))
        new = row != table if row or table else bool(_HEADING.match(line) or _ITEM.match(line) or _PICTURE.match(line))
        if kept and (not line.strip() or new or _HEADING.match(kept[-1]) or _PICTURE.match(kept[-1])):
            yield start, kept
            kept = []
        if line.strip():
            if not kept:
                start = number
            kept.append(line)
        table = row
    if kept:
        yield start, kept


def _read(lines: list[str], line: int) -> Iterator[Part]:
    first = lines[0]
    if heading := _HEADING.match(first):
        yield Heading(runs_of(heading[2]), len(heading[1]), line)
    elif picture := _PICTURE.match(first.strip()):
        yield Shown(picture[2], picture[1].strip(), line)
    elif _ROW.match(first) and len(lines) > 1 and _RULE.fullmatch(lines[1]):
        head, rows = _cells(first), [_cells(one) for one in lines[2:]]
        wide = len(head)
        empty: tuple[Runs, ...] = ((),) * wide
        yield Rows(head, tuple((row + empty)[:wide] for row in rows), line)
    else:
        item = _ITEM.match(first)
        words = [item[3] if item else first.strip().lstrip(">").strip(), *(one.strip() for one in lines[1:])]
        mark = Mark.NONE if not item else Mark.NUMBER if item[2] else Mark.DOT
        runs = runs_of(" ".join(words))
        if runs:
            yield Said(runs, mark, int(item[2][:6]) if item and item[2] else 0, line)


def _cells(row: str) -> tuple[Runs, ...]:
    inner = row.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(runs_of(cell) for cell in _CELLS.split(inner))
