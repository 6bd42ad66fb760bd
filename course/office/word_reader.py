"""Reads Word documents: paragraphs with their numbering, marks and table cells, as a person sees them on the page.

Only word/document.xml, numbering.xml and styles.xml are read, with every entity refused; nothing else is loaded.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from course.office.bounded_zip import BadArchive, BoundedZip
from course.office.word_numbering import Numbering
from course.office.xml_reader import XmlRefused, read_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MOST_PARAGRAPHS = 50_000
DEEPEST = 6
"""So many tables may stand inside each other."""

BOLD, UNDERLINE, COLOUR, HIGHLIGHT, HIDDEN = "bold", "underline", "colour", "highlight", "hidden"
_PICTURES = {f"{W}drawing", f"{W}pict", f"{W}object", f"{_MATH}oMath"}
# A text box, the copy of one for old programs, text that was deleted, notes at the foot.
_SKIPPED = {f"{W}txbxContent", f"{W}del", f"{W}moveFrom", f"{W}footnoteReference",
            "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}  # fmt: skip
_PLAIN_COLOURS = {"auto", "000000", "ffffff"}


class Run(NamedTuple):
    """Text with one look; a tab is a tab and a line break a line break."""

    text: str
    marks: frozenset[str]


class Cell(NamedTuple):
    """Where in a table a paragraph stands: the table by its number in the document, row and column from 0."""

    table: int
    row: int
    column: int


class Paragraph(NamedTuple):
    """A paragraph: its number from 1, its runs, the label that Word counts ("1.", "A."), bookmarks, its table cell.

    `pictures` tells that it holds a picture, an object or a formula, which is not text.
    """

    number: int
    runs: tuple[Run, ...]
    label: str = ""
    names: tuple[str, ...] = ()
    cell: Cell | None = None
    pictures: bool = False


def is_word(content: bytes) -> bool:
    """Tell whether a file is a Word document by its parts."""
    try:
        return "word/document.xml" in BoundedZip(content).names
    except BadArchive:
        return False


def read_word(content: bytes) -> list[Paragraph]:
    """Every paragraph in the order of the page, those of tables cell by cell; BadArchive for what is no document."""
    archive = BoundedZip(content)
    root = _xml(archive.read("word/document.xml"))
    parts = {
        name: _xml(archive.read(name)) for name in ("word/numbering.xml", "word/styles.xml") if name in archive.names
    }
    body = root.find(f"{W}body")
    if body is None:
        raise BadArchive("không phải tệp Word")
    styles = parts.get("word/styles.xml")
    reader = _Reader(Numbering(parts.get("word/numbering.xml"), styles), _character_marks(styles))
    reader.block(body, None, 0)
    return reader.found


def _xml(content: bytes) -> Any:
    """The root of a part; BadArchive when it is no XML or holds what no real document does."""
    try:
        return read_xml(content)
    except XmlRefused as why:
        raise BadArchive(f"tệp Word hỏng: {why}") from None


class _Reader:
    """Walks the body of a document."""

    def __init__(self, numbering: Numbering, styles: Mapping[str, frozenset[str]]) -> None:
        self.found: list[Paragraph] = []
        self._numbering, self._styles, self._tables = numbering, styles, 0

    def block(self, parent: Any, cell: Cell | None, depth: int) -> None:
        """Take the paragraphs and tables below an element."""
        for child in parent:
            if len(self.found) >= MOST_PARAGRAPHS:
                return
            if child.tag == f"{W}p":
                self._paragraph(child, cell)
            elif child.tag == f"{W}tbl" and depth < DEEPEST:
                self._table(child, depth)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"):
                self.block(child, cell, depth)

    def _table(self, table: Any, depth: int) -> None:
        self._tables += 1
        number = self._tables
        for row, cells in enumerate(table.findall(f"{W}tr")):
            column = 0
            for one in cells.findall(f"{W}tc"):
                self.block(one, Cell(number, row, column), depth + 1)
                column += _span(one)

    def _paragraph(self, paragraph: Any, cell: Cell | None) -> None:
        properties = paragraph.find(f"{W}pPr")
        runs: list[Run] = []
        names, pictures = [], False
        for element in _walk(paragraph):
            if element.tag == f"{W}bookmarkStart":
                names.append(str(element.get(f"{W}name", "")))
            elif element.tag in _PICTURES:
                pictures = True
            elif element.tag in (f"{W}r", f"{_MATH}r"):
                text = _text(element)
                if text:
                    runs.append(Run(text, self._marks(element)))
        label = self._numbering.label(properties)
        self.found.append(Paragraph(len(self.found) + 1, tuple(runs), label, tuple(names), cell, pictures))

    def _marks(self, run: Any) -> frozenset[str]:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return frozenset()
        style = properties.find(f"{W}rStyle")
        marks = set(self._styles.get(style.get(f"{W}val", ""), ())) if style is not None else set()
        for mark, on in _looks(properties).items():
            marks.add(mark) if on else marks.discard(mark)
        return frozenset(marks)


def _span(cell: Any) -> int:
    """Over how many columns a cell goes."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    told = str(span.get(f"{W}val", "1")) if span is not None else "1"
    return int(told) if told.isascii() and told.isdigit() and 0 < len(told) < 3 else 1


def _walk(element: Any) -> Iterator[Any]:
    """Everything below a paragraph that is on the page, in order."""
    for child in element:
        if child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield child
            yield from _walk(child)


def _text(run: Any) -> str:
    text = []
    for child in run:
        if child.tag in (f"{W}t", f"{_MATH}t"):
            text.append(child.text or "")
        elif child.tag == f"{W}tab":
            text.append("\t")
        elif child.tag in (f"{W}br", f"{W}cr"):
            text.append("\n")
        elif child.tag == f"{W}noBreakHyphen":
            text.append("-")
    return "".join(text)


def _looks(properties: Any) -> dict[str, bool]:
    """Which marks run properties turn on or off; what they do not name is not in it."""
    looks: dict[str, bool] = {}
    for mark, name in ((BOLD, "b"), (HIDDEN, "vanish")):
        element = properties.find(f"{W}{name}")
        if element is not None:
            looks[mark] = element.get(f"{W}val", "true") not in ("0", "false", "none", "off")
    for mark, name, none in ((UNDERLINE, "u", {"none"}), (HIGHLIGHT, "highlight", {"none", "white"})):
        element = properties.find(f"{W}{name}")
        if element is not None:
            looks[mark] = element.get(f"{W}val", "single") not in none
    for name, attribute, mark in (("color", "val", COLOUR), ("shd", "fill", HIGHLIGHT)):
        element = properties.find(f"{W}{name}")
        if element is not None:
            looks[mark] = str(element.get(f"{W}{attribute}", "auto")).casefold() not in _PLAIN_COLOURS
    return looks


def _character_marks(styles: Any) -> dict[str, frozenset[str]]:
    """The marks of the character styles by their ids."""
    found = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        properties = style.find(f"{W}rPr")
        if style.get(f"{W}type") == "character" and properties is not None:
            looks = _looks(properties)
            found[str(style.get(f"{W}styleId", ""))] = frozenset(mark for mark, on in looks.items() if on)
    return found
