"""A handbook on paper: the PDF of one size, by templates/handbook/book.typ."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from course.handbook.columns import laid
from course.model.exam import Asked
from course.model.handbook import Chapter, Handbook, HandbookLesson
from course.model.lesson import BlockKind
from course.model.passage import Heading, Listing, Part, Passage, Picture, Runs, Table, plain
from course.office.pdf import pdf
from course.office.qr import qr_svg
from course.widgets.standings import STANDINGS


class Paper(StrEnum):
    """The sizes a handbook is printed on."""

    A4 = "a4"
    A5 = "a5"


class Look(NamedTuple):
    """What size of paper, and whether in large print (everything 16 pt or more)."""

    paper: Paper
    large: bool = False


class _Measures(NamedTuple):
    """Letters in points; the width between the margins in mm; letters of a passage that may break over pages."""

    size: float
    small: float
    margin: float
    width: float
    long: int


LARGE = 16.0
_MEASURES = {
    Look(Paper.A4): _Measures(10.5, 9.5, 24, 162, 1500),
    Look(Paper.A5): _Measures(9.5, 8.5, 15, 118, 900),
    Look(Paper.A4, large=True): _Measures(LARGE, LARGE, 20, 170, 600),
    Look(Paper.A5, large=True): _Measures(LARGE, LARGE, 12, 124, 520),
}
_INSET = 9.0
"""How much narrower a box is than the page, in mm."""


def handbook_pdf(book: Handbook, look: Look, template: str) -> bytes:
    """The handbook as a tagged PDF; its day is the book's."""
    return pdf(template, _Printer(_MEASURES[look], look).data(book), book.day)


class _Printer:
    """Turns records into what the template reads: mappings with a kind, texts as they are."""

    def __init__(self, measures: _Measures, look: Look) -> None:
        self.measures, self.look = measures, look

    def data(self, book: Handbook) -> dict[str, Any]:
        return {
            "title": book.title,
            "subtitle": book.subtitle,
            "rests_on": book.rests_on,
            "address": book.address,
            "qr": qr_svg(book.address) if book.address else "",
            "paper": self.look.paper.value,
            "large": self.look.large,
            **{name: getattr(self.measures, name) for name in ("size", "small", "margin")},
            "pictures": {
                name: {"content": list(one.content), "format": one.format} for name, one in book.pictures.items()
            },
            "chapters": [self.chapter(one) for one in book.chapters],
            "words": [
                {"id": one.id, "term": one.term, "english": one.english, "meaning": _runs(one.meaning),
                 "lessons": _places(one.lessons)}
                for one in book.words
            ],
            "laws": [
                {"id": one.law.id, "name": one.law.name, "title": one.law.title, "plain": one.law.plain,
                 "standing": STANDINGS[one.standing], "valid": one.standing.value == "in_force",
                 "days": [_day(day) for day in (one.law.issued, one.law.effective, one.law.ended)],
                 "lessons": _places(one.lessons)}
                for one in book.laws
            ],
        }  # fmt: skip

    def chapter(self, chapter: Chapter) -> dict[str, Any]:
        return {**chapter._asdict(), "lessons": [self.lesson(one) for one in chapter.lessons]}

    def lesson(self, lesson: HandbookLesson) -> dict[str, Any]:
        return {
            **lesson._asdict(),
            "qr": qr_svg(lesson.address) if lesson.address else "",
            "parts": [self.part(one) for one in lesson.parts],
            "questions": [self.question(one) for one in lesson.questions],
            "answers": [one._asdict() for one in lesson.answers],
            "sources": [_runs(one) for one in lesson.sources],
        }

    def part(self, part: Part) -> dict[str, Any]:
        boxed = part.kind is not BlockKind.TEXT
        width = self.measures.width - (_INSET if boxed else 0)
        return {
            "kind": part.kind.value,
            "title": part.title,
            "whole": _letters(part.passages) <= self.measures.long and not _has(part.passages, (Table, Picture)),
            "passages": [self.passage(one, width) for one in part.passages],
        }

    def passage(self, passage: Passage, width: float) -> dict[str, Any]:
        kind = type(passage).__name__
        if isinstance(passage, Listing):
            items = [[self.passage(one, width - _INSET) for one in item] for item in passage.items]
            return {"kind": kind, "ordered": passage.ordered, "start": passage.start, "items": items}
        if isinstance(passage, Table):
            form = laid(passage, width, self.measures.small)
            rows = [[_runs(cell) for cell in row] for row in passage.rows]
            return {"kind": kind, "head": [_runs(cell) for cell in passage.head], "rows": rows, **form._asdict()}
        if isinstance(passage, Picture):
            return {"kind": kind, **passage._asdict()}
        level = {"level": passage.level} if isinstance(passage, Heading) else {}
        return {"kind": kind, "runs": _runs(passage.runs), **level}

    def question(self, asked: Asked) -> dict[str, Any]:
        texts = (asked.prompt, *asked.lefts, *(one.text for one in asked.choices))
        return {
            **asked._asdict(),
            "choices": [one._asdict() for one in asked.choices],
            "parts": [self.question(one) for one in asked.parts],
            "whole": sum(map(len, texts)) <= self.measures.long,
        }


def _runs(runs: Runs) -> list[dict[str, Any]]:
    return [run._asdict() for run in runs]


def _places(lessons: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"number": number, "id": lesson} for number, lesson in lessons]


def _day(day: Any) -> str:
    return f"{day.day}/{day.month}/{day.year}" if day else ""


def _letters(passages: Iterable[Passage]) -> int:
    return sum(map(_length, passages))


def _length(passage: Passage) -> int:
    if isinstance(passage, Listing):
        return sum(_letters(item) + 40 for item in passage.items)
    if isinstance(passage, Table):
        return sum(len(plain(cell)) for row in passage.rows for cell in row)
    return len(passage.alt) if isinstance(passage, Picture) else len(plain(passage.runs))


def _has(passages: Iterable[Passage], kinds: tuple[type, ...]) -> bool:
    return any(isinstance(one, kinds) for one in passages)
