"""A lesson as drafts of slides: opening, reason, its sections, questions, what to do today, what to remember."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from course.content.functions import Functions
from course.content.lesson_parts import lesson_parts
from course.content.templating import Templating
from course.model.lesson import BlockKind, Lesson, Module
from course.model.passage import Part
from course.model.slide import Layout, Mark, Point, Remark, Run, plain
from course.slides.desk import Desk
from course.slides.draft import Draft
from course.slides.fit import MORE, fits_small
from course.slides.pictures import load_picture
from course.slides.points import pointed, words
from course.slides.question_drafts import question_drafts
from course.slides.said import Pictured, Rows, Said, Spoken, Titled, spoken

_TITLES = {
    BlockKind.WHY: "Vì sao bạn cần bài này",
    BlockKind.TODAY: "Việc làm hôm nay",
    BlockKind.REMEMBER: "Điều cần nhớ",
}
_TABLE_WORDS, _PICTURE_WORDS = 40, 60
"""How long a room looks at them, in words."""


def lesson_drafts(desk: Desk, module: Module, lesson: Lesson) -> list[Draft]:
    """The drafts of a lesson in the order they are shown; what could not be shown is told to the desk."""
    drafts, room = list[Draft](), desk.rooms[Layout.TABLE]
    for draft in _Drafts(desk, module, lesson).all():
        before = drafts[-1] if drafts else None
        over = " ".join(filter(None, (before.small if before else "", _line(draft.points))))
        if before and before.rows and _belongs(draft, before) and fits_small(over, Layout.TABLE, room):
            # A single remark on a table stands over it, rather than alone on a slide of its own.
            drafts[-1] = before._replace(
                small=over, notes=tuple(filter(None, (*before.notes, *draft.wholes))),
                weight=before.weight + draft.weight,
            )  # fmt: skip
        else:
            drafts.append(draft)
    return drafts


def _belongs(draft: Draft, table: Draft) -> bool:
    return (
        draft.layout in (Layout.POINTS, Layout.EXAMPLE)
        and len(draft.points) == 1
        and not table.small.endswith(":")
        and draft.title.removesuffix(MORE) == table.title.removesuffix(MORE)
    )


def _line(points: Sequence[Point]) -> str:
    return " ".join(plain(point.runs) for point in points)


def _fits_over(desk: Desk, points: Sequence[Point]) -> bool:
    return fits_small(_line(points), Layout.TABLE, desk.rooms[Layout.TABLE])


class _Drafts:
    def __init__(self, desk: Desk, module: Module, lesson: Lesson) -> None:
        self.desk, self.module, self.lesson = desk, module, lesson
        self._parts = lesson_parts(lesson, Templating(desk.root, Functions(desk.course, tables=True)).render)
        self._titles: set[str] = set()

    def all(self) -> Iterator[Draft]:
        yield self.opening()
        title, asked = self.lesson.head.title, False
        for part in self._parts:
            if part.kind is BlockKind.SLIDE:
                title, self._fresh = part.title, True
            elif part.kind in (BlockKind.TODAY, BlockKind.REMEMBER) and not asked:
                asked = True
                yield from self.questions()
            if part.kind not in (BlockKind.SLIDE, BlockKind.TRAINER):
                yield from self.part(part, title)
                title = self._title
        if not asked:
            yield from self.questions()

    _fresh, _title = False, ""

    def opening(self) -> Draft:
        """The lesson's own slide: what it is for, and the trainer's passages beside it."""
        head, module = self.lesson.head, self.module
        place = module.lessons.index(self.lesson) + 1
        trainer = [part for part in self._parts if part.kind is BlockKind.TRAINER]
        notes = tuple(note for part in trainer for note in _notes(part))
        points = tuple(Point((Run(one.text),)) for one in head.objectives)
        lead = Point((Run("Học xong, bạn làm được", True),), Mark.NONE, keep=True)
        small = f"Chuyên đề {self.desk.number(module)}, bài {place}/{len(module.lessons)} · {head.minutes} phút"
        return Draft(
            Layout.LESSON, head.title, self.lesson.file, 1, (lead, *points), small=small, notes=notes, weight=50
        )

    def questions(self) -> Iterator[Draft]:
        return question_drafts(self.desk, self.lesson)

    def part(self, part: Part, section: str) -> Iterator[Draft]:
        """The drafts of one marked passage; `_title` is then the title under which the section goes on."""
        self._title = section
        layout, title = Layout.POINTS, section
        if part.kind in _TITLES:
            title = _TITLES[part.kind]
        elif part.kind is BlockKind.EXAMPLE:
            layout, title = Layout.EXAMPLE, f"Ví dụ: {part.title}"
        elif part.kind is BlockKind.HISTORY:
            title = f"Chuyện trước đây: {part.title}" if part.title else "Chuyện trước đây"
        every = part.kind in (BlockKind.TODAY, BlockKind.WHY)
        points, wholes, start = list[Point](), list[str](), part.line
        said = tuple(spoken(part.passages))
        for one, following in zip_longest(said, said[1:]):
            if isinstance(one, Titled):
                if one.level > 2:
                    points.append(Point(_bold(one), Mark.NONE, keep=True))
                    wholes.append("")
                    continue
                yield from self._points(layout, title, points, wholes, start)
                points, wholes, start = [], [], one.line
                if part.kind is BlockKind.TEXT:
                    # The first heading under a slide's mark says again what the mark says.
                    title = title if self._fresh else plain(one.runs)
                    self._title = title
            elif isinstance(one, Said):
                points_of, whole, shortened = pointed(one, every=every)
                if one.mark is Mark.NONE and plain(one.runs).endswith(":") and _goes_on(following):
                    points_of = tuple(point._replace(mark=Mark.NONE, keep=True) for point in points_of)
                points += points_of
                wholes += [whole, *("" for _ in points_of[1:])]
                if shortened:
                    self._remark(one.line, "câu dài quá một trang chiếu; trang chiếu cắt bớt, ghi chú giữ đủ")
            else:
                small: str = ""
                notes: tuple[str, ...] = ()
                if isinstance(one, Rows) and points:
                    # A few words before a table stand over it; of more, the last when it leads to the table.
                    first = len(points) - 1 if points[-1].keep else len(points)
                    first = next(
                        (at for at in (0, first) if points[at:] and _fits_over(self.desk, points[at:])), len(points)
                    )
                    small = _line(points[first:])
                    notes = tuple(filter(None, wholes[first:]))
                    points, wholes = points[:first], wholes[:first]
                named = title
                if points and points[-1].keep:  # a heading goes with what it is over
                    named, points, wholes = plain(points[-1].runs).rstrip(":"), points[:-1], wholes[:-1]
                yield from self._points(layout, title, points, wholes, start)
                points, wholes, start = [], [], one.line
                yield from self._shown(one, named, small, notes)
            self._fresh = False
        yield from self._points(layout, title, points, wholes, start)

    def _points(
        self, layout: Layout, title: str, points: Sequence[Point], wholes: Sequence[str], line: int
    ) -> Iterator[Draft]:
        if points:
            weight = sum(
                max(words(point.runs), len(whole.split())) for point, whole in zip(points, wholes, strict=True)
            )
            last = points[-1]._replace(keep=False)  # nothing follows
            yield Draft(
                layout, self._named(title), self.lesson.file, line, (*points[:-1], last), tuple(wholes), weight=weight
            )

    def _shown(self, part: Rows | Pictured, title: str, small: str, notes: tuple[str, ...]) -> Iterator[Draft]:
        file = self.lesson.file
        if isinstance(part, Rows):
            said = sum(words(cell) for row in part.rows for cell in row)
            yield Draft(
                Layout.TABLE, self._named(title), file, part.line, rows=part, small=small, notes=notes,
                weight=_TABLE_WORDS + said,
            )  # fmt: skip
            return
        picture, remark = load_picture(self.desk.root, self.desk.course, file, part.path, part.alt)
        if remark:
            self._remark(part.line, remark)
        if picture:
            yield Draft(
                Layout.PICTURE, self._named(title), file, part.line, picture=picture, small=part.alt,
                weight=_PICTURE_WORDS,
            )  # fmt: skip

    def _named(self, title: str) -> str:
        again = title in self._titles
        self._titles.add(title)
        return f"{title}{MORE}" if again else title

    def _remark(self, line: int, text: str) -> None:
        self.desk.remarks.append(Remark(self.lesson.file, line, text))


def _notes(part: Part) -> Iterator[str]:
    """A passage as lines of the trainer's notes."""
    for one in spoken(part.passages):
        if isinstance(one, Said):
            mark = {Mark.DOT: "– ", Mark.NUMBER: f"{one.place}. "}
            yield mark.get(one.mark, "") + plain(one.runs)
        elif isinstance(one, Titled):
            yield plain(one.runs)
        elif isinstance(one, Rows):
            for row in one.rows:
                yield "– " + "; ".join(
                    f"{plain(head)}: {plain(cell)}" for head, cell in zip(one.head, row, strict=True) if cell
                )


def _bold(heading: Titled) -> tuple[Run, ...]:
    return (Run(plain(heading.runs), True),)


def _goes_on(part: Spoken | None) -> bool:
    return isinstance(part, Rows) or (isinstance(part, Said) and part.mark is not Mark.NONE)
