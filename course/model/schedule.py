"""Public holidays as data: what editions/holidays.yml says about each year."""

import datetime

from course.model.record import Record


class DayOff(Record, kw_only=True):
    """A day offices are closed although it is not their weekly rest day; `name` says why, in Vietnamese."""

    day: datetime.date
    name: str


class KnownSpan(Record, kw_only=True):
    """Days (both ends included) whose holidays are all known; outside every span nothing is counted."""

    first: datetime.date
    last: datetime.date


class HolidayYear(Record, kw_only=True):
    """The holidays of one year.

    `known` are the stretches of it that are complete, `off` the closed days, `worked` the Saturdays and Sundays that
    offices work to make up for a day off, `sources` where each came from, `open` what is still to be announced.
    `unsure` are days off that our sources announce without the text that makes them law: counted as off, which makes
    every date the cautious one, and named whenever a count runs over them.
    """

    year: int
    known: tuple[KnownSpan, ...]
    off: tuple[DayOff, ...]
    sources: tuple[str, ...]
    worked: tuple[datetime.date, ...] = ()
    unsure: tuple[DayOff, ...] = ()
    open: str = ""
