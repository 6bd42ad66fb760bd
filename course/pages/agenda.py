"""The clock of a workshop day, worked out from the lessons' minutes."""

from typing import NamedTuple

from course.model.course import Course
from course.model.knowledge import Workshop, WorkshopDay
from course.model.lesson import Lesson

# People listen for about an hour and a half; then they need a cup of tea.
LONGEST_STRETCH = 90


class Slot(NamedTuple):
    """A piece of the day: from and to as "08:00", and the lesson, or None for a pause called `what`."""

    start: str
    end: str
    what: str
    lesson: Lesson | None


def day_agenda(workshop: Workshop, day: WorkshopDay, course: Course) -> list[Slot]:
    """Lay out one day: lessons in order, a pause before a stretch gets longer than 90 minutes, lunch near its hour.

    Times are minutes after midnight inside and "HH:MM" outside. Lessons that are not in the course are left out.
    """
    now, stretch, lunched = minutes_of(day.start), 0, False
    slots: list[Slot] = []

    def add(length: int, what: str, lesson: Lesson | None) -> None:
        nonlocal now
        slots.append(Slot(clock(now), clock(now + length), what, lesson))
        now += length

    lessons = [course.lessons[lesson_id][1] for lesson_id in day.lessons if lesson_id in course.lessons]
    for lesson in lessons:
        length = lesson.head.minutes
        if not lunched and now + length > minutes_of(workshop.lunch) + workshop.break_minutes:
            add(workshop.lunch_minutes, "Nghỉ trưa", None)
            lunched, stretch = True, 0
        elif stretch and stretch + length > LONGEST_STRETCH:
            add(workshop.break_minutes, "Giải lao", None)
            stretch = 0
        add(length, lesson.head.title, lesson)
        stretch += length
    return slots


def minutes_of(time: str) -> int:
    """Minutes after midnight of "HH:MM"; ValueError for anything else."""
    hours, minutes = map(int, time.split(":"))
    if not (0 <= hours < 24 and 0 <= minutes < 60):
        raise ValueError(time)
    return hours * 60 + minutes


def clock(minutes: int) -> str:
    """The time of day of minutes after midnight."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
