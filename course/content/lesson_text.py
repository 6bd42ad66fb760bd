"""Split a lesson file into its front matter and its marked passages."""

import re

from course.model.fault import Finding
from course.model.lesson import Block, BlockKind

_OPEN = re.compile(r":::\s*(\S+)\s*(.*)")
_SLIDE = re.compile(r"<!--\s*slide:\s*(.+?)\s*-->")
_NAMES = {kind.value: kind for kind in BlockKind if kind not in (BlockKind.TEXT, BlockKind.SLIDE)}


def split_front_matter(text: str, file: str, findings: list[Finding]) -> tuple[str, str, int] | None:
    """Return (YAML, Markdown, line the Markdown starts at), or None after a finding."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        findings.append(Finding(file, 1, "lesson.no-front-matter"))
        return None
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == "---":
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    findings.append(Finding(file, 1, "lesson.no-front-matter"))
    return None


def split_blocks(text: str, first_line: int, file: str, findings: list[Finding]) -> tuple[Block, ...]:
    """Split Markdown at `::: kind title`, `:::` and `<!-- slide: title -->`; the order is kept.

    Unknown kinds, nesting and unclosed marks are findings; their text is kept so that later checks still see it.
    """
    blocks: list[Block] = []
    kind, title, start, kept = BlockKind.TEXT, "", first_line, list[str]()
    unknown = False  # inside a passage of an unknown kind, whose text is kept as plain text

    def close(number: int) -> None:
        nonlocal kind, title, start, kept
        if kind is not BlockKind.TEXT or any(line.strip() for line in kept):
            blocks.append(Block(kind, title, "\n".join(kept), start))
        kind, title, start, kept = BlockKind.TEXT, "", number + 1, []

    for number, line in enumerate(text.split("\n"), first_line):
        bare = line.strip()
        if bare == ":::":
            if kind is BlockKind.TEXT and not unknown:
                findings.append(Finding(file, number, "lesson.stray-mark"))
            close(number)
            unknown = False
        elif bare.startswith(":::"):
            opened = _OPEN.fullmatch(bare)
            name = opened[1] if opened else ""
            if kind is not BlockKind.TEXT:
                findings.append(Finding(file, number, "lesson.unclosed-mark", {"kind": kind.value, "start": start}))
            unknown = name not in _NAMES
            if unknown:
                findings.append(
                    Finding(file, number, "lesson.unknown-mark", {"kind": name, "known": ", ".join(_NAMES)})
                )
            close(number)
            kind, title, start = _NAMES.get(name, BlockKind.TEXT), opened[2].strip() if opened else "", number + 1
        elif kind is BlockKind.TEXT and (slide := _SLIDE.fullmatch(bare)):
            close(number)
            blocks.append(Block(BlockKind.SLIDE, slide[1], "", number))
        else:
            kept.append(line)
    if kind is not BlockKind.TEXT:
        findings.append(Finding(file, start - 1, "lesson.unclosed-mark", {"kind": kind.value, "start": start - 1}))
    close(0)
    return tuple(blocks)
