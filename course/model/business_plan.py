"""What a producer writes for a business plan: one record, read from YAML or from the browser's file.

Every field may be left out: what is not known yet stays None or empty and is listed, never invented. Money is whole
đồng, percent are whole or decimal numbers of hundred, months count from 1 for the first month of the plan.
"""

from decimal import Decimal
from enum import StrEnum

from course.model.record import Record


class LegalForm(StrEnum):
    """The five kinds of unit that plan here; each has its own taxes."""

    HOUSEHOLD = "household"
    GROUP = "group"
    COOPERATIVE = "cooperative"
    COMPANY = "company"
    FARM = "farm"


class Every(StrEnum):
    """How often a fixed cost comes."""

    MONTH = "month"
    YEAR = "year"


class LoanMethod(StrEnum):
    """How a loan is paid back; AGREED lists the repayments one by one."""

    EQUAL_PRINCIPAL = "equal_principal"
    ANNUITY = "annuity"
    AGREED = "agreed"


class Activity(StrEnum):
    """What a household does, as the tax table tells it apart."""

    PRODUCTION = "production"
    DISTRIBUTION = "distribution"
    SERVICES = "services"
    OTHER = "other"


class Event(Record, kw_only=True):
    """A line of the unit's history."""

    year: int
    event: str


class Owner(Record, kw_only=True):
    """Who plans."""

    name: str = ""
    legal_form: LegalForm | None = None
    registration: str = ""
    founded: str = ""
    commune: str = ""
    province: str = ""
    representative: str = ""
    phone: str = ""
    email: str = ""
    history: tuple[Event, ...] = ()
    organisation: str = ""
    members: int | None = None
    local_labour_percent: Decimal | None = None


class Cost(Record, kw_only=True):
    """A variable cost of one unit.

    `bought` says in which calendar months a year's need is bought (percent, 12 of them); left out, it is bought as the
    product is sold.
    """

    name: str
    amount: int | None = None
    bought: tuple[Decimal, ...] = ()


class ProductLine(Record, kw_only=True):
    """A product for sale.

    `yearly` is how many units are sold in each year of the plan (the last goes on); `season` how a year's units fall
    on the calendar months (percent, 12 of them; evenly when left out).
    """

    name: str
    unit: str = ""
    price: int | None = None
    costs: tuple[Cost, ...] = ()
    yearly: tuple[int, ...] = ()
    season: tuple[Decimal, ...] = ()
    description: str = ""
    process: str = ""
    standard: str = ""
    local_input_percent: Decimal | None = None


class FixedCost(Record, kw_only=True):
    """A cost that comes whatever is sold; `month` is the calendar month of a yearly payment (evenly when left out)."""

    name: str
    amount: int | None = None
    every: Every = Every.MONTH
    month: int | None = None


class Asset(Record, kw_only=True):
    """A thing used longer than a year; `month` is when it is bought, 0 for one already there."""

    name: str
    cost: int | None = None
    years: int | None = None
    month: int = 1


class Repayment(Record, kw_only=True):
    """Principal drawn or repaid as agreed, at the end of a month."""

    month: int
    amount: int


class Loan(Record, kw_only=True):
    """A loan drawn at the end of `month` with a yearly `rate` in percent, or `rates` month by month of the loan.

    An AGREED loan lists its `draws` (one in `month` when left out) and its `repayments`.
    """

    lender: str
    amount: int | None = None
    month: int = 1
    rate: Decimal | None = None
    rates: tuple[Decimal, ...] = ()
    months: int | None = None
    method: LoanMethod = LoanMethod.EQUAL_PRINCIPAL
    grace: int = 0
    repayments: tuple[Repayment, ...] = ()
    draws: tuple[Repayment, ...] = ()


class Grant(Record, kw_only=True):
    """Money that need not be paid back."""

    name: str
    amount: int | None = None
    month: int = 1


class Money(Record, kw_only=True):
    """Cash and its ways.

    `collect` and `pay` are the percent of sales and purchases paid in the same month, one month later, and so on; left
    out, they follow from the days. `owed_to_us` and `owed_by_us` are paid in the first month.
    """

    opening_cash: int | None = None
    own_capital: int | None = None
    receivable_days: int = 0
    payable_days: int = 0
    stock_days: int | None = None
    collect: tuple[Decimal, ...] = ()
    pay: tuple[Decimal, ...] = ()
    owed_to_us: int = 0
    owed_by_us: int = 0
    owner_pay: int | None = None
    grants: tuple[Grant, ...] = ()
    loans: tuple[Loan, ...] = ()


class Tax(Record, kw_only=True):
    """What decides taxes.

    `on` false leaves them out, which the plan then says; `cut_30` and `vat_relief` are reliefs that end or need proof,
    so the producer switches them on; `exempt` when the unit has an exemption in writing.
    """

    on: bool = True
    activity: Activity = Activity.PRODUCTION
    profit_method: bool = False
    cut_30: bool = False
    vat_relief: bool = False
    exempt: bool = False


class Appraisal(Record, kw_only=True):
    """Whether the investment is worth it, over `years` and at `rate` percent; the last planned year goes on."""

    years: int = 5
    rate: Decimal = Decimal(12)
    working_capital: int = 0


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


class BusinessPlan(Record, kw_only=True):
    """One plan. `version` is of this form, `start` the first month ("2027-01"), `months` from 12 to 60.

    `example` prints "ví dụ minh họa" on everything; `ocop_set` is the number of the product's criteria set.
    """

    version: int = 1
    title: str = ""
    example: bool = False
    start: str = "2027-01"
    months: int = 12
    ocop_set: int | None = None
    one_sentence: str = ""
    why_now: str = ""
    owner: Owner = Owner()
    canvas: Canvas = Canvas()
    products: tuple[ProductLine, ...] = ()
    market: Market = Market()
    production: Production = Production()
    roles: tuple[Role, ...] = ()
    training: str = ""
    fixed: tuple[FixedCost, ...] = ()
    assets: tuple[Asset, ...] = ()
    money: Money = Money()
    tax: Tax = Tax()
    appraisal: Appraisal = Appraisal()
    swot: Swot = Swot()
    risks: tuple[Risk, ...] = ()
    steps: tuple[Step, ...] = ()
    done: Done = Done()
