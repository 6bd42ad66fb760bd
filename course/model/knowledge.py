"""The knowledge base: facts as data, each with its source."""

from course.model.law import Confidence
from course.model.record import Record
from course.model.source import Source


class Term(Record, kw_only=True):
    """A glossary entry. `match` lists the spellings that get a tooltip in lessons."""

    id: str
    term: str
    plain: str
    english: str
    match: tuple[str, ...] = ()
    see: str = ""


class FaqEntry(Record, kw_only=True):
    """A question producers ask, with a short sourced answer (Markdown, template functions allowed)."""

    id: str
    question: str
    answer: str
    topic: str
    sources: tuple[Source, ...]
    lesson: str = ""


class Misconception(Record, kw_only=True):
    """A wrong or outdated belief beside the rule in force."""

    id: str
    wrong: str
    right: str
    topic: str
    sources: tuple[Source, ...]
    lesson: str = ""


class Statistic(Record, kw_only=True):
    """A national figure on a day. `value` is printed as it stands; never quote one without its date."""

    id: str
    day: str
    what: str
    value: str
    confidence: Confidence
    sources: tuple[Source, ...]
    note: str = ""


class Figure(Record, kw_only=True):
    """A figure of a province at a time."""

    when: str
    what: str
    value: str
    sources: tuple[Source, ...]
    confidence: Confidence


class Province(Record, kw_only=True):
    """One of the five provinces of the news stories the course began from, then and now.

    `seed_day` is printed as it stands ("ngày 28/2/2019", or "tháng 7/2020" for a story without a date).
    """

    id: str
    name: str
    now: str
    code: str
    seed_day: str
    seed: str
    story: str
    then: tuple[Figure, ...]
    later: tuple[Figure, ...]
    outdated: tuple[str, ...]
    inconsistencies: tuple[str, ...]
    lesson_learned: str


class CycleStep(Record, kw_only=True):
    """A step of the yearly cycle; `months` says when it usually falls, `by_law` whether the law in force sets it."""

    no: int
    name: str
    what: str
    who: str
    months: str
    by_law: bool
    sources: tuple[Source, ...]


class WorkshopDay(Record, kw_only=True):
    """A day of the workshop: lessons in order, taught from `start` (HH:MM)."""

    title: str
    start: str
    lessons: tuple[str, ...]


class Workshop(Record, kw_only=True):
    """The 3-day workshop; breaks are minutes inserted by the agenda."""

    title: str
    intro: str
    break_minutes: int
    lunch: str
    lunch_minutes: int
    days: tuple[WorkshopDay, ...]
    tips: tuple[str, ...]
