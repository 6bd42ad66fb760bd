"""A paper as plain data for a template: every block a mapping with its kind."""

from typing import Any

from course.model.paper import Block, Grid, Paper, Row


def paper_data(paper: Paper) -> dict[str, Any]:
    """`{"title", "blocks": [{"kind": "Field", ...}]}`."""
    return {"title": paper.title, "blocks": [_block(block) for block in paper.blocks]}


def _block(block: Block) -> dict[str, Any]:
    data = {key: _value(value) for key, value in block._asdict().items()}
    if isinstance(block, Grid):
        data["rows"] = [_row(row) for row in block.rows]
    return {"kind": type(block).__name__, **data}


def _row(row: Row) -> dict[str, Any]:
    return {"cells": list(row.cells), "strong": row.strong}


def _value(value: Any) -> Any:
    return value._asdict() if hasattr(value, "_asdict") else value
