"""From quizzes to versions on paper: codes that differ, parts in order, no version much longer than the original."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from course.assemble.versions import Version, base, versions
from course.model.exam import Asked, Exam
from course.model.quiz import Quiz
from course.office.pdf_pages import page_counts
from course.papers.desk import Desk, Wish
from course.papers.exam import exam_of
from course.papers.parts import in_parts
from course.papers.sheet import Sheet, sheet_of
from course.papers.stamp import stamp_of


class Composed(NamedTuple):
    """The versions of one quiz, in parts: the original with everything in authored order, and those to hand out.

    `original_pdf` and `papers_pdf` (all versions, one after the other, a bookmark at each) are their papers.
    """

    original: Version
    versions: tuple[Version, ...]
    stamp: str
    sheet: Sheet | None
    original_pdf: bytes
    papers_pdf: bytes


def compose(quizzes: Sequence[Quiz], wish: Wish, desk: Desk) -> list[Composed]:
    """The versions of every form; no two in the room share a code. Raises NoSheet, or ValueError for the count."""
    made: list[Composed] = []
    taken: frozenset[str] = frozenset()
    for quiz in quizzes:
        original = in_parts(base(quiz))
        every = tuple(in_parts(one) for one in versions(quiz, wish.versions, wish.seed, taken))
        taken |= {one.code for one in every}
        sheet = sheet_of(original, desk.measures) if wish.sheets else None
        made.append(_settled(original, every, sheet, wish, desk))
    return made


def _settled(original: Version, every: tuple[Version, ...], sheet: Sheet | None, wish: Wish, desk: Desk) -> Composed:
    """Lay the papers out; a version more than a page longer than the original takes the original's order.

    An unlucky order leaves room unused at the foot of pages. In the original's order the length is the same, and the
    options still differ.
    """
    on_sheet = sheet is not None
    first = _print([exam_of(original, wish.organiser, on_sheet)], wish, desk)
    (pages,) = page_counts(first).values()
    together = _print([exam_of(one, wish.organiser, on_sheet) for one in every], wish, desk)
    counts = page_counts(together).values()
    long = {one.code for one, count in zip(every, counts, strict=True) if count > pages + 1}
    if long:
        every = tuple(_in_order_of(original, one) if one.code in long else one for one in every)
        together = _print([exam_of(one, wish.organiser, on_sheet) for one in every], wish, desk)
    stamp = stamp_of(original.quiz, wish.seed)
    return Composed(original, every, stamp, sheet, first, together)


def _in_order_of(original: Version, version: Version) -> Version:
    place = {item.question.id: at for at, item in enumerate(original.items)}
    return version._replace(items=tuple(sorted(version.items, key=lambda item: place[item.question.id])))


def _print(exams: Iterable[Exam], wish: Wish, desk: Desk) -> bytes:
    every = list(exams)
    look = {"columns": wish.columns, "large": wish.large, "duplex": wish.duplex}
    return desk.pdf("exam", {**look, "title": every[0].title, "exams": [exam_data(one) for one in every]})


def exam_data(exam: Exam) -> dict[str, Any]:
    """The paper as Typst reads it: records as dictionaries all the way down."""
    sections = [
        {"title": one.title, "how": one.how, "questions": [_asked_data(asked) for asked in one.questions]}
        for one in exam.sections
    ]
    return {**exam._asdict(), "sections": sections}


def _asked_data(asked: Asked) -> dict[str, Any]:
    choices = [one._asdict() for one in asked.choices]
    return {**asked._asdict(), "choices": choices, "parts": [_asked_data(part) for part in asked.parts]}
