"""What a producer writes for a business plan: one record, read from YAML or from the browser's file.

Every field may be left out: what is not known yet stays None or empty and is listed, never invented. Money is whole
đồng, percent are whole or decimal numbers of hundred, months count from 1 for the first month of the plan.
"""

from decimal import Decimal
from enum import StrEnum

from course.model.plan_texts import Canvas, Done, Market, Production, Risk, Role, Step, Swot
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

    In month 0 it was there before the plan: `amount` is what is still owed and `months` what is left of its time.
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
