"""Charts of a plan as SVG pictures: one drawing for Word (as PNG), PDF and the web page. Values are in đồng.

The texts in it are escaped; colours differ in lightness too, so that a black-and-white print still tells them apart.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from typing import NamedTuple

from course.model.number import format_number
from course.model.plan_blocks import Chart, ChartKind

WIDTH, HEIGHT = 640, 300
COLOURS = ("#1b6b3a", "#e39a2d", "#2b5c9e", "#8a8a8a")
FONT = "Libertinus Serif, Times New Roman, serif"
_INK, _LINE = "#222222", "#c9c9c9"
_MOST_LABELS = 12
_LONGEST = 33


class _Frame(NamedTuple):
    """Where the values stand: edges of the field in the picture, and the values at its low and its high end."""

    left: float
    right: float
    top: float
    bottom: float
    low: float
    high: float

    def y(self, value: float) -> float:
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)

    def x(self, value: float) -> float:
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)


def chart_svg(chart: Chart) -> str:
    """The picture, WIDTH by HEIGHT, with its legend; the title is the document's business."""
    values = [value for one in chart.series for value in one.values]
    unit, name = _unit(values)
    step, low, high = _scale([value / unit for value in values])
    draw = _bars if chart.shape is ChartKind.BARS else _upright
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" font-family="{FONT}" font-size="13" fill="{_INK}">',
        f"<title>{_text(chart.title)}</title><desc>{_text(chart.told)}</desc>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        _write(6, 16, f"{name}", "start"),
        *_legend(chart),
        *draw(chart, unit, step, low, high),
        "</svg>",
    ]
    return "".join(parts)


def _unit(values: Sequence[int]) -> tuple[int, str]:
    largest = max((abs(value) for value in values), default=0)
    return (10**9, "tỷ đồng") if largest >= 10**10 else (10**6, "triệu đồng")


def _scale(values: Sequence[float]) -> tuple[float, float, float]:
    """A round step, and ends of the axis that are whole steps and hold all values and zero."""
    low, high = min((*values, 0)), max((*values, 0))
    rough = (high - low) / 5 or 1
    power = 10.0 ** (len(str(int(rough))) - 1 if rough >= 1 else -1)
    step = next(one * power for one in (1, 2, 5, 10, 20) if one * power >= rough)
    first, last = low // step, -(-high // step)
    return step, first * step, max(last, first + 1) * step


def _ticks(step: float, low: float, high: float) -> Iterator[float]:
    for at in range(round(low / step), round(high / step) + 1):
        yield at * step


def _upright(chart: Chart, unit: int, step: float, low: float, high: float) -> Iterator[str]:
    frame = _Frame(70, WIDTH - 12, 34, HEIGHT - 34, low, high)
    for tick in _ticks(step, low, high):
        y = frame.y(tick)
        yield _line(frame.left, y, frame.right, y, _INK if tick == 0 else _LINE)
        yield _write(frame.left - 6, y + 4, _tick(tick), "end")
    slot = (frame.right - frame.left) / max(len(chart.labels), 1)
    every = -(-len(chart.labels) // _MOST_LABELS)
    for at, label in enumerate(chart.labels):
        if at % every == 0:
            yield _write(frame.left + slot * (at + 0.5), frame.bottom + 20, _short(label), "middle")
    for number, series in enumerate(chart.series):
        colour = COLOURS[number % len(COLOURS)]
        heights = [frame.y(value / unit) for value in series.values]
        if chart.shape is ChartKind.LINE:
            points = " ".join(f"{frame.left + slot * (at + 0.5):.1f},{y:.1f}" for at, y in enumerate(heights))
            yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
            for at, y in enumerate(heights):
                yield f'<circle cx="{frame.left + slot * (at + 0.5):.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
            continue
        wide = min(slot * 0.7 / len(chart.series), 56)
        for at, y in enumerate(heights):
            x = frame.left + slot * (at + 0.5) + wide * (number - len(chart.series) / 2)
            yield _block(x, min(y, frame.y(0)), wide, abs(frame.y(0) - y), colour)


def _bars(chart: Chart, unit: int, step: float, low: float, high: float) -> Iterator[str]:
    frame = _Frame(212, WIDTH - 24, 34, HEIGHT - 30, low, high)
    many = (high - low) / step > 8
    for at, tick in enumerate(_ticks(step, low, high)):
        x = frame.x(tick)
        yield _line(x, frame.top, x, frame.bottom, _INK if tick == 0 else _LINE)
        if not many or at % 2 == 0:
            yield _write(x, frame.bottom + 18, _tick(tick), "middle")
    slot = (frame.bottom - frame.top) / max(len(chart.labels), 1)
    wide = slot * 0.76 / max(len(chart.series), 1)
    for at, label in enumerate(chart.labels):
        middle = frame.top + slot * (at + 0.5)
        yield _write(frame.left - 8, middle + 4, _short(label), "end")
        for number, series in enumerate(chart.series):
            x = frame.x(series.values[at] / unit)
            y = middle + wide * (number - len(chart.series) / 2)
            yield _block(min(x, frame.x(0)), y, abs(x - frame.x(0)), wide, COLOURS[number % len(COLOURS)])


def _legend(chart: Chart) -> Iterator[str]:
    x = 110.0
    for number, series in enumerate(chart.series):
        yield _block(x, 6, 12, 12, COLOURS[number % len(COLOURS)])
        yield _write(x + 17, 16, _short(series.name, 44), "start")
        x += 40 + 6.4 * min(len(series.name), 44)


def _short(label: str, most: int = _LONGEST) -> str:
    return label if len(label) <= most else label[: most - 1] + "…"


def _tick(value: float) -> str:
    return format_number(Decimal(str(round(value, 6))))


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _block(x: float, y: float, wide: float, high: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{colour}"/>'


def _write(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{_text(text)}</text>'


def _text(text: str) -> str:
    return escape(text)
