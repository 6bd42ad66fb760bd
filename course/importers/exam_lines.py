"""The lines of a Word test: text with the look of every letter, and what kind of line each is by its beginning."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from course.importers.importer import Place
from course.importers.plain import LONGEST_TEXT
from course.model.fold import fold
from course.office.word_reader import HIDDEN, Cell, Paragraph

NOTHING: frozenset[str] = frozenset()
MOST_COLUMNS = 60

# Câu 1. | Câu 1: | Bài 1) | Question 1. | Câu 1 (NB). The sign after the number is group 2.
QUESTION = re.compile(
    r"(?:câu(?:\s+hỏi)?|bài|question)\s*(?:số\s*)?(\d{1,4})\s*(?:[(\[][^()\[\]]{1,30}[)\]]\s*)?([.:)/–-]?)\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
PLAIN = re.compile(r"(\d{1,3})\s*([.)/:])\s*(\S.*)", re.DOTALL)
PART = re.compile(r"(?:phần|nhóm|part)\s+([ivx]+|\d+|[a-d])\b|([IVX]+)\s*[.)/]\s+\S", re.IGNORECASE)
STORY = re.compile(
    r"(?:đọc|dựa|căn cứ|cho|sử dụng|read)\b.{0,150}?\b(?:câu|questions?)(?:\s+hỏi)?(?:\s+số)?(?:\s+(?:từ|from))?"
    r"\s+(\d{1,4})\s*(?:đến|tới|to|-|–|và)\s*(?:câu\s+)?(\d{1,4})[^:.]{0,60}[:.]?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
END = re.compile(r"[\s\-–—_*=.]*(?:hết|the end|end)[\s\-–—_*=.]*", re.IGNORECASE)
OPTION = re.compile(r"\*?\s*\(?([A-H])\s*[.)/:]\s*")
STATEMENT = re.compile(r"\*?\s*([a-h])\s*[.)]\s*")
ITEM = re.compile(r"\((\d{1,2})\)\s*")
LEFT = re.compile(r"(\d{1,2})\s*[.)]\s*")
ANSWER = re.compile(
    r"(?:=>|→|⇒|\*)?\s*(?:đáp\s*án(?:\s+đúng)?(?:\s+là)?|đ/?a|answer|key|chọn(?:\s+đáp\s+án)?)\s*[:.]?\s*"
    r"((?-i:[A-H])(?:(?:\s|[,;&]|và)*(?-i:[A-H]))*)\s*\.?",
    re.IGNORECASE,
)
WRITTEN = re.compile(r"(?:đáp\s*án(?:\s+đúng)?|answer)\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL)
TYPED = re.compile(r"(?:trả\s+lời|đáp\s+số|kết\s+quả|answer)\s*:?[\s.…_]*", re.IGNORECASE)
LEVEL = re.compile(r"[(\[]\s*(NB|TH|VDC|VD|nhận biết|thông hiểu|vận dụng cao|vận dụng)\s*[)\]]\s*", re.IGNORECASE)
_POINTS = re.compile(r"^[(\[]\s*\d+(?:[.,]\d+)?\s*(?:đ|điểm|points?)\s*[)\]]\s*", re.IGNORECASE)
_KEY = re.compile(r"(?:bang )?dap an(?: (?:va|de|ma|tham khao|mon|trac nghiem|phan).*)?|answer key|keys?")
_REASONS = re.compile(
    r"(?:dap an (?:va )?)?(?:loi giai|huong dan giai|huong dan chi tiet|giai thich|huong dan cham|huong dan)"
    r"(?: chi tiet| dap an| tham khao)?"
)
_REASONS_LEAD = re.compile(
    r"(?:lời giải|hướng dẫn giải|giải thích)(?: chi tiết)?\s*[:.]\s*(.*)", re.IGNORECASE | re.DOTALL
)


class Line(NamedTuple):
    """A line, with the marks of each letter of its text."""

    place: Place
    text: str
    marks: tuple[frozenset[str], ...]
    names: tuple[str, ...] = ()
    cell: Cell | None = None
    pictures: bool = False

    def part(self, start: int, end: int | None = None) -> "Line":
        """A piece of the line without spaces at its ends."""
        end = len(self.text) if end is None else end
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        return self._replace(text=self.text[start:end], marks=self.marks[start:end])


def lines_of(paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    """The lines on the page: the labels that Word counts stand before their text, what is hidden is left out."""
    for paragraph in paragraphs:
        signs = [(sign, run.marks) for run in paragraph.runs if HIDDEN not in run.marks for sign in run.text]
        if paragraph.label and any(not sign.isspace() for sign, _ in signs):
            signs = [(sign, NOTHING) for sign in f"{paragraph.label} "] + signs
        signs = _bounded(signs)
        text, marks = "".join(sign for sign, _ in signs), tuple(look for _, look in signs)
        whole = Line(Place("đoạn", paragraph.number), text, marks, cell=paragraph.cell)
        start = 0
        for number, piece in enumerate(text.split("\n")):
            line = whole.part(start, start + len(piece))
            yield line if number else line._replace(names=paragraph.names, pictures=paragraph.pictures)
            start += len(piece) + 1


def _bounded(signs: Iterable[tuple[str, frozenset[str]]]) -> list[tuple[str, frozenset[str]]]:
    """The signs of a paragraph, at most three spaces in a row and no more than a question may hold and a bit.

    So no pattern meets a text that it would take long for, and a longer one is told as too long.
    """
    kept: list[tuple[str, frozenset[str]]] = []
    spaces = 0
    for sign, look in signs:
        spaces = spaces + 1 if sign.isspace() and sign != "\n" else 0
        if spaces <= 3:
            kept.append((sign, look))
        if len(kept) > LONGEST_TEXT + 100:
            break
    return kept


def is_key_head(text: str) -> bool:
    """Tell whether a line opens the key: "BẢNG ĐÁP ÁN", "ĐÁP ÁN VÀ LỜI GIẢI"."""
    return _KEY.fullmatch(_bare(text)) is not None


def is_reasons_head(text: str) -> bool:
    """Tell whether a line stands above reasons: "LỜI GIẢI", "Hướng dẫn chi tiết:"."""
    return _REASONS.fullmatch(_bare(text)) is not None


def reasons_after(text: str) -> str | None:
    """What follows "Lời giải:" on its own line; None when the line says no such thing."""
    found = _REASONS_LEAD.fullmatch(text)
    return found[1] if found else None


def part_number(text: str) -> int | None:
    """The number of the part that a line opens: "PHẦN II", "Phần 2", "II. TỰ LUẬN"; None when it opens none."""
    found = PART.match(text)
    if found is None or len(text) > 200 or (found[2] and not found[2].isupper()):
        return None
    told = (found[1] or found[2]).casefold()
    if told.isdigit():
        return int(told)
    if told in "abcd" and len(told) == 1 and told not in "ivx":
        return "abcd".index(told) + 1
    romans = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
    return romans.index(told) + 1 if told in romans else None


def without_notes(text: str) -> tuple[str, str]:
    """The prompt without "(0,25 điểm)" and "[NB]" at its beginning, and the level that it names."""
    level = ""
    for _ in range(3):
        text = _POINTS.sub("", text)
        found = LEVEL.match(text)
        if found:
            text, level = text[found.end() :], found[1].casefold()
    return text, level


def pieces(line: Line, expected: str) -> list[tuple[str, Line, Line]]:
    """The options on a line, in order from the letter `expected`: letter, label and text; [] when none begins it."""
    found = OPTION.match(line.text)
    if found is None or found[1] != expected:
        return []
    cuts = [(found.start(), found.end(), found[1])]
    for later in re.finditer(r"(?<!\S)(\*?\(?([A-H])\s?[.)]\s*)", line.text[found.end() :]):
        if later[2] == chr(ord(cuts[-1][2]) + 1):
            start = found.end() + later.start(1)
            cuts.append((start, found.end() + later.end(1), later[2]))
    ends = [cut[0] for cut in cuts[1:]] + [len(line.text)]
    return [
        (letter, line.part(start, after), line.part(after, end))
        for (start, after, letter), end in zip(cuts, ends, strict=True)
    ]


def grids(lines: Sequence[Line]) -> dict[int, list[list[str]]]:
    """The tables among the lines, by their number, as rows of cell texts."""
    tables: dict[int, dict[tuple[int, int], str]] = {}
    for line in lines:
        if line.cell is not None:
            cells = tables.setdefault(line.cell.table, {})
            place = (line.cell.row, line.cell.column)
            cells[place] = f"{cells[place]}\n{line.text}" if cells.get(place) else line.text
    return {number: _rows(cells) for number, cells in tables.items()}


def _rows(cells: Mapping[tuple[int, int], str]) -> list[list[str]]:
    """The rows in which something stands; how many others a file claims to have costs nothing."""
    rows: dict[int, list[str]] = {}
    for (row, column), text in cells.items():
        if column < MOST_COLUMNS:
            filled = rows.setdefault(row, [])
            filled += [""] * (column + 1 - len(filled))
            filled[column] = text
    return [rows[row] for row in sorted(rows)]


def _bare(text: str) -> str:
    return fold(text).strip(" .:-–—_*=#")
