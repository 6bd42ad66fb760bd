"""Keys at the end of a test: "1-A 2-B", "1. A", tables of numbers and letters, "9. a) Đúng; b) Sai", "40. 12,5"."""

import itertools
import re
from collections.abc import Sequence

TOKEN = re.compile(r"(?:câu\s*)?(\d{1,3})\s*[-.:)–]?\s*([A-Ha-h]{1,8})(?![^\s,;|.)\]–-])", re.IGNORECASE)
_RAW = re.compile(r"(?:câu\s*)?(\d{1,3})\s*[.:)–-]\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_LEAD = re.compile(r"(?:bảng\s+)?đáp\s*án\s*:\s*", re.IGNORECASE)
_JUDGED = re.compile(r"\b([a-h])\s*[).:\-–]?\s*(đúng|sai|đ|s|true|false|t|f)\b", re.IGNORECASE)
_SEQUENCE = re.compile(r"(?:đúng|sai|đ|s)(?:[\s,;/\-–]*(?:đúng|sai|đ|s))*", re.IGNORECASE)

Entries = list[tuple[int, str]]


def entries_of_line(text: str) -> Entries:
    """The numbers and answers that a line of the key tells; [] when it tells none."""
    text = _LEAD.sub("", text.strip())
    found = tokens(text)
    if found:
        return found
    raw = _RAW.fullmatch(text)
    return [(int(raw[1]), raw[2].strip())] if raw else []


def is_key_line(text: str) -> bool:
    """Tell whether a line is a key by itself: "Đáp án: 1-A, 2-B"."""
    return len(tokens(_LEAD.sub("", text.strip()))) > 1


def tokens(text: str) -> Entries:
    """The numbers and letters of "1-A 2-B" when nothing else stands on the line."""
    rest = TOKEN.sub(" ", text)
    if re.search(r"[^\s,;|.()\[\]–-]", rest):
        return []
    return [(int(one[1]), one[2].upper()) for one in TOKEN.finditer(text)]


def entries_of_table(rows: Sequence[Sequence[str]]) -> Entries:
    """The key in a table: cells "1-A", a row of numbers over a row of answers, or a number beside each answer."""
    cells = [cell.strip() for row in rows for cell in row if cell.strip()]
    found = [entry for cell in cells for entry in tokens(cell)]
    if found:
        return found
    for upper, lower in itertools.pairwise(rows):
        pairs = [(_number(a), b.strip()) for a, b in zip(upper, lower, strict=False)]
        told = [(number, answer) for number, answer in pairs if number is not None and answer]
        if len(told) > 1 and all(_number(answer) is None or number != 1 for number, answer in told):
            found += told
    if found:
        return found
    for row in rows:
        for a, b in zip(row[::2], row[1::2], strict=False):
            number = _number(a)
            if number is not None and b.strip():
                found.append((number, b.strip()))
    return found


def letters(answer: str) -> str:
    """The letters of "B", "A, C" or "AC"; "" when the answer is something else."""
    bare = re.sub(r"(?:\s|[,;&./+-]|và)+", "", answer)
    return bare.upper() if re.fullmatch("[A-Ha-h]{1,8}", bare) else ""


def judgements(answer: str) -> dict[str, bool]:
    """What "a) Đúng; b) Sai", "a-Đ b-S" or "ĐSSĐ" say of the statements a, b, …"""
    named = {one[1].casefold(): _true(one[2]) for one in _JUDGED.finditer(answer)}
    if named:
        return named
    if not _SEQUENCE.fullmatch(answer.strip()):
        return {}
    words = re.findall(r"đúng|sai|đ|s", answer.casefold())
    return {letter: _true(word) for letter, word in zip("abcdefgh", words, strict=False)}


def partners(answer: str) -> dict[int, str]:
    """What "1-B; 2-A" says: the letter of each number."""
    return {int(one[1]): one[2].upper() for one in re.finditer(r"(\d{1,2})\s*[-–.:→]\s*([A-Za-z])", answer)}


def order(answer: str) -> list[int]:
    """The numbers of "3 → 1 → 2" or "3-1-2" in order."""
    return [int(number) for number in re.findall(r"\d{1,2}", answer)]


def _true(word: str) -> bool:
    return word.casefold()[0] in "đt"


def _number(text: str) -> int | None:
    found = re.fullmatch(r"(?:câu\s*)?(\d{1,3})\.?", text.strip(), re.IGNORECASE)
    return int(found[1]) if found else None
