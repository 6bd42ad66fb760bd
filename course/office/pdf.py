"""PDF and pictures by Typst; the only file that imports it.

What people typed reaches Typst as JSON and is set as strings, so no markup in it is ever read. The fonts are those
inside Python packages, never the computer's own: Libertinus Serif, a Times-like face that Typst itself carries, and
Be Vietnam Pro, drawn for Vietnamese and clear in print at every size.
"""

import contextlib
import datetime
import functools
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import typst

from course.model.law import NUMBERED

# The number of a document stays on one line, whatever template sets it.
_WHOLE = f'#show regex("{NUMBERED}"): it => box(it); '
# Where house templates would read files from, which none does: a folder that holds only these programs.
_NOWHERE = Path(__file__).parent
# How the library names a template that is no file, and what it adds about the computer's own folders and its network.
_AT = re.compile(r"__typst_py_bytes__\.typ:(\d+)")
_ADDED = re.compile(r" \((?:searched at|https?://).*\)", re.DOTALL)
# A proxy that nobody listens at: the library has no other way to be kept from the network.
_UNREACHED = dict.fromkeys(("https_proxy", "HTTPS_PROXY"), "http://127.0.0.1:9") | {"no_proxy": "", "NO_PROXY": ""}
_DOES_NOT_FIT = re.compile(r"does not fit: ([\w-]+)")


class DoesNotFitError(Exception):
    """A template could not fit a part of its text onto the paper; `part` is the part's name in the template."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class TemplateError(Exception):
    """Typst refused a template: its message, and the lines (from 1) it points at, innermost first."""

    def __init__(self, message: str, lines: tuple[int, ...]) -> None:
        super().__init__(message)
        self.message, self.lines = message, lines


@functools.cache
def _compiler() -> typst.Compiler:
    """One compiler for all: it reads the fonts once, and remembers what it has laid out before."""
    fonts = str(resources.files("fontpkg_be_vietnam_pro") / "files")
    return typst.Compiler(
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[fonts]),
        package_path=str(_NOWHERE),
        package_cache_path=str(_NOWHERE),
    )


def pdf(
    template: str, data: Mapping[str, Any], day: datetime.date, *, tagged: bool = True, root: Path | None = None
) -> bytes:
    """Set `data` with a Typst template, which reads it from `sys.inputs.data`; `day` is the document's date.

    `tagged`: with the structure that a screen reader follows, which doubles the weight; a picture of what a page says
    in full may go without. A template that measures its text says `assert(false, message: "does not fit: PART")`, which
    raises DoesNotFitError; whatever else Typst finds wrong raises TemplateError. Files that the template names are read
    from below `root`, and from nowhere else; packages are neither found nor fetched.
    """
    try:
        with _offline():
            made = _compiler().compile(
                (_WHOLE + template).encode(),
                sys_inputs=_inputs(data, day),
                format="pdf",
                pdf_tags=tagged,
                timestamp=datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC),
                root=str(root or _NOWHERE),
            )
    except typst.TypstError as fault:
        if found := _DOES_NOT_FIT.search(fault.message):
            raise DoesNotFitError(found[1]) from None
        raise TemplateError(_ADDED.sub("", fault.message), tuple(map(int, _AT.findall(fault.diagnostic)))) from None
    assert isinstance(made, bytes)
    return made


@contextlib.contextmanager
def _offline() -> Iterator[None]:
    """Typst fetches a package that a template imports, however it spells the name; here it cannot."""
    before = {name: os.environ.get(name) for name in _UNREACHED}
    os.environ.update(_UNREACHED)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def pictures(template: str, data: Mapping[str, Any], day: datetime.date, per_inch: float = 80) -> list[bytes]:
    """The same pages as PNG files, for looking at."""
    inputs = _inputs(data, day)
    made = _compiler().compile((_WHOLE + template).encode(), sys_inputs=inputs, format="png", ppi=per_inch)
    return [made] if isinstance(made, bytes) else list(made or [])


def can_show(content: bytes, kind: str) -> bool:
    """Tell whether a picture ("svg", "png", "jpg", "gif", "webp") is sound enough for a PDF."""
    template = (
        f'#set page(width: 50mm, height: 50mm)\n#image(bytes(json(bytes(sys.inputs.data)).file), format: "{kind}")'
    )
    try:
        pdf(template, {"file": list(content)}, datetime.date(2000, 1, 1))
    except TemplateError:
        return False
    return True


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
