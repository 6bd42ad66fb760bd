"""A finished plan as plain Markdown: short lines that a chat or a phone's notes carry, tables told as lists.

What people typed stays text in every reader of Markdown: what would be a mark gets a backslash, what would be HTML is
written as a reference.
"""

import re
from collections.abc import Iterator

from course.model.plan_blocks import (
    Block,
    Bullets,
    Canvas,
    Chart,
    Facts,
    Heading,
    Note,
    Paragraph,
    PlanDocument,
    Table,
)

_MARKS = re.compile(r"([\\`*_\[\]])")
_FIRST = re.compile(r"^(#|>|\+(?=\s)|-(?=\s)|-{2,})")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s)")
# Marks that not every reader lets a backslash free: addresses that become links, rules of headings, crossed-out text.
_REFERRED = re.compile(r"(?<=[a-zA-Z]):(?=//)|(?<=www)\.|^=(?==)|~(?=~)")


def markdown(document: PlanDocument) -> bytes:
    """The document in UTF-8; the mark of an example stands before every section, since there are no pages."""
    mark = f"**{plain(document.mark)}**" if document.mark else ""
    lines = [f"# {_one(document.title)}", mark, plain(document.owner), *map(plain, document.lines)]
    parts = ["\n\n".join(line for line in lines if line)]
    for block in document.blocks:
        if mark and isinstance(block, Heading) and block.level == 1:
            parts.append(mark)
        parts.append("\n".join(_block(block)))
    if document.signed:
        parts.append(f"{plain(document.signed)}: {_one(document.signer)}")
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def plain(text: str) -> str:
    """Text that reads the same after Markdown; its lines stay lines."""
    return "  \n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    line = line.strip().replace("&", "&amp;").replace("<", "&lt;")
    line = _FIRST.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", _MARKS.sub(r"\\\1", line)))
    return _REFERRED.sub(lambda found: f"&#{ord(found[0])};", line)


def _one(text: str) -> str:
    return _line(" ".join(text.split()))


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * (block.level + 1)} {_one(block.text)}"
    elif isinstance(block, Paragraph):
        yield plain(block.text)
    elif isinstance(block, Bullets):
        yield from (f"- {_one(item)}" for item in block.items)
    elif isinstance(block, Facts):
        yield from (f"- {_one(name)}: {_one(value)}" for name, value in block.lines)
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Chart):
        yield f"{_one(block.title)}. {_one(block.told)}"
    elif isinstance(block, Note):
        yield f"{_one(block.lead)}: {plain(block.text)}" if block.lead else plain(block.text)
    elif isinstance(block, Canvas):
        yield from (f"- {_one(box.title)}: {'; '.join(map(_one, box.lines))}" for box in block.boxes)


def _table(table: Table) -> Iterator[str]:
    """A line for each row: its name, then every other cell after the head of its column."""
    if table.title:
        yield f"{_one(table.title)}\n"
    for row in table.rows:
        cells = zip(table.head[1:], row.cells[1:], strict=True)
        told = "; ".join(f"{_one(head)}: {_one(cell)}" if head else _one(cell) for head, cell in cells if cell)
        yield f"- {_one(row.cells[0])}: {told}"
