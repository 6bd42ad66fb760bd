"""A person's plan: from a certificate, a filing day or a round to every date that follows, with what to mind.

The browser computes the same from the same data (docs/assets/js/calendar-plan.js); a test holds one against the other.
"""

import datetime
from typing import NamedTuple

from course.model.schedule import MilestoneWords, PlanWords
from course.schedule.deadlines import (
    Limits,
    Window,
    certificate_end,
    commune_done,
    latest_filing,
    next_round,
    renewal_window,
    round_dates,
)
from course.schedule.wish import Wish, refuse_slips
from course.schedule.words import fill, in_words
from course.schedule.working_days import SATURDAY, UnknownDays, WorkingCalendar


class Milestone(NamedTuple):
    """One date: `key` for programs, `title` and `basis` (the law's article) for people, `remind` in days before."""

    key: str
    day: datetime.date
    title: str
    basis: str
    remind: tuple[int, ...] = ()


class Plan(NamedTuple):
    """The milestones by date, and notes (Vietnamese sentences) on what they do not say."""

    milestones: tuple[Milestone, ...]
    notes: tuple[str, ...]


def make_plan(wish: Wish, day: datetime.date, limits: Limits, working: WorkingCalendar, words: PlanWords) -> Plan:
    """Everything that follows from `wish`, seen from `day`.

    Raises UsageFault for a day that cannot be meant and UnknownDays where holidays are not known.
    """
    refuse_slips(wish, limits, words.refusals)
    planner = _Planner(day, limits, working, words)
    if wish.certificate:
        planner.certificate(wish.certificate, wish.filing)
    if wish.filing:
        wish = wish._replace(round=planner.filing(wish.filing, wish))
    if wish.round:
        planner.round(*wish.round, filed=wish.filing is not None)
    return Plan(tuple(sorted(planner.milestones, key=lambda one: one.day)), tuple(planner.notes))


class _Planner:
    def __init__(self, day: datetime.date, limits: Limits, working: WorkingCalendar, words: PlanWords) -> None:
        self.day, self.limits, self.working, self.words = day, limits, working, words
        self.milestones: list[Milestone] = []
        self.notes: list[str] = []

    def add(self, key: str, on: datetime.date, **values: str | int) -> None:
        """Add the date `on`; its words are those of `key`, with `values` in the blanks."""
        words: MilestoneWords = getattr(self.words.milestones, key)
        basis = self.limits.articles.get(fill(words.fact, **values), "")
        self.milestones.append(Milestone(key, on, fill(words.title, **values), basis, words.remind))

    def note(self, key: str, **values: str | int) -> None:
        self.notes.append(fill(getattr(self.words.notes, key), **values))

    def certificate(self, issued: datetime.date, filed: datetime.date | None) -> None:
        end = certificate_end(issued, self.limits.certificate_months)
        window = renewal_window(end, self.limits)
        self.add("certificate_issued", issued)
        self.add("renewal_opens", window.first)
        self.add("renewal_closes", window.last)
        self.add("certificate_end", end)
        self.note("paper_first")
        if self.closed(window.last):
            self.note("closes_on_rest_day", weekday=self.words.weekdays[window.last.weekday()])
        if filed is None:
            self.window_today(window, end)
        else:
            self.window_filed(window, filed)

    def window_today(self, window: Window, end: datetime.date) -> None:
        """Where `day` stands to the window."""
        if self.day < window.first:
            self.note("window_to_come", days=(window.first - self.day).days)
        elif self.day <= window.last:
            self.note("window_open", days=(window.last - self.day).days)
        else:
            self.note("certificate_ended" if self.day > end else "window_missed")
            if window.last < self.limits.law_day:
                self.note("window_before_law")

    def window_filed(self, window: Window, filed: datetime.date) -> None:
        if filed < window.first:
            self.note("filed_early", days=(window.first - filed).days, day=in_words(window.first))
        elif filed > window.last:
            self.note("filed_late", days=(filed - window.last).days, day=in_words(window.last))
        else:
            self.note("filed_in_window")

    def filing(self, filed: datetime.date, wish: Wish) -> tuple[int, int] | None:
        """The commune's answer and what follows; returns the round the dossier goes into."""
        done = commune_done(filed, self.working, self.limits)
        days = self.limits.commune_working_days
        self.add("filed", filed)
        self.add("commune_done", done, days=days)
        if self.closed(filed):
            self.note("filed_on_rest_day", day=in_words(self.working.on_or_after(filed)))
        self.warn_unsure(filed, done)
        if wish.certificate:
            self.renewal(done, certificate_end(wish.certificate, self.limits.certificate_months))
            return wish.round
        number, year = wish.round or next_round(done, self.limits)
        if done > (last := round_dates(number, year, self.limits)["commune"]):
            self.note("round_doubtful", number=number, year=year, done=in_words(done), last=in_words(last))
        elif not wish.round:
            self.note("round_in_time", days=days, number=number, year=year)
        return number, year

    def renewal(self, done: datetime.date, end: datetime.date) -> None:
        days = self.limits.decision_days
        decided = done + datetime.timedelta(days=days)
        self.add("renewal_decided", decided, day=in_words(done), days=days)
        self.note("five_stars")
        if decided > end:
            self.note("decided_late", day=in_words(end))

    def round(self, number: int, year: int, *, filed: bool) -> None:
        dates = round_dates(number, year, self.limits)
        if not filed:
            file_by = latest_filing(dates["commune"], self.working, self.limits)
            self.add("round_file_by", file_by, number=number, year=year)
            self.warn_unsure(file_by, dates["commune"])
            self.note("file_earlier")
            if file_by < self.day:
                self.note("round_passed", number=number, year=year)
        for step, day in dates.items():
            self.add(f"round_{step}", day, number=number, year=year)
        self.note("day_before")
        if dates["commune"] < self.limits.law_day:
            self.note("round_before_law")

    def closed(self, day: datetime.date) -> bool:
        """Tell whether offices rest on `day`; where holidays are not known, by the weekday alone."""
        try:
            return not self.working.is_working(day)
        except UnknownDays:
            return day.weekday() >= SATURDAY

    def warn_unsure(self, first: datetime.date, last: datetime.date) -> None:
        for day, name in self.working.unsure.items():
            if first <= day <= last:
                self.note("unsure_day", day=in_words(day), name=name)
