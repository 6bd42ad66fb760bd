"""The table that holds questions in a spreadsheet: its columns, its words, and how a cell says a pair or a source.

Those who write the table and those who read it share this, so that what leaves comes back as it was.
"""

import re
from collections.abc import Sequence

import msgspec

from course.model.question import Level
from course.model.source import Source

ID, KIND, CASE, LEVEL, OBJECTIVE = "Mã", "Loại", "Thuộc tình huống", "Mức độ", "Mục tiêu"
PROMPT, ANSWER, EXPLANATION = "Câu hỏi", "Đáp án", "Giải thích"
REMARK, UNIT, TOLERANCE, SOURCES = "Lời nhắc khi sai", "Đơn vị", "Sai số", "Nguồn"
SHUFFLE, HISTORICAL, SHORT = "Trộn phương án", "Quy định cũ", "Câu hỏi rút gọn"
LETTERS = "ABCDEFGH"
REMARKS = {letter: f"Lời nhắc {letter}" for letter in LETTERS}
SHORTS = {letter: f"Rút gọn {letter}" for letter in LETTERS}
# First what people read and what other tables have too; what is rare stands at the right.
COLUMNS = (
    *(ID, KIND, CASE, LEVEL, OBJECTIVE, PROMPT, *LETTERS, ANSWER, EXPLANATION, REMARK, UNIT, TOLERANCE, SOURCES),
    *(SHUFFLE, HISTORICAL, SHORT, *REMARKS.values(), *SHORTS.values()),
)

LEVELS = {Level.REMEMBER: "Nhớ", Level.UNDERSTAND: "Hiểu", Level.APPLY: "Vận dụng"}
TRUE, FALSE = "Đúng", "Sai"
YES, NO = "có", "không"

# What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), wide forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SOURCE = {
    "law": "văn bản", "at": "tại", "url": "địa chỉ", "title": "tên", "lesson": "bài", "note": "ghi chú",
}  # fmt: skip
_FIELDS = {word: field for field, word in _SOURCE.items()}
_PAIR = re.compile(r"(?:(?P<left>.*)\n)?→ (?P<right>.*)", re.DOTALL)
_ARROW = re.compile("→|->|=>|⇒")


def safe_cell(text: str) -> str:
    """Keep a spreadsheet from running a CSV cell as a formula (OWASP, CSV injection).

    An apostrophe stands in front; `bare_cell` takes it off.
    """
    return f"'{text}" if text.startswith((*_FORMULA, "'")) else text


def bare_cell(text: str) -> str:
    """Undo `safe_cell`; an apostrophe that somebody meant stays."""
    return text[1:] if text.startswith("'") and text[1:].startswith((*_FORMULA, "'")) else text


def write_pair(left: str, right: str) -> str:
    """A pair on two lines, the second after an arrow; without a left side only the arrow's line."""
    return f"{left}\n→ {right}" if left else f"→ {right}"


def read_pair(text: str) -> tuple[str, str] | None:
    """The two sides of a cell ("" for no left side): our two lines, or "a → b", "a -> b" as others write."""
    if found := _PAIR.fullmatch(text):
        return (found["left"] or "").strip(), found["right"].strip()
    left, *right = _ARROW.split(text, maxsplit=1)
    return (left.strip(), right[0].strip()) if right else None


def write_sources(sources: Sequence[Source]) -> str:
    """A line for each source: "văn bản: qd-26-2026 | tại: Điều 2 khoản 3"."""
    return "\n".join(
        " | ".join(
            f"{_SOURCE[key]}: {_escaped(value)}" for key, value in msgspec.structs.asdict(source).items() if value
        )
        for source in sources
    )


def read_sources(text: str) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """The sources of a cell, and the lines that name none in our way (a bare address is one)."""
    sources, others = [], []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        source = Source(url=line) if re.fullmatch(r"https?://\S+", line) else _source(line)
        if source is None:
            others.append(line)
        else:
            sources.append(source)
    return tuple(sources), tuple(others)


def _source(line: str) -> Source | None:
    fields = {}
    for piece in _pieces(line):
        word, colon, value = piece.partition(":")
        field = _FIELDS.get(word.strip().casefold())
        if not colon or field is None or field in fields:
            return None
        fields[field] = _unescaped(value.strip())
    return Source(**fields)


def _pieces(line: str) -> list[str]:
    """Split at every " | " whose bar has no backslash of its own before it."""
    return [piece.strip() for piece in re.findall(r"(?:\\.|[^\\|])+", line)]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n")


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] == "n" else sign[1], text)
