"""The form of a business plan as data: templates/builders/business_plan/builder.yml.

One description for the page, the file of a producer, the documents and the workbook: what is asked and why, in which
depth, where the answer stands in the finished plan, and the words for figures and concerns.
"""

from decimal import Decimal
from enum import StrEnum

from course.model.record import Record

MOST = 10**12
"""The most đồng any one amount may be: beyond it a zero too many was typed."""


class Depth(StrEnum):
    """How deep a plan goes; each asks all that the one before asks."""

    ONE_PAGE = "one_page"
    STANDARD = "standard"
    FULL = "full"


class Kind(StrEnum):
    """How an answer is typed.

    LINES are short texts, NUMBERS, PERCENTS and PERCENTS12 several numbers (twelve for the calendar months); MONTH
    counts months of the plan, CALENDAR_MONTH is 1 to 12, DATE_MONTH is "2027-01"; SET is a criteria set; a GROUP
    repeats the fields whose keys begin with its own and "[].".
    """

    TEXT = "text"
    LONG = "long"
    LINES = "lines"
    MONEY = "money"
    NUMBER = "number"
    NUMBERS = "numbers"
    PERCENT = "percent"
    PERCENTS = "percents"
    PERCENTS12 = "percents12"
    MONTH = "month"
    CALENDAR_MONTH = "calendar_month"
    DATE_MONTH = "date_month"
    CHOICE = "choice"
    SET = "set"
    TICK = "tick"
    GROUP = "group"


_LIMITS = {
    Kind.MONEY: (0, MOST),
    Kind.PERCENT: (0, 100),
    Kind.PERCENTS: (0, 100),
    Kind.PERCENTS12: (0, 100),
    Kind.CALENDAR_MONTH: (1, 12),
}
COUNTED = (*_LIMITS, Kind.NUMBER, Kind.NUMBERS, Kind.MONTH)
WRITTEN = (Kind.TEXT, Kind.LONG, Kind.LINES)
SEVERAL = (Kind.LINES, Kind.NUMBERS, Kind.PERCENTS, Kind.GROUP)


class Choice(Record, kw_only=True, omit_defaults=True):
    """One answer of a choice: what the file holds and what people read."""

    value: str
    label: str


class Step(Record, kw_only=True, omit_defaults=True):
    """A screen of the builder."""

    id: str
    title: str
    help: str = ""


class Asked(Record, kw_only=True, omit_defaults=True):
    """A field of the plan.

    `key` is its place in the file ("products[].costs[].amount"); `name` heads a column or a line, `ask` is the question
    and `why` the reason for it. `depth` is the first that asks it. `section` is the place in the finished plan, `aims`
    the criteria it speaks to, `part` the part of Mẫu số 02 ("II", "IV"). `max` counts letters, `most` items, `low` and
    `high` bound numbers.
    """

    key: str
    step: str
    section: str
    kind: Kind
    name: str
    ask: str
    why: str = ""
    example: str = ""
    unit: str = ""
    depth: Depth = Depth.STANDARD
    max: int = 0
    most: int = 0
    low: int | None = None
    high: int | None = None
    choices: tuple[Choice, ...] = ()
    aims: tuple[str, ...] = ()
    part: str = ""

    @property
    def limits(self) -> tuple[int, int] | None:
        """The lowest and the highest number allowed; None for what is not a number or has none of its own."""
        if self.low is not None and self.high is not None:
            return self.low, self.high
        return _LIMITS.get(self.kind)

    def allows(self, number: int | Decimal) -> bool:
        """Whether a number lies within the limits."""
        return self.limits is None or self.limits[0] <= number <= self.limits[1]


class Aim(Record, kw_only=True, omit_defaults=True):
    """Criteria that a field speaks to, by how their titles begin: their codes differ from set to set."""

    id: str
    name: str
    titles: tuple[str, ...]


class Section(Record, kw_only=True, omit_defaults=True):
    """A section of the finished plan with its opening words in each depth; a depth without words leaves it out."""

    id: str
    title: str
    one_page: str = ""
    standard: str = ""
    full: str = ""

    def intro(self, depth: Depth) -> str:
        """The opening words, or "" when the section is not in a plan of this depth."""
        return {Depth.ONE_PAGE: self.one_page, Depth.STANDARD: self.standard, Depth.FULL: self.full}[depth]


class Level(StrEnum):
    """How much a concern matters."""

    WARNING = "warning"
    NOTICE = "notice"


class ConcernWords(Record, kw_only=True, omit_defaults=True):
    """The words of a concern of course/finance/concerns.py; names in braces are its values."""

    level: Level
    message: str
    advice: str


class PlanForm(Record, kw_only=True):
    """builder.yml. `kept` are keys that the file holds and nobody is asked; `words` name figures and set phrases."""

    version: int
    steps: tuple[Step, ...]
    kept: tuple[str, ...]
    aims: tuple[Aim, ...]
    fields: tuple[Asked, ...]
    sections: tuple[Section, ...]
    concerns: dict[str, ConcernWords]
    words: dict[str, str]
