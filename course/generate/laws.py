"""Which document is in force on a day, what replaced what, and which document is about what."""

import datetime
from collections.abc import Iterator

from course.generate.craft import OBJECTIVE, Wrong, chance, date, inside, single
from course.model.course import Course
from course.model.law import Law, Standing
from course.model.question import Level, Question, TrueFalse
from course.model.source import Source

CRITERIA_LAWS = ("qd-148-2023", "qd-26-2026", "qd-1048-2019", "qd-490-2018")


def law_standing(course: Course) -> Iterator[Question]:
    """Whether a document is in force on a day around its beginning and end; never about days to come."""
    for law in _settled(course):
        late = law.issued is not None and law.effective is not None and law.issued > law.effective
        days: set[datetime.date] = set()
        if law.effective and not late:
            days |= {law.effective + datetime.timedelta(step) for step in (-30, -1, 0, 1, 30)}
        if law.ended:
            days |= {law.ended + datetime.timedelta(step) for step in (0, 1, 30)}
            days |= {law.ended - datetime.timedelta(step) for step in (1, 30) if law.effective and not late}
        for day in sorted(day for day in days if day <= course.day):
            answer = law.standing(day) is Standing.IN_FORCE
            times = [f"có hiệu lực từ {date(law.effective)}"] if law.effective else []
            times += [f"hết hiệu lực từ {date(law.ended)}"] if law.ended else []
            yield TrueFalse(
                id=f"gen-law-standing-{law.id}-{day.isoformat()}",
                level=Level.UNDERSTAND,
                objective=OBJECTIVE,
                prompt=f"Ngày {date(day)}, {law.name} đang có hiệu lực.",
                answer=answer,
                feedback=f"Hãy so ngày ấy với mốc của văn bản: {', '.join(times)}.",
                explanation=f"{law.name} {', '.join(times)}.",
                sources=(Source(law=law.id),),
                historical=law.standing(course.day) is Standing.LAPSED,
            )


def criteria_law_on(course: Course) -> Iterator[Question]:
    """Which decision's criteria applied on a day; the weeks when two stood side by side are left out."""
    laws = [course.laws[law_id] for law_id in CRITERIA_LAWS if law_id in course.laws]
    if len(laws) < len(CRITERIA_LAWS):
        return
    old, new = laws[:2]
    if not (old.effective and old.ended and new.effective):
        return
    months = range(old.effective.year * 12, course.day.year * 12 + 12)
    for day in (datetime.date(month // 12, month % 12 + 1, 1) for month in months):
        if old.effective <= day < new.effective or old.ended <= day <= course.day:
            right = old if day < new.effective else new
            yield from single(
                f"gen-criteria-law-on-{day.isoformat()}",
                Level.UNDERSTAND,
                f"Ngày {date(day)}, bộ tiêu chí OCOP nằm trong quyết định nào?",
                right.number,
                [Wrong(law.number, _why_not(law, day)) for law in laws],
                f"{old.name} có hiệu lực từ {date(old.effective)}, rồi {new.name} thay từ {date(new.effective)}.",
                (Source(law=right.id),),
                historical=right is old,
            )


def replaced_by(course: Course) -> Iterator[Question]:
    """What replaced a lapsed document."""
    for law in course.laws.values():
        if law.ended is None or law.ended > course.day or not law.replaced_by or law.replaced_by[0] not in course.laws:
            continue
        right = course.laws[law.replaced_by[0]]
        yield from single(
            f"gen-replaced-by-{law.id}",
            Level.REMEMBER,
            f"{law.name} đã hết hiệu lực. Văn bản nào thay?",
            right.name,
            _others(course, law, {law.id, *law.replaced_by}),
            f"{law.name} hết hiệu lực từ {date(law.ended)}, được {right.name} thay.",
            (Source(law=right.id), Source(law=law.id)),
            historical=True,
        )


def law_by_title(course: Course) -> Iterator[Question]:
    """Which document in force has a title; others of its subject mislead."""
    for law in _settled(course):
        if law.standing(course.day) is Standing.IN_FORCE:
            yield from single(
                f"gen-law-by-title-{law.id}",
                Level.REMEMBER,
                f"Văn bản nào đang dùng có nội dung: “{law.title}”?",
                law.name,
                _others(course, law, {law.id, *law.amends}),
                f"{law.name}: {inside(law.plain)}",
                (Source(law=law.id),),
            )


def _settled(course: Course) -> list[Law]:
    """The documents whose standing the register settles; consolidated texts have no standing of their own."""
    known = [law for law in course.laws.values() if not law.suspended and not law.unverified]
    return [law for law in known if (law.effective or law.ended) and not law.id.startswith("vbhn-")]


def _others(course: Course, law: Law, without: set[str]) -> list[Wrong]:
    """Other settled documents, those of the same subject first."""
    others = [other for other in _settled(course) if other.id not in without and law.id not in other.amends]
    chance(law.id).shuffle(others)
    others.sort(key=lambda other: not set(other.topics) & set(law.topics))
    return [Wrong(other.name, _why_not(other, course.day)) for other in others]


def _why_not(law: Law, day: datetime.date) -> str:
    """Why a document is not the one asked for on a day."""
    if law.issued is not None and day < law.issued:
        return "Ngày ấy chưa có văn bản này."
    lapsed = "Đã hết hiệu lực. " if law.standing(day) is Standing.LAPSED else ""
    return f"{lapsed}Văn bản này nói về: {law.title}."
