"""A finished plan as plain data for templates: every block a mapping with its kind, charts with their picture."""

from typing import Any

from course.model.plan_blocks import Block, Chart, PlanDocument, Table
from course.office.chart import chart_svg


def document_data(document: PlanDocument) -> dict[str, Any]:
    """The document with `blocks` as `[{"kind": "Heading", "text": …, "level": 1}, …]`; a chart has its `svg`."""
    return {**document._asdict(), "blocks": [block_data(block) for block in document.blocks]}


def block_data(block: Block) -> dict[str, Any]:
    """One block; named tuples inside become mappings."""
    data = {"kind": type(block).__name__, **{key: _plain(value) for key, value in block._asdict().items()}}
    if isinstance(block, Chart):
        data["svg"] = chart_svg(block)
    if isinstance(block, Table):
        data["columns"] = len(block.head)
    return data


def _plain(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return {key: _plain(one) for key, one in value._asdict().items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
