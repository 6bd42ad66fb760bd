"""Vietnamese text as sentences and words, the same in Python and in docs/assets/js/story-sentences.js.

A word is a run of letters and digits between spaces, as Word counts: a Vietnamese syllable.
"""

import re
import unicodedata
from collections.abc import Collection

# What either language alone calls a space must not make them differ.
_SPACE = "\t-\r \x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_SPACES = re.compile(f"[{_SPACE}]+")
_LINES = re.compile("[\n-\r\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"^(?:[-–—•*+·]+ )+")
_LETTER = re.compile(r"[^\W_]")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_RUNS = re.compile(r"[^\W_]+")
_ENDS, _OPENS, _CLOSES = ".!?…", "“‘([«", "”’)]»"
_LOOSE_END = " ,;:-–—"


def words(text: str) -> int:
    """How many words a text has."""
    return sum(1 for run in _SPACES.split(text) if _LETTER.search(run))


def plain(text: str) -> str:
    """One line in composed form (NFC), with single spaces."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def sentences(text: str, abbreviations: Collection[str]) -> tuple[str, ...]:
    """The sentences of a text as they were said, each with a capital and an end.

    A line ends a sentence. A full stop after an abbreviation, a single capital or the number of a list does not, nor
    does anything inside quotation marks or brackets that are closed on their line. What holds no word is left out.
    """
    lines = (_BULLET.sub("", plain(line)) for line in _LINES.split(unicodedata.normalize("NFC", text)))
    pieces = (piece for line in lines for piece in _pieces(line, abbreviations))
    return tuple(finished(piece) for piece in pieces if _LETTER.search(piece))


def finished(sentence: str) -> str:
    """With a capital where the first word begins, and a full stop unless it ends already."""
    whole = capital(sentence).rstrip(_LOOSE_END)
    return whole if whole.rstrip(_CLOSES + "\"'").endswith(tuple(_ENDS)) else f"{whole}."


def capital(text: str) -> str:
    """With a capital where the first word begins, if its letter has one that is the same letter; a number stays."""
    first = _LETTER.search(text)
    if first is None or first[0].upper().lower() != first[0]:
        return text
    return text[: first.start()] + first[0].upper() + text[first.end() :]


def small(text: str) -> str:
    """With a small letter where it begins with a capital."""
    return text[0].lower() + text[1:] if text and text[0].lower().upper() == text[0] else text


def first_word(line: str) -> str:
    """What stands before the first space of one line."""
    return line.split(" ", 1)[0]


def same(sentence: str) -> str:
    """What two sentences have in common when they say the same: their words, without capitals and marks."""
    return " ".join(_RUNS.findall(sentence.lower()))


def is_first_person(sentence: str, phrases: Collection[str], but: Collection[str]) -> bool:
    """Whether a sentence holds one of `phrases` once those of `but` are taken out; all are words of small letters.

    What it quotes itself is somebody else's.
    """
    said = f" {same(_QUOTED.sub(' ', sentence)).replace(' ', '  ')} "
    for phrase in but:
        said = said.replace(f" {phrase.replace(' ', '  ')} ", "  ")
    return any(f" {phrase.replace(' ', '  ')} " in said for phrase in phrases)


def _pieces(line: str, abbreviations: Collection[str]) -> list[str]:
    pieces, start, at, depth = [], 0, 0, 0
    nests, quoted = _closes(line), False
    while at < len(line):
        letter = line[at]
        if letter not in _ENDS:
            depth += nests * ((letter in _OPENS) - (letter in _CLOSES))
            quoted ^= letter == '"' and nests
            at += 1
            continue
        end = _run(line, at, _ENDS)
        closed = _run(line, end, _CLOSES + "\"'")
        for mark in line[end:closed]:
            depth -= nests * (mark in _CLOSES)
            quoted ^= mark == '"' and nests
        whole = closed + 1 < len(line) and line[closed] == " " and not depth and not quoted
        if whole and _ends(line[start:at], line[at:end], line[end:closed], line[closed + 1], abbreviations):
            pieces.append(line[start:closed])
            start = closed + 1
        at = closed
    return [*pieces, line[start:]]


def _ends(before: str, marks: str, closing: str, after: str, abbreviations: Collection[str]) -> bool:
    """Whether `marks` end a sentence, between what was said `before` and the letter that comes `after`."""
    if marks == "." and not closing:
        word = before.rsplit(" ", 1)[-1].lstrip(_OPENS + "\"'")
        capital = len(word) == 1 and unicodedata.category(word) == "Lu"
        numbered = word == before and word.isdecimal() and word.isascii()
        return word not in abbreviations and not capital and not numbered
    return unicodedata.category(after) != "Ll" or not (closing or "…" in marks or ".." in marks)


def _run(line: str, at: int, marks: str) -> int:
    while at < len(line) and line[at] in marks:
        at += 1
    return at


def _closes(line: str) -> bool:
    """Whether every quotation mark and bracket of a line is closed, none before it was opened."""
    depth = 0
    for letter in line:
        depth += (letter in _OPENS) - (letter in _CLOSES)
        if depth < 0:
            return False
    return depth == 0 and line.count('"') % 2 == 0
