"""PDF and pictures by Typst; the only file that imports it.

What people typed reaches Typst as JSON and is set as strings, so no markup in it is ever read. The fonts are those
inside the package (Libertinus Serif, a Times-like face with all Vietnamese letters), never the computer's own.
"""

import datetime
import json
from collections.abc import Mapping
from typing import Any

import typst


def pdf(template: str, data: Mapping[str, Any], day: datetime.date, *, tagged: bool = True) -> bytes:
    """Set `data` with a Typst template, which reads it from `sys.inputs.data`; `day` is the document's date.

    Tags serve screen readers and double the weight; a picture of what a page says in full may go without.
    """
    made = typst.compile(
        template.encode(),
        sys_inputs=_inputs(data, day),
        ignore_system_fonts=True,
        format="pdf",
        pdf_tags=tagged,
        timestamp=datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC),
    )
    assert isinstance(made, bytes)
    return made


def pictures(template: str, data: Mapping[str, Any], day: datetime.date, per_inch: float = 80) -> list[bytes]:
    """The same pages as PNG files, for looking at."""
    inputs = _inputs(data, day)
    made = typst.compile(template.encode(), sys_inputs=inputs, ignore_system_fonts=True, format="png", ppi=per_inch)
    return [made] if isinstance(made, bytes) else list(made or [])


def _inputs(data: Mapping[str, Any], day: datetime.date) -> dict[str, str]:
    return {"data": json.dumps({**data, "day": day.isoformat()}, ensure_ascii=False)}
