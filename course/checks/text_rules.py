"""Rules for the letters themselves, over every authored file: Unicode, OCOP, tone marks, and facts copied by hand."""

import re
import unicodedata
from collections.abc import Iterator

from course.content.files import read_text
from course.content.load import Loaded
from course.model.fault import Finding

_FOLDERS = ("modules", "quizzes", "knowledge", "editions", "templates/pages", "templates/builders", "docs")
_FOR_CONTRIBUTORS = "docs/contributing/"  # English, and it quotes what not to write
_FULL_WIDTH = re.compile(r"[\uff01-\uff5e]+")
_OCOP = re.compile(r"[Oo][Cc][Oo][Pp](?!\w)")
# oa, oe, uy with the mark on the second vowel, at the end of a syllable; "quý" keeps it there, its u belongs to the q.
_TONE = re.compile(r"(?=[oOuU])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])")
_MARK = re.compile(r"\{\{.*?\}\}|https?://\S+")


def letters(loaded: Loaded) -> Iterator[Finding]:
    """Composed Unicode, no full-width letters, OCOP in capitals, tone marks in their place."""
    for file, text in _authored(loaded):
        if not unicodedata.is_normalized("NFC", text):
            for number, line in enumerate(text.split("\n"), 1):
                if not unicodedata.is_normalized("NFC", line):
                    yield Finding(file, number, "text.not-nfc")
        for found in _FULL_WIDTH.finditer(text):
            yield Finding(file, _line(text, found), "text.full-width", {"text": found[0]})
        for found in _OCOP.finditer(text):
            inside = text[: found.start()][-1:].isalnum()
            if found[0] not in ("OCOP", "ocop") and not inside and not _in_a_mark(text, found):
                yield Finding(file, _line(text, found), "text.ocop-case", {"text": found[0]})
        for found in _TONE.finditer(text):
            word = re.split(r"[\W\d_]", text[: found.end()][-12:])[-1]
            yield Finding(file, _line(text, found), "text.tone-place", {"text": word, "right": _moved(word)})


def _moved(word: str) -> str:
    """Put the tone mark of the last letter on the letter before it: "hoà" becomes "hòa"."""
    last = unicodedata.normalize("NFD", word[-1])
    return word[:-2] + unicodedata.normalize("NFC", word[-2] + last[1:]) + last[0]


def copies(loaded: Loaded) -> Iterator[Finding]:
    """A fact that the data knows is not written by hand in lessons and questions."""
    facts = {literal: fact.id for fact in loaded.course.facts.values() for literal in fact.literals}
    numbers = {law.number: law.id for law in loaded.course.laws.values() if "/" in law.number}
    allowed = {lesson.file: set(lesson.head.literals) for _, lesson in loaded.course.lessons.values()}
    known = {text: ("fact.by-hand", fact_id) for text, fact_id in facts.items()}
    known |= {text: ("law.by-hand", law_id) for text, law_id in numbers.items() if text not in known}
    # A digit beside the copy makes it another number: "136 tháng" is not "36 tháng".
    alone = {text: re.compile(rf"(?<![\d.,/]){re.escape(text)}(?![\d/])") for text in known}
    for file, text in _authored(loaded, ("modules", "quizzes")):
        for copied, (rule, record_id) in known.items():
            if copied not in text or copied in allowed.get(file, ()):
                continue
            for found in alone[copied].finditer(text):
                line = text[text.rfind("\n", 0, found.start()) + 1 : found.end()]
                if not line.lstrip().startswith("literals:") and not _in_a_mark(text, found):
                    yield Finding(file, _line(text, found), rule, {"text": copied, "id": record_id})


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1


def _in_a_mark(text: str, found: re.Match[str]) -> bool:
    """Tell whether a match lies inside {{ … }} or an address of its line."""
    start = text.rfind("\n", 0, found.start()) + 1
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)]
    return any(mark.start() <= found.start() - start < mark.end() for mark in _MARK.finditer(line))


def _authored(loaded: Loaded, folders: tuple[str, ...] = _FOLDERS) -> Iterator[tuple[str, str]]:
    unreadable: list[Finding] = []  # loading has reported these
    for folder in folders:
        for path in sorted((loaded.root / folder).rglob("*")):
            file = path.relative_to(loaded.root).as_posix()
            if path.suffix in (".md", ".yml", ".j2") and path.is_file() and not file.startswith(_FOR_CONTRIBUTORS):
                text = read_text(loaded.root, file, unreadable)
                if text is not None:
                    yield file, text


CHECKS = (letters, copies)
