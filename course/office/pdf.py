"""PDF and pictures by Typst; the only file that imports it.

What people typed reaches Typst as JSON and is set as strings, so no markup in it is ever read. The fonts are those
inside the package (Libertinus Serif, a Times-like face with all Vietnamese letters), never the computer's own.
"""

import datetime
import json
from collections.abc import Mapping, Sequence
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


# One page for each picture, as large as the picture.
_SVG_PAGES = """
#set page(width: auto, height: auto, margin: 0pt)
#for one in json(bytes(sys.inputs.data)).svg { page(image(bytes(one), format: "svg", width: 160mm)) }
"""


def svg_pictures(svg: Sequence[str], day: datetime.date, per_inch: float = 150) -> list[bytes]:
    """SVG drawings as PNG files 160 mm wide, in their order."""
    return pictures(_SVG_PAGES, {"svg": list(svg)}, day, per_inch) if svg else []


def _inputs(data: Mapping[str, Any], day: datetime.date) -> dict[str, str]:
    return {"data": json.dumps({**data, "day": day.isoformat()}, ensure_ascii=False)}
