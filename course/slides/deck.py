"""Modules and days of the workshop as decks, with the minute at which every slide is due."""

from collections.abc import Iterator, Sequence

from course.model.knowledge import Workshop, WorkshopDay
from course.model.lesson import Lesson, Module
from course.model.slide import Deck, Layout, Mark, Picture, Point, Remark, Run, Slide
from course.pages.agenda import Slot, clock, day_agenda, minutes_of
from course.slides.desk import Desk
from course.slides.draft import Draft
from course.slides.fit import fitted
from course.slides.lesson_drafts import lesson_drafts
from course.slides.pictures import load_picture
from course.slides.points import pointed
from course.slides.said import Rows, Said

_EDITION = "Học OCOP"


def module_deck(desk: Desk, module: Module) -> Deck:
    """A module: its title, what it is about, its lessons with their minutes, then lesson by lesson."""
    head, number = module.head, desk.number(module)
    minutes = sum(lesson.head.minutes for lesson in module.lessons)
    picture, remark = load_picture(desk.root, desk.course, module.file, head.picture, head.picture_alt)
    if remark:
        desk.remarks.append(Remark(module.file, 1, remark))
    small = f"{_EDITION} · Chuyên đề {number} · {len(module.lessons)} bài, {minutes} phút"
    opening = [
        Draft(Layout.TITLE, head.title, module.file, 1, picture=picture, small=small),
        _about(module),
        _lessons_table(desk, module),
    ]
    slides = [slide for draft in opening for slide in fitted(draft, desk.rooms, desk.remarks)]
    now = 0
    for place, lesson in enumerate(module.lessons, 1):
        slides += _taught(desk, module, lesson, f"Bài {place}. {lesson.head.title}", now, 0)
        now += lesson.head.minutes
    return Deck(head.id, head.title, desk.course.day, tuple(slides), tuple(desk.remarks))


def day_deck(desk: Desk, workshop: Workshop, number: int) -> Deck:
    """A day of the workshop (counted from 1): its agenda, then lessons and pauses with the clock."""
    day = workshop.days[number - 1]
    slots = day_agenda(workshop, day, desk.course)
    begin = minutes_of(day.start)
    file = "knowledge/workshop.yml"
    picture: Picture | None = None
    first = next((slot.lesson for slot in slots if slot.lesson), None)
    if first:
        module = desk.course.lessons[first.head.id][0]
        picture = load_picture(desk.root, desk.course, module.file, module.head.picture, module.head.picture_alt)[0]
    small = f"{workshop.title} · {day.start}–{slots[-1].end if slots else day.start}"
    opening = [Draft(Layout.TITLE, day.title, file, 1, picture=picture, small=small), _day_table(day, slots)]
    slides = [slide for draft in opening for slide in fitted(draft, desk.rooms, desk.remarks)]
    for slot in slots:
        now = minutes_of(slot.start) - begin
        if slot.lesson:
            module = desk.course.lessons[slot.lesson.head.id][0]
            slides += _taught(desk, module, slot.lesson, f"{slot.start} {slot.lesson.head.title}", now, begin)
        else:
            pause = Draft(Layout.LESSON, slot.what, file, 1, small=f"{slot.start}–{slot.end}")
            slides += [
                slide._replace(begin=now, end=minutes_of(slot.end) - begin, clock=f"{slot.start}–{slot.end}")
                for slide in fitted(pause, desk.rooms, desk.remarks)
            ]
    return Deck(f"day{number}", f"{workshop.title}. {day.title}", desk.course.day, tuple(slides), tuple(desk.remarks))


def _about(module: Module) -> Draft:
    head = module.head
    said = [("Chuyên đề này nói về gì", head.summary), ("Ai nên học", head.for_whom)]
    points: list[Point] = []
    for lead, text in said:
        points.append(Point((Run(lead, True),), Mark.NONE, keep=True))
        points += pointed(Said((Run(text),), Mark.NONE, 0, 1), every=True).points
    return Draft(Layout.POINTS, head.title, module.file, 1, tuple(points), ("",) * len(points))


def _lessons_table(desk: Desk, module: Module) -> Draft:
    """The lessons with their minutes; where the workshop teaches them, when."""
    when: dict[str, str] = {}
    if desk.course.workshop:
        for number, day in enumerate(desk.course.workshop.days, 1):
            for slot in day_agenda(desk.course.workshop, day, desk.course):
                if slot.lesson:
                    when[slot.lesson.head.id] = f"Ngày {number}, {slot.start}"
    shown = any(lesson.head.id in when for lesson in module.lessons)
    head = ["Bài", "Nội dung", "Số phút", *(["Trong lớp"] if shown else [])]
    rows = [
        [str(place), lesson.head.title, str(lesson.head.minutes),
         *([when.get(lesson.head.id, "Tự học")] if shown else [])]
        for place, lesson in enumerate(module.lessons, 1)
    ]  # fmt: skip
    return Draft(Layout.TABLE, "Các bài và thời gian", module.file, 1, rows=_rows(head, rows))


def _day_table(day: WorkshopDay, slots: Sequence[Slot]) -> Draft:
    rows = [[f"{slot.start}–{slot.end}", slot.what] for slot in slots]
    return Draft(Layout.TABLE, day.title, "knowledge/workshop.yml", 1, rows=_rows(["Giờ", "Nội dung"], rows))


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Rows:
    def cells(texts: Sequence[str]) -> tuple[tuple[Run, ...], ...]:
        return tuple((Run(text),) if text else () for text in texts)

    return Rows(cells(head), tuple(cells(row) for row in rows), 1)


def _taught(desk: Desk, module: Module, lesson: Lesson, foot: str, now: int, clock_start: int) -> Iterator[Slide]:
    """A lesson's slides: its minutes are shared by how much there is to say, and every slide says when it is due.

    `now` counts minutes from the beginning of the deck; with `clock_start` (minutes after midnight) it is a clock.
    """
    drafts = lesson_drafts(desk, module, lesson)
    shares: list[tuple[Slide, float]] = []
    for draft in drafts:
        slides = list(fitted(draft, desk.rooms, desk.remarks))
        shares += [(slide, draft.weight / len(slides)) for slide in slides]
    total, said = sum(share for _, share in shares) or 1.0, 0.0
    for slide, share in shares:
        begin, end = (round(lesson.head.minutes * part / total) for part in (said, said + share))
        said += share
        if clock_start:
            told = f"{clock(clock_start + now + begin)}–{clock(clock_start + now + end)}"
        else:
            told = f"Phút {begin}–{end} của {lesson.head.minutes}" if begin < end else f"Phút {begin}"
        yield slide._replace(begin=now + begin, end=now + end, clock=told, foot=foot)
