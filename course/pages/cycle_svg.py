"""The picture of the yearly cycle, drawn from knowledge/cycle.yml: steps on a circle, clockwise from the top."""

import math
from collections.abc import Sequence
from html import escape

from course.model.knowledge import CycleStep

WIDTH, HEIGHT, RADIUS, BOX, LETTERS = 760, 560, 205, (218, 92), 24


def draw_cycle(steps: Sequence[CycleStep]) -> bytes:
    """Return the SVG file: a box per step with number, name and months; steps the law sets are filled."""
    centre_x, centre_y = WIDTH / 2, HEIGHT / 2
    names = "; ".join(f"{step.no}. {step.name}" for step in steps)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'role="img" aria-labelledby="t" font-family="system-ui, Roboto, Arial, sans-serif">',
        f'<title id="t">Chu trình OCOP thường niên: {escape(names)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="16" fill="#f6f8f3"/>',
        f'<ellipse cx="{centre_x}" cy="{centre_y}" rx="{RADIUS + 45}" ry="{RADIUS}" fill="none" stroke="#7da453" '
        'stroke-width="6" stroke-dasharray="14 10"/>',
        f'<text x="{centre_x}" y="{centre_y - 8}" text-anchor="middle" font-size="26" font-weight="700" '
        'fill="#23431c">Chu trình OCOP</text>',
        f'<text x="{centre_x}" y="{centre_y + 24}" text-anchor="middle" font-size="18" '
        'fill="#23431c">lặp lại mỗi năm</text>',
    ]
    for number, step in enumerate(steps):
        angle = 2 * math.pi * number / len(steps) - math.pi / 2
        x, y = centre_x + (RADIUS + 45) * math.cos(angle), centre_y + RADIUS * math.sin(angle)
        parts.append(_box(step, x, y))
    return ("\n".join([*parts, "</svg>"]) + "\n").encode()


def _box(step: CycleStep, x: float, y: float) -> str:
    width, height = BOX
    fill, ink = ("#2f6b2f", "#ffffff") if step.by_law else ("#ffffff", "#23431c")
    lines = [*_wrap(f"{step.no}. {step.name}"), ""]
    top = y - (len(lines) - 1) * 10 + 2
    text = "".join(
        f'<text x="{x:.0f}" y="{top + 20 * row:.0f}" text-anchor="middle" font-size="16" font-weight="600" '
        f'fill="{ink}">{escape(line)}</text>'
        for row, line in enumerate(lines[:-1])
    )
    months = escape(step.months if len(step.months) <= 34 else "mốc ngày do luật định" if step.by_law else "tùy tỉnh")
    return (
        f'<rect x="{x - width / 2:.0f}" y="{y - height / 2:.0f}" width="{width}" height="{height}" rx="12" '
        f'fill="{fill}" stroke="#2f6b2f" stroke-width="2"/>{text}'
        f'<text x="{x:.0f}" y="{top + 20 * (len(lines) - 1) + 2:.0f}" text-anchor="middle" font-size="13" '
        f'fill="{ink}">{months}</text>'
    )


def _wrap(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > LETTERS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
