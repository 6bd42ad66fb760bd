"""The scoring sheets of an edition: criteria written once, and the sets that use them."""

from enum import StrEnum

from course.model.record import Record


class Effort(StrEnum):
    """How long a producer typically needs to climb one level; our own estimate, not law."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    THIRD_PARTY = "third_party"


class Effect(StrEnum):
    """What a note of the law does to the scoring."""

    ONLY_WITH_STORY = "only_with_story"
    STOPS = "stops"
    REJECTS = "rejects"
    REQUIRES = "requires"
    CHOOSE_CASE = "choose_case"
    EXPLAINS = "explains"


class Note(Record, kw_only=True):
    """A note beside a criterion, in our words."""

    text: str
    effect: Effect


class Level(Record, kw_only=True):
    """One option of a criterion, in our words.

    `min_star` (3, 4 or 5; 0 for none) marks the least that must be reached for that rank; `case` names the
    alternative it belongs to, of which a product chooses one.
    """

    points: int
    text: str
    min_star: int = 0
    case: str = ""


class Criterion(Record, kw_only=True):
    """A scored criterion as it recurs across sets: the official title, our options, and what helps a producer.

    `evidence` are row numbers of the evidence table of Mẫu số 02 (1 to 15); `gather` and `pitfall` are advice.
    """

    id: str
    title: str
    options: tuple[Level, ...]
    effort: Effort
    gather: str
    pitfall: str
    evidence: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def max(self) -> int:
        """The most points the criterion gives."""
        return max(option.points for option in self.options)


class Entry(Record, kw_only=True):
    """A line of a sheet: a heading with its parts, or (with `use`) a criterion of the edition."""

    code: str
    title: str = ""
    use: str = ""
    parts: tuple["Entry", ...] = ()
    notes: tuple[Note, ...] = ()


class SheetSection(Record, kw_only=True):
    """Part A, B or C of a sheet."""

    code: str
    title: str
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...] = ()


class Sheet(Record, kw_only=True):
    """The scoring sheet of one set: `no` is its number in edition.yml, `samples` how many must be handed in."""

    no: int
    samples: int
    rejections: tuple[str, ...]
    sections: tuple[SheetSection, ...]


class Correction(Record, kw_only=True):
    """A printing slip of the source and how this course reads it."""

    sets: str
    code: str
    printed: str
    read_as: str

    @property
    def place(self) -> str:
        """Where the slip stands: "4 · 1.2"."""
        return f"{self.sets} · {self.code}"
