"""Public holidays as data (editions/holidays.yml), and the words of a plan (editions/calendar.yml)."""

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


class MilestoneWords(Record, kw_only=True):
    """What a date is called; `fact` is the fact whose source is the date's article, `remind` days before it."""

    title: str
    fact: str = ""
    remind: tuple[int, ...] = ()


class MilestoneTable(Record, kw_only=True):
    """The words of every date a plan may hold, by its key."""

    certificate_issued: MilestoneWords
    renewal_opens: MilestoneWords
    renewal_closes: MilestoneWords
    certificate_end: MilestoneWords
    filed: MilestoneWords
    commune_done: MilestoneWords
    renewal_decided: MilestoneWords
    round_file_by: MilestoneWords
    round_commune: MilestoneWords
    round_province: MilestoneWords
    round_to_ministry: MilestoneWords
    round_ministry: MilestoneWords


class NoteWords(Record, kw_only=True):
    """What a plan says beside its dates."""

    paper_first: str
    closes_on_rest_day: str
    window_to_come: str
    window_open: str
    window_missed: str
    certificate_ended: str
    window_before_law: str
    filed_early: str
    filed_late: str
    filed_in_window: str
    filed_on_rest_day: str
    round_doubtful: str
    round_in_time: str
    five_stars: str
    decided_late: str
    file_earlier: str
    round_passed: str
    day_before: str
    round_before_law: str
    unsure_day: str


class RefusalWords(Record, kw_only=True):
    """Why a wish gets no plan."""

    nothing: str
    certificate_year: str
    filing_before_law: str
    filing_year: str
    round_year: str
    unknown_days: str
    known_days: str
    span: str
    no_span: str


class PlanWords(Record, kw_only=True):
    """Every word of a plan, from editions/calendar.yml; the command line and the browser read the same."""

    weekdays: tuple[str, ...]
    milestones: MilestoneTable
    notes: NoteWords
    refusals: RefusalWords
