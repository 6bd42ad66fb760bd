"""Who cites which legal document: what an officer reads again when a law changes."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from course.content.files import read_text
from course.content.load import Loaded
from course.content.origins import Origin
from course.content.templating import SHARED
from course.model.fault import Finding

# Kinds of record that may cite; the register itself (kind "law") is what they cite.
_KINDS = (
    "fact", "edition", "past-edition", "lesson", "question", "term", "faq", "misconception", "cycle-step", "statistic",
    "workshop", "province", "form", "story-claims",
)  # fmt: skip
# Files that are text from end to end: shared passages of lessons, the words of the pages and of the documents.
_TEXTS = {
    "shared": (SHARED, (".md",)),
    "page": ("templates/pages", (".j2",)),
    "document": ("templates/builders", (".j2", ".typ", ".yml")),
}
_MARK = re.compile(r"""\blaw\(\s*(["'])([\w.-]+)\1""")


class Citation(NamedTuple):
    """One place that cites a document.

    `by` says how: "source" (where a statement stands), "laws" (a lesson's list, an amendment), "text" (a mark in
    running text) or "edition" (a sheet or criterion rests on the document of its edition).
    """

    law: str
    file: str
    line: int
    kind: str
    id: str
    by: str


def citations(loaded: Loaded) -> list[Citation]:
    """Every citation in the course, by document, file and line, each once. Unknown documents are listed too."""
    return sorted({*_records(loaded), *_lesson_texts(loaded), *_files(loaded), *_sheets(loaded)})


def counts(found: list[Citation]) -> Counter[str]:
    """How many places cite each document."""
    return Counter(one.law for one in found)


def _records(loaded: Loaded) -> Iterator[Citation]:
    for kind in _KINDS:
        for record_id, origin in loaded.origins.all(kind).items():
            for law, path, by in _cited(origin.data):
                yield Citation(law, origin.file, origin.line(path), kind, record_id, by)


def _cited(data: Any, path: str = "") -> Iterator[tuple[str, str, str]]:
    """The documents named inside a record as written: id, path and how."""
    if isinstance(data, str):
        yield from ((mark[2], path, "text") for mark in _MARK.finditer(data))
    elif isinstance(data, dict):
        for key, value in data.items():
            at = f"{path}.{key}" if path else key
            if at == "parts" and data.get("kind") == "case":
                continue  # the questions of a case are records of their own
            if key == "law" and isinstance(value, str):
                yield value, at, "source"
            elif key == "laws" and isinstance(value, list):
                yield from ((str(law), f"{at}[{number}]", "laws") for number, law in enumerate(value))
            else:
                yield from _cited(value, at)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _cited(value, f"{path}[{number}]")


def _lesson_texts(loaded: Loaded) -> Iterator[Citation]:
    for _, lesson in loaded.course.lessons.values():
        for block in lesson.blocks:
            for law, line in _marks(block.text):
                yield Citation(law, lesson.file, block.line + line, "lesson", lesson.head.id, "text")


def _files(loaded: Loaded) -> Iterator[Citation]:
    faults: list[Finding] = []  # reading the course has reported what cannot be read
    for kind, (folder, endings) in _TEXTS.items():
        for path in sorted(path for path in (loaded.root / folder).rglob("*") if path.suffix in endings):
            file = path.relative_to(loaded.root).as_posix()
            for law, line in _marks(read_text(loaded.root, file, faults) or ""):
                yield Citation(law, file, line + 1, kind, path.name.partition(".")[0], "text")


def _marks(text: str) -> Iterator[tuple[str, int]]:
    """Documents named in running text, with how many lines stand before each."""
    return ((mark[2], text.count("\n", 0, mark.start())) for mark in _MARK.finditer(text))


def _sheets(loaded: Loaded) -> Iterator[Citation]:
    """Sheets and criteria name no document: each rests whole on that of its edition."""
    edition = loaded.course.edition
    for kind in ("sheet", "criterion") if edition else ():
        for record_id, origin in loaded.origins.all(kind).items():
            yield Citation(edition.law if edition else "", origin.file, _first(origin), kind, record_id, "edition")


def _first(origin: Origin) -> int:
    """The line of a record's id; a sheet has a number instead."""
    return origin.line("id" if "id" in origin.data else "no")
