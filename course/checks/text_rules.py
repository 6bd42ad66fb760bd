"""Rules for the letters themselves, over every authored file: Unicode, OCOP, tone marks, and facts copied by hand."""

import re
import unicodedata
from collections.abc import Iterator

from course.content.files import read_text
from course.content.load import Loaded
from course.model.fault import Finding

_FOLDERS = ("modules", "quizzes", "knowledge", "editions", "templates/pages", "docs")
_FOR_CONTRIBUTORS = "docs/contributing/"  # English, and it quotes what not to write
_FULL_WIDTH = re.compile(r"[\uff01-\uff5e]+")
_OCOP = re.compile(r"\b(?!OCOP\b|ocop\b)[Oo][Cc][Oo][Pp]\b")
# oa, oe, uy with the mark on the second vowel, at the end of a syllable; "quý" keeps it there, its u belongs to the q.
_TONE = re.compile(r"(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])")
_MARK = re.compile(r"\{\{.*?\}\}|https?://\S+")


def letters(loaded: Loaded) -> Iterator[Finding]:
    """Composed Unicode, no full-width letters, OCOP in capitals, tone marks in their place."""
    for file, lines in _authored(loaded):
        for number, line in lines:
            if not unicodedata.is_normalized("NFC", line):
                yield Finding(file, number, "text.not-nfc")
            if found := _FULL_WIDTH.search(line):
                yield Finding(file, number, "text.full-width", {"text": found[0]})
            if found := _OCOP.search(_MARK.sub(" ", line)):
                yield Finding(file, number, "text.ocop-case", {"text": found[0]})
            for found in _TONE.finditer(line):
                word = re.split(r"[\W\d_]", line[: found.end()])[-1]
                yield Finding(file, number, "text.tone-place", {"text": word, "right": _moved(word)})


def _moved(word: str) -> str:
    """Put the tone mark of the last letter on the letter before it: "hoà" becomes "hòa"."""
    last = unicodedata.normalize("NFD", word[-1])
    return word[:-2] + unicodedata.normalize("NFC", word[-2] + last[1:]) + last[0]


def copies(loaded: Loaded) -> Iterator[Finding]:
    """A fact that the data knows is not written by hand in lessons and questions."""
    facts = {literal: fact.id for fact in loaded.course.facts.values() for literal in fact.literals}
    numbers = {law.number: law.id for law in loaded.course.laws.values() if "/" in law.number}
    allowed = {lesson.file: set(lesson.head.literals) for _, lesson in loaded.course.lessons.values()}
    if not facts or not numbers:
        return
    # A digit beside the copy makes it another number: "136 tháng" is not "36 tháng".
    copy = re.compile(r"(?<![\d.,/])(" + "|".join(map(re.escape, (*facts, *numbers))) + r")(?![\d/])")
    for file, lines in _authored(loaded, ("modules", "quizzes")):
        for number, line in lines:
            for found in copy.finditer(_MARK.sub(" ", line)):
                text = found[0]
                if line.lstrip().startswith("literals:") or text in allowed.get(file, ()):
                    continue
                rule, values = ("fact.by-hand", facts) if text in facts else ("law.by-hand", numbers)
                yield Finding(file, number, rule, {"text": text, "id": values[text]})


def _authored(loaded: Loaded, folders: tuple[str, ...] = _FOLDERS) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    unreadable: list[Finding] = []  # loading has reported these
    for folder in folders:
        for path in sorted((loaded.root / folder).rglob("*")):
            file = path.relative_to(loaded.root).as_posix()
            if path.suffix in (".md", ".yml", ".j2") and path.is_file() and not file.startswith(_FOR_CONTRIBUTORS):
                text = read_text(loaded.root, file, unreadable)
                if text is not None:
                    yield file, list(enumerate(text.split("\n"), 1))


CHECKS = (letters, copies)
