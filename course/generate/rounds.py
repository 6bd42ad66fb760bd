"""The two yearly rounds: which one a proposal is in time for, and when it ends. Every limit is "trước ngày"."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from course.generate.craft import Wrong, date, single
from course.generate.edition import source
from course.model.course import Course
from course.model.question import Level, Question

YEARS = (2027, 2028)
EDGES = ((29, 1), (30, 1), (29, 4), (30, 4), (29, 7), (30, 7), (29, 10), (30, 10))
ONLY = "Chỉ tính hai đợt mà luật đặt mốc."


class Turn(NamedTuple):
    """A round of a year: proposals before `until` are judged before `done`."""

    number: int
    year: int
    until: datetime.date
    done: datetime.date


def round_of_proposal(course: Course) -> Iterator[Question]:
    """Which round of the province a commune's proposal is in time for."""
    for day in _days():
        for turns, index in _found(course, day, "commune", "province"):
            right = turns[index]
            wrong = [
                Wrong(_name(turns[index - 1]), f"Đợt này chỉ nhận đề nghị trước ngày {date(turns[index - 1].until)}."),
                Wrong(_name(turns[index + 1]), "Đề nghị đã kịp đợt sớm hơn."),
                Wrong(_name(turns[index + 2]), "Đề nghị đã kịp đợt sớm hơn."),
            ]
            yield from single(
                f"gen-round-of-proposal-{day.isoformat()}",
                Level.APPLY,
                f"Xã gửi đề nghị lên tỉnh ngày {date(day)}. {ONLY} Hồ sơ kịp đợt nào của tỉnh?",
                _name(right),
                wrong,
                f"Đợt {right.number} nhận đề nghị của xã trước ngày {date(right.until)}.",
                (source(course, "Điều 5 khoản 1"),),
                order=lambda text: (text.split()[-1], text),
            )


def province_done(course: Course) -> Iterator[Question]:
    """Before which day the province finishes."""
    yield from _done(
        course, "province-done", "Xã gửi đề nghị lên tỉnh", "Tỉnh", "commune", "province", "Điều 5 khoản 1"
    )


def ministry_done(course: Course) -> Iterator[Question]:
    """Before which day the ministry finishes."""
    before = "Tỉnh gửi đề nghị xét 5 sao lên Bộ"
    yield from _done(course, "ministry-done", before, "Bộ", "to_ministry", "ministry", "Điều 5 khoản 2")


def _done(course: Course, family: str, sent: str, who: str, start: str, end: str, at: str) -> Iterator[Question]:
    for day in _days():
        for turns, index in _found(course, day, start, end):
            right = turns[index]
            wrong = [
                Wrong(
                    date(turns[index - 1].done), f"Đợt ấy chỉ nhận đề nghị trước ngày {date(turns[index - 1].until)}."
                ),
                Wrong(date(right.until), "Đó là mốc gửi đề nghị, chưa phải mốc đánh giá xong."),
                Wrong(date(turns[index + 1].done), "Đó là đợt sau nữa."),
            ]
            yield from single(
                f"gen-{family}-{day.isoformat()}",
                Level.APPLY,
                f"{sent} ngày {date(day)}. {ONLY} {who} phải đánh giá xong trước ngày nào?",
                date(right.done),
                wrong,
                f"Đề nghị gửi trước ngày {date(right.until)} thì được đánh giá trước ngày {date(right.done)}.",
                (source(course, at),),
            )


def _found(course: Course, day: datetime.date, start: str, end: str) -> Iterator[tuple[list[Turn], int]]:
    """The rounds around `day` and the place of the first that is still open; nothing without an edition."""
    if course.edition is None:
        return
    turns = [
        Turn(one.number, year, _limit(getattr(one, start), year), _limit(getattr(one, end), year))
        for year in range(day.year - 2, day.year + 3)
        for one in sorted(course.edition.rounds, key=lambda one: one.number)
    ]
    yield turns, next(index for index, turn in enumerate(turns) if day < turn.until)


def _limit(text: str, year: int) -> datetime.date:
    """A limit of the edition in a year: "30/6", or "30/1 năm sau" in the year after."""
    day, month = text.split()[0].split("/")
    return datetime.date(year + text.endswith("năm sau"), int(month), int(day))


def _days() -> list[datetime.date]:
    plain = [datetime.date(year, month, day) for year in YEARS for month in range(1, 13) for day in (5, 18)]
    return sorted({*plain, *(datetime.date(year, month, day) for year in YEARS for day, month in EDGES)})


def _name(turn: Turn) -> str:
    return f"Đợt {turn.number} năm {turn.year}"
