"""Working days of offices: Monday to Friday without public holidays, plus the Saturdays worked to make up.

A day is counted only when editions/holidays.yml knows it: Tết and the second day of 2/9 are announced year by year, so
an unknown stretch is refused, never guessed.
"""

import datetime
from collections.abc import Iterable

from course.errors import CourseError
from course.model.schedule import HolidayYear, RefusalWords
from course.schedule.words import fill, in_words

ONE = datetime.timedelta(days=1)
SATURDAY = 5


class UnknownDays(CourseError):
    """A count runs into days whose holidays are not known; the text (Vietnamese) says which and what is known."""


class WorkingCalendar:
    """The known working days of some years."""

    def __init__(self, years: Iterable[HolidayYear], words: RefusalWords) -> None:
        self._words = words
        self._years = sorted(years, key=lambda one: one.year)
        self.unsure = {one.day: one.name for year in self._years for one in year.unsure}
        self.off = {one.day: one.name for year in self._years for one in year.off} | self.unsure
        self.worked = frozenset(day for year in self._years for day in year.worked)

    def is_working(self, day: datetime.date) -> bool:
        """Tell whether offices work on `day`; UnknownDays when the data does not know it."""
        if not any(span.first <= day <= span.last for year in self._years for span in year.known):
            raise UnknownDays(self._refusal(day))
        return day in self.worked or (day.weekday() < SATURDAY and day not in self.off)

    def on_or_after(self, day: datetime.date) -> datetime.date:
        """The day itself when it is a working day, else the next one."""
        while not self.is_working(day):
            day += ONE
        return day

    def after(self, day: datetime.date, count: int) -> datetime.date:
        """The `count`-th working day after `day`; `day` itself is not counted (Bộ luật Dân sự, Điều 147 khoản 2)."""
        return self._walk(day, count, ONE)

    def before(self, day: datetime.date, count: int) -> datetime.date:
        """The `count`-th working day before `day`; `day` itself is not counted."""
        return self._walk(day, count, -ONE)

    def _walk(self, day: datetime.date, count: int, step: datetime.timedelta) -> datetime.date:
        while count > 0:
            day += step
            count -= self.is_working(day)
        return day

    def _refusal(self, day: datetime.date) -> str:
        spans = "; ".join(
            fill(self._words.span, first=in_words(span.first), last=in_words(span.last))
            for year in self._years
            for span in year.known
        )
        why = next((year.open for year in self._years if year.year == day.year), "")
        said = (
            fill(self._words.unknown_days, day=in_words(day)),
            why,
            fill(self._words.known_days, spans=spans or self._words.no_span),
        )
        return " ".join(filter(None, said))
