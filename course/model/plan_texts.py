"""The parts of a business plan that are mostly words: customers, canvas, production, people, risks, steps."""

from decimal import Decimal

from course.model.record import Record


class Group(Record, kw_only=True):
    """A group of customers: who, what they need, how many, when."""

    who: str
    need: str = ""
    size: str = ""
    season: str = ""


class Competitor(Record, kw_only=True):
    """Somebody who sells to the same customers; price in đồng."""

    name: str
    price: int | None = None
    strength: str = ""
    weakness: str = ""


class Channel(Record, kw_only=True):
    """A way to customers: percent of sales, percent kept by the channel, days until it pays."""

    name: str
    partner: str = ""
    contract: bool = False
    share_percent: Decimal | None = None
    commission_percent: Decimal = Decimal(0)
    days: int = 0


class Market(Record, kw_only=True):
    """Customers, competitors, channels, promotion."""

    groups: tuple[Group, ...] = ()
    competitors: tuple[Competitor, ...] = ()
    channels: tuple[Channel, ...] = ()
    demand_proof: str = ""
    position: str = ""
    promotion: str = ""
    largest_buyer_percent: Decimal | None = None


class Canvas(Record, kw_only=True):
    """The nine boxes of a one-page business model that numbers do not fill."""

    value: str = ""
    relations: str = ""
    resources: str = ""
    activities: str = ""
    partners: str = ""


class Production(Record, kw_only=True):
    """How it is made; `capacity` is units of all products in a year."""

    capacity: int | None = None
    suppliers: str = ""
    food_safety: str = ""
    environment: str = ""


class Role(Record, kw_only=True):
    """A person in the work."""

    title: str
    person: str = ""
    pay: int | None = None


class Risk(Record, kw_only=True):
    """What may go wrong; likelihood and impact from 1 to 5."""

    event: str
    likelihood: int = 3
    impact: int = 3
    action: str = ""
    who: str = ""


class Step(Record, kw_only=True):
    """A step of the action plan: what, who, which months of the plan, cost in đồng, result."""

    what: str
    who: str = ""
    start: int | None = None
    end: int | None = None
    cost: int | None = None
    result: str = ""


class Swot(Record, kw_only=True):
    """Strengths, weaknesses, opportunities, threats; a line each."""

    strengths: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()
    threats: tuple[str, ...] = ()


class Done(Record, kw_only=True):
    """What was done since the plan before: Phần II of Mẫu 02."""

    production: str = ""
    quality: str = ""
    market: str = ""
    finance: str = ""
