"""The answer sheet of a quiz as places on paper: one geometry draws the sheet and the overlay, and serves a reader.

Which row has which form depends on the number alone (course/papers/parts.py), so every version has the same sheet.
"""

import math
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from course.assemble.key import LETTERS, TRUE_FALSE, Numbered, numbered
from course.assemble.versions import Version
from course.model.answer_sheet import Answers, Boxes, Digits, Measures
from course.model.question import MultipleResponse, SingleChoice
from course.papers.parts import Form, form_of

BUBBLED = ("choice", "true_false")


class NoSheet(Exception):
    """The quiz has no answer sheet; the message says why (Vietnamese)."""


class Bubble(NamedTuple):
    """A circle to fill: what it stands for, its centre and radius in mm."""

    label: str
    x: float
    y: float
    r: float


class Row(NamedTuple):
    """A question answered by bubbles; x and y are where its number stands (left, middle)."""

    number: str
    form: str
    x: float
    y: float
    bubbles: tuple[Bubble, ...]


class Cell(NamedTuple):
    """A place to write in: top left corner, width and height in mm; `label` stands before it."""

    label: str
    x: float
    y: float
    w: float
    h: float


class Written(NamedTuple):
    """A question answered by hand: its number (left, middle) and its cells."""

    number: str
    form: str
    x: float
    y: float
    cells: tuple[Cell, ...]


class Sheet(NamedTuple):
    """Everything on the page that a person or a reader must find; `heads` are the letters above the bubbles."""

    measures: Measures
    seat: tuple[tuple[Bubble, ...], ...]
    code: tuple[tuple[Bubble, ...], ...]
    rows: tuple[Row, ...]
    boxes: tuple[Written, ...]


def read_measures(text: bytes) -> Measures:
    """Read sheet.yml. Raises msgspec.ValidationError when something is missing: the file is the program's own."""
    return msgspec.yaml.decode(text, type=Measures)


def sheet_of(version: Version, measures: Measures) -> Sheet:
    """The sheet for all versions of a quiz, read from any of them that is `in_parts`. Raises NoSheet."""
    every = [(one, form_of(one.item)) for one in numbered(version)]
    bubbled = [(one.number, form) for one, form in every if form.name in BUBBLED]
    written = [(one.number, form) for one, form in every if form.name not in BUBBLED]
    if not bubbled:
        raise NoSheet("không có câu nào tô được (chọn đáp án, đúng/sai)")
    most = _most_options([one for one, _ in every])
    field = measures.answers
    if len(bubbled) > field.columns * field.per_column:
        raise NoSheet(f"có {len(bubbled)} câu tô, phiếu một trang chứa {field.columns * field.per_column}")
    if most > len(LETTERS) or field.number + most * field.pitch_x > (field.right - field.left) / field.columns:
        raise NoSheet(f"có câu {most} phương án, phiếu chứa 6")
    rows, below = _rows(bubbled, max(most, 2), field, _height(len(written), measures.boxes))
    boxes = tuple(_boxes(written, below + measures.boxes.gap, field, measures.boxes)) if written else ()
    return Sheet(measures, _digits(measures.seat), _digits(measures.code), rows, boxes)


def _most_options(every: Sequence[Numbered]) -> int:
    options = [
        len(one.item.question.options)
        for one in every
        if isinstance(one.item.question, SingleChoice | MultipleResponse)
    ]
    return max(options, default=2)


def _height(written: int, boxes: Boxes) -> float:
    return boxes.gap + math.ceil(written / 2) * boxes.pitch if written else 0.0


