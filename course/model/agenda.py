"""The agenda of a workshop as its trainer's file holds it."""

from course.model.knowledge import Workshop, WorkshopDay
from course.model.record import Record


class AgendaDay(Record, kw_only=True, omit_defaults=True):
    """A day: its date as people write it ("1/12/2026"), when it starts (HH:MM), and the ids of its lessons in order."""

    title: str
    lessons: tuple[str, ...]
    date: str = ""
    start: str = "08:00"


class Agenda(Record, kw_only=True, omit_defaults=True):
    """A workshop. `before` and `after` are blueprints of paper tests, "" for none.

    `templates` is a folder beside the file with papers of the province's own (course/model/own_papers.py), "" for none.
    Times are HH:MM, lengths are minutes.
    """

    title: str
    days: tuple[AgendaDay, ...]
    organiser: str = ""
    place: str = ""
    trainers: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    templates: str = ""
    lunch: str = "11:30"
    lunch_minutes: int = 90
    break_minutes: int = 15
    example: bool = False

    def as_workshop(self) -> Workshop:
        """The agenda in the form the course's own plan has, which lays out the clock."""
        days = tuple(WorkshopDay(title=one.title, start=one.start, lessons=one.lessons) for one in self.days)
        return Workshop(
            title=self.title,
            intro="",
            break_minutes=self.break_minutes,
            lunch=self.lunch,
            lunch_minutes=self.lunch_minutes,
            days=days,
            tips=(),
        )
