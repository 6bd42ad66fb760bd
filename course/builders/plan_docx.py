"""A finished plan as Word: what the tags of templates/builders/business_plan/plan.docx may say."""

import datetime
from typing import Any

from course.builders.plan_data import block_data
from course.model.plan_blocks import Block, Canvas, Chart, PlanDocument, Table
from course.office.chart import chart_svg
from course.office.fit import letter_size
from course.office.pdf import svg_pictures
from course.office.word_template import Picture, filled

WIDTH = 160  # mm between the margins of an A4 sheet: 30 left, 20 right
NAMES = ("title", "owner", "lines", "mark", "blocks", "signed", "signer")
_LETTERS = 10.0
_CANVAS = 3  # columns


def plan_docx(document: PlanDocument, template: bytes, day: datetime.date) -> bytes:
    """Fill the template; tables get the widths of their blocks, and smaller letters where a number would break."""
    values, columns = template_values(document, day)
    return filled(template, values, document.title, day, columns)


def template_values(
    document: PlanDocument, day: datetime.date
) -> tuple[dict[str, Any], dict[str, tuple[tuple[float, ...], float | None]]]:
    """What the template's tags say, and the columns of its tables, as office.word_template.filled takes them."""
    charts = [block for block in document.blocks if isinstance(block, Chart)]
    pictures = iter(svg_pictures([chart_svg(one) for one in charts], day))
    blocks = []
    columns: dict[str, tuple[tuple[float, ...], float | None]] = {}
    for number, block in enumerate(document.blocks):
        values = _block(block)
        if isinstance(block, Chart):
            values["picture"] = Picture(next(pictures), WIDTH, f"{block.title}. {block.told}")
        if isinstance(block, Table):
            size = letter_size(block, WIDTH, _LETTERS)
            shares = tuple(WIDTH * width / sum(block.widths) for width in block.widths)
            columns[f"bang-{number}"] = (shares, size if size < _LETTERS else None)
        if isinstance(block, Canvas):
            columns[f"bang-{number}"] = ((WIDTH / _CANVAS,) * _CANVAS, None)
        blocks.append({**values, "id": f"bang-{number}"})
    return {name: getattr(document, name) for name in NAMES} | {"blocks": blocks}, columns


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Chart):
        return {"kind": "Chart", "title": block.title}
    values = block_data(block)
    if isinstance(block, Table):
        values["rows"] = [
            {
                "strong": row.strong,
                "cells": [{"text": cell, "number": at >= block.numbers} for at, cell in enumerate(row.cells)],
            }
            for row in block.rows
        ]
    values.setdefault("title", "")
    return values
