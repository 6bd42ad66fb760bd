"""Word documents from a template that people edit in Word, by docxtpl; the only file that imports it.

The template holds the look and the tags; what people typed comes in as values, in which no tag and no XML is read:
letters that steer either are written as character references. The engine is Jinja's sandbox, since a template may have
been on other computers.
"""

import datetime
import io
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_EMU = 36_000  # in a millimetre
_TWIPS = 56.7
_WHOLE = 16  # tables of so many rows stay on one page
# docxtpl reads its own signs for braces ("{_{") in the finished text, so no brace of a value may stand there as such.
_STEERING = str.maketrans({"{": "&#123;", "}": "&#125;", "%": "&#37;"})


class Picture:
    """A PNG or JPEG for a value: its width in mm and the words for those who cannot see it."""

    def __init__(self, png: bytes, width: float, told: str) -> None:
        self.png, self.width, self.told = png, width, told


class _Engine(SandboxedEnvironment):
    """Compiles a template once: every plan is made from the same."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self._compiled = lru_cache(maxsize=16)(super().from_string)

    def from_string(self, source: Any, *_rest: Any, **_more: Any) -> Template:
        return self._compiled(source)


_ENGINE = _Engine()


class _Template(DocxTemplate):  # type: ignore[misc]  # the library has no type hints
    """The library's template, with the tags of a part made ready once."""

    def patch_xml(self, src_xml: str) -> str:
        return _patched(src_xml)


@lru_cache(maxsize=16)
def _patched(source: str) -> str:
    return str(DocxTemplate.patch_xml(None, source))


def filled(
    template: bytes, values: Mapping[str, Any], title: str, day: datetime.date,
    columns: Mapping[str, tuple[tuple[float, ...], float | None]],
) -> bytes:  # fmt: skip
    """The template with `values` (texts, numbers, pictures, and lists and mappings of them) as .docx.

    `columns` gives the widths of a table's columns in mm and its letters in points (None: those of the template), by
    the description (alt text) its table has after filling; `title` and `day` become the document's properties.
    """
    document = _Template(io.BytesIO(template))
    pictures: list[str] = []
    document.render(_safe(values, document, pictures), _ENGINE)
    body = document.docx.element.body
    for table in body.iter(f"{_WORD}tbl"):
        described = table.find(f"{_WORD}tblPr/{_WORD}tblDescription")
        if described is not None and described.get(f"{_WORD}val") in columns:
            _shape(table, *columns[described.get(f"{_WORD}val")])
    for drawn, told in zip(body.iter(f"{_DRAWING}docPr"), pictures, strict=False):
        drawn.set("descr", told)
    properties = document.docx.core_properties
    moment = datetime.datetime(day.year, day.month, day.day)
    properties.title, properties.author, properties.last_modified_by = title[:255], "Học OCOP", "Học OCOP"
    properties.created = properties.modified = moment
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def variables(template: bytes) -> set[str]:
    """The names a template asks for."""
    return set(DocxTemplate(io.BytesIO(template)).get_undeclared_template_variables(_ENGINE))


def _safe(value: Any, document: DocxTemplate, pictures: list[str]) -> Any:
    if isinstance(value, str):
        return Markup(str(escape(value)).translate(_STEERING))  # noqa: S704  (escaped here)
    if isinstance(value, Picture):
        pictures.append(value.told)
        return InlineImage(document, io.BytesIO(value.png), width=round(value.width * _EMU))
    if isinstance(value, Mapping):
        return {key: _safe(one, document, pictures) for key, one in value.items()}
    return [_safe(one, document, pictures) for one in value] if isinstance(value, list | tuple) else value


def _shape(table: Any, widths: tuple[float, ...], size: float | None) -> None:
    """Fixed widths, on the grid and on every cell, since Word reads the one and LibreOffice the other."""
    twips = [str(round(width * _TWIPS)) for width in widths]
    for column, wide in zip(table.iter(f"{_WORD}gridCol"), twips, strict=True):
        column.set(f"{_WORD}w", wide)
    for row in table.iter(f"{_WORD}tr"):
        for cell, wide in zip(row.iter(f"{_WORD}tcW"), twips, strict=True):
            cell.set(f"{_WORD}w", wide)
            cell.set(f"{_WORD}type", "dxa")
    rows = list(table.iter(f"{_WORD}tr"))
    for row in rows[:-1] if len(rows) <= _WHOLE else ():
        for paragraph in row.iter(f"{_WORD}p"):
            _keep_with_next(paragraph)
    for run in table.iter(f"{_WORD}r") if size else ():
        look = run.find(f"{_WORD}rPr")
        if look is None:
            look = run.makeelement(f"{_WORD}rPr", {})
            run.insert(0, look)
        for old in look.findall(f"{_WORD}sz"):
            look.remove(old)
        letters = look.makeelement(f"{_WORD}sz", {f"{_WORD}val": str(round((size or 0) * 2))})
        look.append(letters)


def _keep_with_next(paragraph: Any) -> None:
    look = paragraph.find(f"{_WORD}pPr")
    if look is None:
        look = paragraph.makeelement(f"{_WORD}pPr", {})
        paragraph.insert(0, look)
    if look.find(f"{_WORD}keepNext") is None:  # after the style, which the format wants first
        look.insert(int(look.find(f"{_WORD}pStyle") is not None), look.makeelement(f"{_WORD}keepNext", {}))
