"""The sheet “Dòng tiền”: the till month by month, and the month in which it is lowest."""

from fractions import Fraction

from course.builders.plan_workbook_inputs_money import longest_lag
from course.builders.plan_workbook_months import heads, month_cells, month_page
from course.builders.plan_workbook_page import Page, Source
from course.finance.timeline import YEAR
from course.model.workbook import Chart, ChartKind, Look, Series

COLUMNS = (
    "opening", "collected", "purchases", "fixed", "owner_pay", "tax", "investment", "paid", "drawn", "grants",
    "principal", "interest", "financed", "closing", "accrued",
)  # fmt: skip


def cash(source: Source) -> Page:
    """Opening, what comes in, what goes out, what lenders and others bring, closing; the chart stands below."""
    say, plan, found = source.words, source.plan, source.found
    page = month_page(source, "cash", "cash.note", (12.5,) * len(COLUMNS))
    page.head(*heads(source, *(say(f"cash.{column}") for column in COLUMNS)))
    for at in range(plan.months):
        month_cells(page, source, at)
        _month(page, source, at)
        page.row += 1
    last = plan.months - 1
    page.row += 1
    closing = f"«months[0].closing..months[{last}].closing»"
    page.put(0, say("lowest.closing"), Look.NOTE)
    page.calc(3, f"MIN({closing})", found.lowest.closing, Look.STRONG, "lowest.closing")
    page.row += 1
    page.put(0, say("lowest.month"), Look.NOTE)
    page.calc(3, f"MATCH(«lowest.closing»,{closing},0)", found.lowest.number, Look.COUNT, "lowest.month")
    labels = f"«months[0].label..months[{last}].label»"
    page.calc(4, f'INDEX({labels},«lowest.month»,1)&""', _label(source), Look.LABEL, "lowest.label")
    page.row += 2
    page.charts.append(
        Chart(ChartKind.COLUMN, say("cash.chart"), page.row, 0, (Series(say("months.closing"), labels, closing),),
              say("months.label"), say("phrase.money_unit"))
    )  # fmt: skip
    return page


def _label(source: Source) -> str:
    at = int(source.plan.start[:4]) * YEAR + int(source.plan.start[5:7]) + source.found.lowest.number - 2
    return f"{at % YEAR + 1}/{at // YEAR}"


def _month(page: Page, source: Source, at: int) -> None:
    found, line, money, own = source.found, source.found.line, source.plan.money, f"months[{at}]"
    month = found.cash[at]
    expenses = line.fixed[at] + line.owner_pay[at] + found.taxes[at] + line.investment[at]
    begin = f"«months[{at - 1}].closing»" if at else "«in.money.opening_cash»+«in.money.own_capital»"
    page.calc(2, begin, month.opening, key=f"{own}.opening")
    owed = "+«in.money.owed_to_us»" if not at else ""
    page.calc(3, _late(source, "collect", "revenue", at) + owed, month.collected, key=f"{own}.collected")
    owing = "+«in.money.owed_by_us»" if not at else ""
    page.calc(4, _late(source, "pay", "purchases", at) + owing, month.paid - expenses, key=f"cash[{at}].purchases")
    page.calc(5, f"«{own}.fixed»", line.fixed[at])
    page.calc(6, f"«{own}.owner_pay»", line.owner_pay[at])
    due = f"IF(MOD(«month[{at}].calendar»,3)=1,SUM(«accrued[{max(at - 3, 0)}]..accrued[{at - 1}]»),0)" if at else "0"
    page.calc(7, due, found.taxes[at], key=f"{own}.tax")
    page.calc(8, f"«{own}.investment»", line.investment[at])
    page.calc(
        9, f"«cash[{at}].purchases»+«{own}.fixed»+«{own}.owner_pay»+«{own}.tax»+«{own}.investment»", month.paid,
        key=f"{own}.paid",
    )  # fmt: skip
    page.calc(10, f"«{own}.drawn»", _debt(source, "drawn", at))
    last = len(money.grants) - 1
    path = "in.money.grants"
    grants = (
        f"SUMIF(«{path}[0].month..{path}[{last}].month»,«month[{at}].number»,«{path}[0].amount..{path}[{last}].amount»)"
        if money.grants
        else "0"
    )
    page.calc(11, grants, line.grants[at], key=f"{own}.grants")
    page.calc(12, f"«{own}.principal»", _debt(source, "principal", at))
    page.calc(13, f"«{own}.interest»", _debt(source, "interest", at))
    page.calc(
        14, f"«{own}.drawn»+«{own}.grants»-«{own}.principal»-«{own}.interest»", month.financed, key=f"{own}.financed"
    )
    page.calc(15, f"«{own}.opening»+«{own}.collected»-«{own}.paid»+«{own}.financed»", month.closing, Look.STRONG,
              f"{own}.closing")  # fmt: skip
    number = at // YEAR
    year = found.years[number]
    accrued = year.tax.total * line.revenue[at] / year.revenue if year.revenue else Fraction(0)
    total = f"«years[{number}].revenue»"
    page.calc(
        16, f"IF({total}=0,0,(«years[{number}].vat»+«years[{number}].income_tax»)*«{own}.revenue»/{total})", accrued,
        key=f"accrued[{at}]",
    )  # fmt: skip


def _late(source: Source, side: str, series: str, at: int) -> str:
    """What is paid in a month of this month's and earlier months' amounts; the table of shares has the latest first."""
    reach = min(at, longest_lag(source))
    return (
        f"SUMPRODUCT(«months[{at - reach}].{series}..months[{at}].{series}»,«share.{side}[{reach}]..share.{side}[0]»)"
    )


def _debt(source: Source, part: str, at: int) -> Fraction:
    return sum((getattr(loan[at], part) for loan in source.found.line.loans), Fraction(0))
