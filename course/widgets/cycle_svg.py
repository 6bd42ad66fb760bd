"""The picture of the yearly cycle, drawn from knowledge/cycle.yml: two columns for a phone, two rows for a slide."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from course.model.knowledge import CycleStep

EDGE, BOX_HEIGHT, GAP, BESIDE = 10, 126, 32, 20
DARK, LEAF, INK, PAPER = "#2f6b2f", "#7da453", "#23431c", "#f6f8f3"
LAW, LOCAL = "mốc ngày do luật định", "tỉnh tự sắp lịch"


class _Look(NamedTuple):
    """A box's width, letters in a line of it, and the sizes of a step's name and of the note under it."""

    box: int
    letters: int
    name: int
    note: int


_PHONE, _SLIDE = _Look(160, 16, 14, 12), _Look(244, 22, 18, 17)


def draw_cycle(steps: Sequence[CycleStep], wide: bool = False) -> bytes:
    """Return the SVG file: a box per step, clockwise from the top left; steps the law sets are filled.

    The first row holds steps 1 and 2, the right column goes down, the left column comes back up to 1. With `wide` the
    first row holds the first half, and the second comes back under it.
    """
    half = (len(steps) + 1) // 2
    columns, rows = (half, 2) if wide else (2, half)
    look = _SLIDE if wide else _PHONE
    width = columns * look.box + (columns - 1) * BESIDE + 2 * EDGE
    height = rows * BOX_HEIGHT + (rows + 1) * GAP
    right = columns - 1
    ring = [
        *((column, 0) for column in range(right)),
        *((right, row) for row in range(rows - 1)),
        *((column, rows - 1) for column in range(right, 0, -1)),
        *((0, row) for row in range(rows - 1, 0, -1)),
    ]
    lefts = [EDGE + column * (look.box + BESIDE) for column in range(columns)]
    places = [(lefts[column], GAP + row * (BOX_HEIGHT + GAP)) for column, row in ring]
    names = "; ".join(f"{step.no}. {step.name}" for step in steps)
    loop = (
        f'<rect x="{lefts[0] + look.box / 2}" y="{GAP + BOX_HEIGHT / 2}" width="{lefts[right] - lefts[0]}" '
        f'height="{(rows - 1) * (BOX_HEIGHT + GAP)}" rx="24" fill="none" stroke="{LEAF}" stroke-width="5"/>'
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="img" aria-labelledby="t" font-family="system-ui, Roboto, Arial, sans-serif" text-anchor="middle">',
        f'<title id="t">Chu trình OCOP thường niên: {escape(names)}</title>',
        f'<rect width="{width}" height="{height}" rx="14" fill="{PAPER}"/>',
        loop,
        *(_box(step, x, y, look) for step, (x, y) in zip(steps, places, strict=False)),
        *(_between(one, other, look.box) for one, other in zip(places, [*places[1:], places[0]], strict=True)),
        "</svg>",
    ]
    return ("\n".join(parts) + "\n").encode()


def _between(one: tuple[int, int], other: tuple[int, int], wide: int) -> str:
    """The arrow from a box to the next one of the ring."""
    (x, y), (to_x, to_y) = one, other
    turn = (0 if to_x > x else 180) if y == to_y else (90 if to_y > y else 270)
    return _arrow((x + to_x + wide) / 2, (y + to_y + BOX_HEIGHT) / 2, turn)


def _box(step: CycleStep, x: int, y: int, look: _Look) -> str:
    fill, ink = (DARK, "#ffffff") if step.by_law else ("#ffffff", INK)
    centre = x + look.box / 2
    lines, pitch = _wrap(f"{step.no}. {step.name}", look.letters), look.name + 4
    top = y + BOX_HEIGHT / 2 - len(lines) * pitch / 2 + 2
    text = "".join(
        f'<text x="{centre:.0f}" y="{top + pitch * row:.0f}" font-size="{look.name}" font-weight="600" fill="{ink}">'
        f"{escape(line)}</text>"
        for row, line in enumerate(lines)
    )
    when = LAW if step.by_law else LOCAL
    note = f'<text x="{centre:.0f}" y="{y + BOX_HEIGHT - 11}" font-size="{look.note}" fill="{ink}">{when}</text>'
    return (
        f'<rect x="{x}" y="{y}" width="{look.box}" height="{BOX_HEIGHT}" rx="10" fill="{fill}" stroke="{DARK}" '
        f'stroke-width="2"/>{text}{note}'
    )


def _arrow(x: float, y: float, turn: int) -> str:
    """A head on the loop, pointing right at turn 0, turned clockwise in degrees."""
    return f'<path d="M-8 -8 L9 0 L-8 8 Z" fill="{DARK}" transform="translate({x:.0f} {y:.0f}) rotate({turn})"/>'


def _wrap(text: str, letters: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > letters:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
