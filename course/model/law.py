"""Legal documents and the facts that rest on them."""

import datetime
from enum import StrEnum

from course.model.record import Record
from course.model.source import Source

NUMBERED = r"\d+(?:/\d{4})?/[A-ZĐ]{2}[^\W_]*(?:-[A-ZĐ][^\W_]*)*"
"""The number of a document in a text, for re and for Typst: "26/2026/QĐ-TTg", "1162/QĐ-VPĐP-OCOP", "257/2025/QH15"."""


class Confidence(StrEnum):
    """How sure we are: A the text itself was read, B two independent pages agree, C one page only."""

    A = "A"
    B = "B"
    C = "C"


class Standing(StrEnum):
    """What a document is on a given day."""

    IN_FORCE = "in_force"
    LAPSED = "lapsed"
    NOT_YET = "not_yet"
    SUSPENDED = "suspended"
    UNVERIFIED = "unverified"


class Law(Record, kw_only=True):
    """One document of editions/laws.yml.

    `number` is how it is cited ("26/2026/QĐ-TTg"), `kind` its Vietnamese type ("Quyết định"); `ended` is the first
    day it no longer applies; `suspended` and `unverified` say that the text alone does not settle its standing.
    `topics` are the knowledge areas it serves (programme, label, food_safety, tax, ip, trade, cooperative, credit).
    """

    id: str
    kind: str
    number: str
    title: str
    plain: str
    issued: datetime.date | None
    effective: datetime.date | None
    topics: tuple[str, ...]
    confidence: Confidence
    sources: tuple[str, ...]
    ended: datetime.date | None = None
    replaced_by: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    suspended: bool = False
    unverified: bool = False
    note: str = ""

    @property
    def name(self) -> str:
        """The name in running text: "Quyết định 26/2026/QĐ-TTg"."""
        return f"{self.kind} {self.number}"

    def standing(self, day: datetime.date) -> Standing:
        """Tell what the document is on `day`."""
        if self.ended is not None and day >= self.ended:
            return Standing.LAPSED
        if self.suspended:
            return Standing.SUSPENDED
        if self.effective is not None and day < self.effective:
            return Standing.NOT_YET
        return Standing.UNVERIFIED if self.unverified else Standing.IN_FORCE


class Fact(Record, kw_only=True):
    """A number, date or short name that lessons and questions quote: {{ fact('certificate_months') }}.

    `value` is printed as it stands; `literals` are the ways a hand-written copy would look, which `course check`
    refuses in lessons and questions.
    """

    id: str
    value: str
    meaning: str
    source: Source
    confidence: Confidence
    literals: tuple[str, ...] = ()


class Band(Record, kw_only=True):
    """One star rank: points from `start` to under `end` (the last band includes its end)."""

    stars: int
    start: int
    end: int
    recognised_by: str
    meaning: str


class CriteriaPart(Record, kw_only=True):
    """Part A, B or C of the criteria: `points` is its maximum."""

    code: str
    name: str
    points: int
    content: str


class Round(Record, kw_only=True):
    """One evaluation round: each date is a day and month before which the step ends (Điều 5)."""

    number: int
    commune: str
    province: str
    to_ministry: str
    ministry: str


class CriteriaSet(Record, kw_only=True):
    """One of the sets of Phụ lục II."""

    no: int
    name: str
    group: str
    agencies: tuple[str, ...]
    examples: tuple[str, ...] = ()


class Branch(Record, kw_only=True):
    """One of the six product groups of Điều 2 khoản 2 with its criteria sets."""

    no: int
    name: str
    before: str
    sets: tuple[CriteriaSet, ...]


class Edition(Record, kw_only=True):
    """editions/criteria/2026/edition.yml: the frame of the criteria in force."""

    id: str
    law: str
    parts: tuple[CriteriaPart, ...]
    bands: tuple[Band, ...]
    rounds: tuple[Round, ...]
    branches: tuple[Branch, ...]
