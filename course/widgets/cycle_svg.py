"""The picture of the yearly cycle, drawn from knowledge/cycle.yml: two columns that a 360 px phone can read."""

from collections.abc import Sequence
from html import escape

from course.model.knowledge import CycleStep

WIDTH, BOX_WIDTH, BOX_HEIGHT, GAP, LETTERS = 360, 160, 126, 32, 16
DARK, LEAF, INK, PAPER = "#2f6b2f", "#7da453", "#23431c", "#f6f8f3"
LAW, LOCAL = "mốc ngày do luật định", "tỉnh tự sắp lịch"


def draw_cycle(steps: Sequence[CycleStep]) -> bytes:
    """Return the SVG file: a box per step, clockwise from the top left; steps the law sets are filled.

    The first row holds steps 1 and 2, the right column goes down, the left column comes back up to 1.
    """
    rows = (len(steps) + 1) // 2
    height = rows * BOX_HEIGHT + (rows + 1) * GAP
    places = [
        (_left(0), 0),
        *((_left(1), row) for row in range(rows)),
        *((_left(0), row) for row in range(rows - 1, 0, -1)),
    ]
    tops = [(x, GAP + row * (BOX_HEIGHT + GAP)) for x, row in places]
    names = "; ".join(f"{step.no}. {step.name}" for step in steps)
    middle = WIDTH / 2
    loop = (
        f'<rect x="{_left(0) + BOX_WIDTH / 2}" y="{GAP + BOX_HEIGHT / 2}" width="{_left(1) - _left(0)}" '
        f'height="{(rows - 1) * (BOX_HEIGHT + GAP)}" rx="24" fill="none" stroke="{LEAF}" stroke-width="5"/>'
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" aria-labelledby="t" font-family="system-ui, Roboto, Arial, sans-serif" text-anchor="middle">',
        f'<title id="t">Chu trình OCOP thường niên: {escape(names)}</title>',
        f'<rect width="{WIDTH}" height="{height}" rx="14" fill="{PAPER}"/>',
        loop,
        *(_box(step, x, y) for step, (x, y) in zip(steps, tops, strict=False)),
        _arrow(middle, GAP + BOX_HEIGHT / 2, 0),
        *(_arrow(_left(1) + BOX_WIDTH / 2, y + BOX_HEIGHT + GAP / 2, 90) for x, y in tops[1:rows]),
        _arrow(middle, GAP + (rows - 1) * (BOX_HEIGHT + GAP) + BOX_HEIGHT / 2, 180),
        *(_arrow(_left(0) + BOX_WIDTH / 2, y - GAP / 2, 270) for x, y in tops[rows + 1 :]),
        "</svg>",
    ]
    return ("\n".join(parts) + "\n").encode()


def _left(column: int) -> int:
    """The left edge of a column's boxes."""
    return 10 if column == 0 else WIDTH - 10 - BOX_WIDTH


def _box(step: CycleStep, x: int, y: int) -> str:
    fill, ink = (DARK, "#ffffff") if step.by_law else ("#ffffff", INK)
    centre = x + BOX_WIDTH / 2
    lines = _wrap(f"{step.no}. {step.name}")
    top = y + BOX_HEIGHT / 2 - len(lines) * 9 + 2
    text = "".join(
        f'<text x="{centre:.0f}" y="{top + 18 * row:.0f}" font-size="14" font-weight="600" fill="{ink}">'
        f"{escape(line)}</text>"
        for row, line in enumerate(lines)
    )
    when = LAW if step.by_law else LOCAL
    note = f'<text x="{centre:.0f}" y="{y + BOX_HEIGHT - 11}" font-size="12" fill="{ink}">{when}</text>'
    return (
        f'<rect x="{x}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="10" fill="{fill}" stroke="{DARK}" '
        f'stroke-width="2"/>{text}{note}'
    )


def _arrow(x: float, y: float, turn: int) -> str:
    """A head on the loop, pointing right at turn 0, turned clockwise in degrees."""
    return f'<path d="M-8 -8 L9 0 L-8 8 Z" fill="{DARK}" transform="translate({x:.0f} {y:.0f}) rotate({turn})"/>'


def _wrap(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > LETTERS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
