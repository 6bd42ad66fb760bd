"""What a producer writes for a dossier of Điều 6: one record for Mẫu số 01, Mẫu số 02 and the helper for Mẫu số 03.

Only `case` and `set` must be there; every other key may be left out and then stays a dotted line on the forms.
"""

import datetime
from enum import StrEnum
from typing import Any

import msgspec

from course.model.record import Record


class Case(StrEnum):
    """Which dossier of Điều 6 khoản 1: điểm a, b or c."""

    FIRST = "first"
    UPGRADE = "upgrade"
    RENEWAL = "renewal"


class Gender(StrEnum):
    """As Mẫu số 02 offers it."""

    MAN = "nam"
    WOMAN = "nữ"


class Producer(Record, kw_only=True):
    """The unit that registers; `founded` and `registration` are the day and the number of its registration."""

    name: str = ""
    kind: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    founded: str = ""
    registration: str = ""
    history: str = ""
    structure: str = ""


class Representative(Record, kw_only=True):
    """The legal representative."""

    name: str = ""
    position: str = ""
    gender: Gender | None = None
    ethnicity: str = ""
    address: str = ""


class Ticks(Record, kw_only=True):
    """The boxes of Mẫu số 02, Phần I, mục 7."""

    business_registration: bool = False
    quality_declared: bool = False
    food_safety: bool = False
    mandatory_production: bool = False
    trademark: bool = False
    collective_mark: bool = False
    patent: bool = False
    design: bool = False
    copyright: bool = False
    other: str = ""


class Product(Record, kw_only=True):
    """The product; `samples` is the number of sample products handed in."""

    name: str = ""
    description: str = ""
    samples: int | None = None
    has: Ticks = Ticks()


class Results(Record, kw_only=True):
    """Phần II of Mẫu số 02."""

    production: str = ""
    quality: str = ""
    market: str = ""
    finance: str = ""


class Plan(Record, kw_only=True):
    """Phần IV of Mẫu số 02."""

    product: str = ""
    organisation: str = ""
    market: str = ""


class Detail(Record, kw_only=True):
    """What the producer says of one criterion, and the papers that prove it."""

    code: str
    description: str = ""
    evidence: str = ""


class Papers(Record, kw_only=True):
    """A row (1 to 15) of the evidence annex: the papers there are, or why none is needed."""

    row: int
    papers: tuple[str, ...] = ()
    not_needed: str = ""


class Local(Record, kw_only=True):
    """What the producer tells the commune for the four contents of Mẫu số 03."""

    materials: str = ""
    labour: str = ""
    idea: str = ""
    identity: str = ""


class Recognised(Record, kw_only=True):
    """The recognition in force, for upgrade and renewal."""

    stars: int | None = None
    decision: str = ""
    date: datetime.date | None = None


class Change(Record, kw_only=True):
    """For an upgrade: what changed since the recognition, and its proof (Điều 6 khoản 1 điểm b)."""

    content: str
    before: str = ""
    after: str = ""
    evidence: str = ""


class Updates(Record, kw_only=True):
    """For a renewal: the contents to bring up to date (Điều 6 khoản 1 điểm c)."""

    materials: str = ""
    technology: str = ""
    packaging: str = ""
    label: str = ""
    quality_declaration: str = ""
    tests: str = ""
    market: str = ""
    output: str = ""
    revenue: str = ""
    legal_papers: str = ""


class Dossier(Record, kw_only=True):
    """One product's dossier. `set` is the number of its criteria set, `answers` criterion code to option number.

    `example` prints "ví dụ minh họa" on every form; `edition` names the criteria it was scored by, "" means those in
    force.
    """

    case: Case
    set: int
    edition: str = ""
    example: bool = False
    province: str = ""
    commune: str = ""
    year: int | None = None
    signed: datetime.date | None = None
    producer: Producer = Producer()
    representative: Representative = Representative()
    product: Product = Product()
    results: Results = Results()
    plan: Plan = Plan()
    answers: dict[str, Any] = msgspec.field(default_factory=dict)
    details: tuple[Detail, ...] = ()
    evidence: tuple[Papers, ...] = ()
    local: Local = Local()
    recognised: Recognised = Recognised()
    changes: tuple[Change, ...] = ()
    updates: Updates = Updates()
