"""Taxes on a small business as dated data: editions/taxes.yml."""

import datetime
from decimal import Decimal

from course.model.business_plan import Activity
from course.model.record import Record
from course.model.source import Source


class ActivityRate(Record, kw_only=True):
    """Percent of a household's revenue, by what it does: VAT on all of it, PIT on what is above the line."""

    activity: Activity
    vat: Decimal
    pit: Decimal


class Step(Record, kw_only=True):
    """A rate for a yearly revenue up to and including `to` đồng (None: without end), in percent of profit."""

    to: int | None = None
    percent: Decimal
    percent_of_revenue: bool = False


class HouseholdTax(Record, kw_only=True):
    """A household business.

    `line` đồng of yearly revenue pay nothing; in steps with `percent_of_revenue` the household may choose a percent of
    revenue instead of the percent of profit.
    """

    line: int
    rates: tuple[ActivityRate, ...]
    profit_steps: tuple[Step, ...]
    relief_percent: Decimal
    relief_until: datetime.date
    sources: tuple[Source, ...]


class FirmTax(Record, kw_only=True):
    """A company or a cooperative: percent of profit by yearly revenue; up to `exempt_to` đồng nothing."""

    exempt_to: int
    steps: tuple[Step, ...]
    sources: tuple[Source, ...]


class Cut(Record, kw_only=True):
    """A cut of the tax on profit for revenue up to `to` đồng, from `first_year` to `last_year`."""

    percent: Decimal
    to: int
    first_year: int
    last_year: int
    sources: tuple[Source, ...]


class TaxRules(Record, kw_only=True):
    """What holds on `as_of`."""

    as_of: datetime.date
    household: HouseholdTax
    firm: FirmTax
    cut: Cut