def _rows(asked: Sequence[tuple[str, Form]], most: int, field: Answers, taken: float) -> tuple[tuple[Row, ...], float]:
    """The rows column by column, as far apart as the room left by `taken` allows, and where they end."""
    columns = next(count for count in range(1, field.columns + 1) if len(asked) <= count * _few(count, field))
    each = math.ceil(len(asked) / columns)
    room = field.bottom - field.top - field.head - taken
    pitch = min(field.pitch_max, room / each)
    if pitch < field.pitch_min:
        raise NoSheet("câu tô và câu viết cộng lại không vừa một trang phiếu")
    width = (field.right - field.left) / columns
    # Whatever its width, a column keeps its number and bubbles together, in its middle.
    inset = (width - field.number - most * field.pitch_x) / 2
    rows = []
    for place, (number, form) in enumerate(asked):
        x = field.left + (place // each) * width + inset
        y = field.top + field.head + (place % each + 0.5) * pitch
        labels = LETTERS[:most] if form.name == "choice" else "".join(word[0] for word in TRUE_FALSE)
        bubbles = (
            Bubble(label, _mm(x + field.number + (at + 0.5) * field.pitch_x), _mm(y), field.radius)
            for at, label in enumerate(labels)
        )
        rows.append(Row(number, form.name, _mm(x), _mm(y), tuple(bubbles)))
    return tuple(rows), field.top + field.head + each * pitch


def _few(columns: int, field: Answers) -> int:
    """How many rows a column holds before another column is begun: two of ten read better than one of twenty."""
    return field.per_column if columns == field.columns else field.per_column // 2


def _boxes(asked: Sequence[tuple[str, Form]], top: float, field: Answers, boxes: Boxes) -> Iterator[Written]:
    width = (field.right - field.left - boxes.between) / 2
    each = math.ceil(len(asked) / 2)
    for place, (number, form) in enumerate(asked):
        x = field.left + (place // each) * (width + boxes.between)
        y = top + (place % each) * boxes.pitch
        cells = tuple(_cells(form, x + boxes.number, y, width - boxes.number, boxes))
        yield Written(number, form.name, _mm(x), _mm(y + boxes.height / 2), cells)


def _cells(form: Form, x: float, y: float, width: float, boxes: Boxes) -> Iterator[Cell]:
    if form.name == "line":
        yield Cell("", _mm(x), _mm(y), _mm(width), boxes.height)
        return
    pitch = boxes.pitch_matching if form.name == "matching" else boxes.pitch_ordering
    for at in range(form.size):
        label = str(at + 1) if form.name == "matching" else ""
        left = x + at * pitch + (pitch - boxes.cell - 1)
        yield Cell(label, _mm(left), _mm(y + (boxes.height - boxes.cell) / 2), boxes.cell, boxes.cell)


def _digits(digits: Digits) -> tuple[tuple[Bubble, ...], ...]:
    return tuple(
        tuple(
            Bubble(
                str(digit), _mm(digits.x + at * digits.pitch_x), _mm(digits.y + digit * digits.pitch_y), digits.radius
            )
            for digit in range(10)
        )
        for at in range(digits.digits)
    )


def _mm(length: float) -> float:
    """Hundredths of a millimetre: finer than any printer, and short in the file."""
    return round(length, 2)


def corners(measures: Measures) -> list[dict[str, Any]]:
    """The corner marks clockwise from the top left: id, top left corner, side."""
    marks, page = measures.markers, measures.page
    far_x, far_y = page.width - marks.edge - marks.size, page.height - marks.edge - marks.size
    places = ((marks.edge, marks.edge), (far_x, marks.edge), (far_x, far_y), (marks.edge, far_y))
    return [{"id": at, "x": x, "y": y, "size": marks.size} for at, (x, y) in enumerate(places)]


def geometry(sheet: Sheet, quiz_id: str, stamp: str) -> dict[str, Any]:
    """What geometry.json holds for a reader: every place in mm from the top left corner of the page.

    x and y of a row or box are where its number stands; of bubbles the centre, of squares and cells the corner.
    """
    measures = sheet.measures
    return {
        "sheet_version": measures.version,
        "unit": "mm",
        "quiz": quiz_id,
        "stamp": stamp,
        "page": {"width": measures.page.width, "height": measures.page.height},
        "markers": {"dictionary": "DICT_4X4_50", "corners": corners(measures)},
        "qr": {
            "x": measures.qr.x,
            "y": measures.qr.y,
            "size": measures.qr.size,
            "content": f"OCOP{measures.version}:{stamp}:CODE:CRC",
        },
        "seat": [[bubble._asdict() for bubble in column] for column in sheet.seat],
        "code": [[bubble._asdict() for bubble in column] for column in sheet.code],
        "rows": [
            {
                "number": row.number,
                "form": row.form,
                "x": row.x,
                "y": row.y,
                "bubbles": [bubble._asdict() for bubble in row.bubbles],
            }
            for row in sheet.rows
        ],
        "boxes": [
            {
                "number": box.number,
                "form": box.form,
                "x": box.x,
                "y": box.y,
                "cells": [cell._asdict() for cell in box.cells],
            }
            for box in sheet.boxes
        ],
    }
