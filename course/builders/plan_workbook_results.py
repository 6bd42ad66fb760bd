"""The sheets “Sản phẩm”, “Kết quả năm” and “Hòa vốn”."""

from collections.abc import Sequence
from fractions import Fraction

from course.builders.dossier_text import clean
from course.builders.plan_workbook_page import Page, Source, summed
from course.builders.plan_workbook_tax import income_tax, vat
from course.finance.break_even import MixBreakEven
from course.finance.rounding import units_up
from course.finance.timeline import YEAR
from course.model.workbook import Chart, ChartKind, Look, Series, Value

STEPS = tuple(range(0, 151, 10))
"""Percent of the planned sales that the chart of the break-even draws."""


def products(source: Source) -> Page:
    """What a unit of every product brings, costs and leaves in the first year."""
    say, found = source.words, source.found
    page = Page(say("sheet.products"), (28, 14, 14, 14, 11, 11, 16, 11, 14, 13, 16), (4, 1))
    page.heading(say("sheet.products"), say("products.note"))
    keys = ("price", "variable", "contribution", "ratio", "units", "revenue", "share", "full_cost")
    page.head(say("products"), *(say(f"products.{key}") for key in keys), say("products.own_units"),
              say("products.own_revenue"))  # fmt: skip
    carried = "(«years[0].fixed»+«years[0].interest»+«years[0].wear»+«years[0].owner_pay»)"
    year = min(YEAR, source.plan.months) - 1
    for number, one in enumerate(found.products):
        path, own = f"in.products[{number}]", f"products[{number}]"
        price, left, units, share = (f"«{own}.{key}»" for key in ("price", "contribution", "units", "share"))
        page.calc(0, f'«{path}.name»&""', clean(one.name), Look.LABEL)
        page.calc(1, f"«{path}.price»", one.price, key=f"{own}.price")
        costs = [f"{path}.costs[{at}].amount" for at in range(len(source.plan.products[number].costs))]
        page.calc(2, summed(costs), one.variable, key=f"{own}.variable")
        page.calc(3, f"{price}-«{own}.variable»", one.contribution, key=f"{own}.contribution")
        page.calc(4, f'IF({price}=0,"",{left}/{price})', one.ratio, Look.PERCENT, f"{own}.ratio")
        page.calc(5, f"SUM(«units[{number}][0]..units[{number}][{year}]»)", one.units, Look.COUNT, f"{own}.units")
        page.calc(6, f"{price}*{units}", one.revenue, Look.STRONG, f"{own}.revenue")
        page.calc(7, f'IF(«years[0].revenue»=0,"",«{own}.revenue»/«years[0].revenue»)', one.share, Look.PERCENT,
                  f"{own}.share")  # fmt: skip
        page.calc(8, f'IF({share}="","",IF({units}=0,"",«{own}.variable»+{carried}*{share}/{units}))', one.full_cost,
                  key=f"{own}.full_cost")  # fmt: skip
        never = say("cell.never")
        point = one.own_break_even
        none = "" if one.share is None else never
        exact = f"{carried}*{share}/{left}"
        page.calc(9, f'IF({share}="","",IF({left}<=0,"{never}",{_up(exact)}))',
                  units_up(point.units) if point else none, Look.COUNT, f"{own}.own_break_even.units")  # fmt: skip
        page.calc(10, f'IF({share}="","",IF({left}<=0,"{never}",{exact}*{price}))', point.revenue if point else none,
                  key=f"{own}.own_break_even.revenue")  # fmt: skip
        page.row += 1
    return page


def _up(exact: str) -> str:
    """Whole units that reach an amount; first a millionth is rounded away, which floating numbers may be too much."""
    return f"ROUNDUP(ROUND({exact},6),0)"


def years(source: Source) -> Page:
    """The result year by year, the working capital, and what the first year's costs are made of."""
    say, plan, found = source.words, source.plan, source.found
    count = len(found.years)
    page = Page(say("sheet.years"), (46, *[17] * max(count, 2)), (4, 1))
    page.heading(say("sheet.years"), say("years.note"))
    page.head(say("years.item"), *(say("phrase.year", number=year.number) for year in found.years))

    def line(key: str, formulas: Sequence[str], values: Sequence[Value], look: Look = Look.MONEY) -> None:
        page.put(0, say(f"years.{key}"))
        for at, (formula, value) in enumerate(zip(formulas, values, strict=True)):
            page.calc(1 + at, formula.replace("~", f"years[{at}]"), value, look, f"years[{at}].{key}")
        page.row += 1

    slices = [(start, min(start + YEAR, plan.months) - 1) for start in range(0, plan.months, YEAR)]

    def summed_up(key: str) -> None:
        line(key, [f"SUM(«months[{a}].{key}..months[{b}].{key}»)" for a, b in slices], _of(source, key))

    def reckoned(key: str, formula: str, look: Look = Look.MONEY) -> None:
        line(key, [formula] * count, _of(source, key), look)

    line(
        "months",
        [f"COUNT(«month[{a}].number..month[{b}].number»)" for a, b in slices],
        _of(source, "months"),
        Look.COUNT,
    )
    summed_up("revenue")
    summed_up("variable")
    reckoned("contribution", "«~.revenue»-«~.variable»", Look.STRONG)
    summed_up("fixed")
    reckoned("operating", "«~.contribution»-«~.fixed»", Look.STRONG)
    summed_up("wear")
    summed_up("interest")
    reckoned("before_pay", "«~.operating»-«~.wear»-«~.interest»", Look.STRONG)
    summed_up("owner_pay")
    reckoned("before_tax", "«~.before_pay»-«~.owner_pay»")
    line("vat", [vat("«~.revenue»")] * count, [year.tax.vat for year in found.years])
    line(
        "income_tax",
        [income_tax(source, "«~.revenue»", "«~.before_pay»", f"(«in.start_year»+{at})") for at in range(count)],
        [year.tax.income for year in found.years],
    )
    reckoned("profit", "«~.before_tax»-«~.vat»-«~.income_tax»", Look.STRONG)
    summed_up("principal")
    due = "(«~.principal»+«~.interest»)"
    reckoned("debt_cover", f'IF({due}=0,"",(«~.operating»-«~.vat»-«~.income_tax»)/{due})', Look.RATIO)
    _capital(page, source)
    _make_up(page, source)
    return page


def _of(source: Source, key: str) -> list[Value]:
    return [getattr(year, key) for year in source.found.years]


def _capital(page: Page, source: Source) -> None:
    say, capital = source.words, source.found.capital
    page.part(say("years.capital"))
    cycle = "«in.money.receivable_days»+«in.money.stock_days»-«in.money.payable_days»"
    days = "«capital.cycle_days»"
    for key, formula, look in (
        ("cycle_days", f'IF(COUNT(«in.money.stock_days»)=0,"",{cycle})', Look.COUNT),
        ("turns", f'IF({days}="","",IF({days}<=0,0,365/{days}))', Look.RATIO),
        ("need", f'IF({days}="","",IF({days}<=0,0,(«years[0].variable»+«years[0].fixed»)*{days}/365))', Look.STRONG),
    ):
        page.put(0, say(f"capital.{key}"))
        page.calc(1, formula, getattr(capital, key) if capital else "", look, f"capital.{key}")
        page.row += 1


def _make_up(page: Page, source: Source) -> None:
    """The first year's costs with their parts, which the pie draws."""
    say, year = source.words, source.found.years[0]
    page.part(say("years.make_up"))
    page.head(say("years.item"), say("phrase.year", number=1), say("years.part"))
    keys = ("variable", "fixed", "wear", "interest", "owner_pay", "tax")
    values = [year.variable, year.fixed, year.wear, year.interest, year.owner_pay, year.tax.total]
    total = sum(values, Fraction(0))
    for at, (key, value) in enumerate(zip(keys, values, strict=True)):
        page.put(0, say(f"months.{key}"), key=f"make_up[{at}].label")
        cell = "«years[0].vat»+«years[0].income_tax»" if key == "tax" else f"«years[0].{key}»"
        page.calc(1, cell, value, key=f"make_up[{at}]")
        page.calc(2, f'IF(«make_up.total»=0,"",«make_up[{at}]»/«make_up.total»)', value / total if total else "",
                  Look.PERCENT)  # fmt: skip
        page.row += 1
    page.put(0, say("phrase.total"))
    page.calc(1, f"SUM(«make_up[0]..make_up[{len(keys) - 1}]»)", total, Look.STRONG, "make_up.total")
    page.row += 2
    last = len(keys) - 1
    series = Series(
        say("years.make_up"), f"«make_up[0].label..make_up[{last}].label»", f"«make_up[0]..make_up[{last}]»"
    )
    page.charts.append(Chart(ChartKind.PIE, say("years.make_up"), page.row, 0, (series,)))


def break_even(source: Source) -> Page:
    """Three break-evens of the first year, the units of every product at them, the safety margin, and the chart."""
    say, found, count = source.words, source.found, len(source.found.products)
    points = {"with_pay": found.points.with_pay, "full": found.points.full, "cash": found.points.cash}
    page = Page(say("sheet.break_even"), (40, 22, 22, 22), (4, 1))
    page.heading(say("sheet.break_even"), say("break_even.note"))
    page.head(say("years.item"), *(say(f"break_even.{key}") for key in points))
    year, never = found.years[0], say("cell.never")
    costs = {"cash": year.fixed + year.interest}
    costs["full"] = costs["cash"] + year.wear
    costs["with_pay"] = costs["full"] + year.owner_pay
    formulas = {
        "cash": "«years[0].fixed»+«years[0].interest»",
        "full": "«be.cash.costs»+«years[0].wear»",
        "with_pay": "«be.full.costs»+«years[0].owner_pay»",
    }
    rows = [f"products[{number}]" for number in range(count)]
    left = "+".join(f"«{row}.contribution»*«{row}.units»" for row in rows) or "0"
    lines = [(one.contribution * one.units, one.revenue) for one in found.products]
    contribution, revenue = (sum((pair[at] for pair in lines), Fraction(0)) for at in (0, 1))
    page.put(0, say("be.costs"))
    for column, key in enumerate(points, 1):
        page.calc(column, formulas[key], costs[key], key=f"be.{key}.costs")
    page.row += 1
    page.put(0, say("years.contribution"))
    for column, key in enumerate(points, 1):
        page.calc(column, left, contribution, key=f"be.{key}.left")
    page.row += 1
    page.put(0, say("products.revenue"))
    for column, key in enumerate(points, 1):
        page.calc(column, summed([f"{row}.revenue" for row in rows]), revenue, key=f"be.{key}.sales")
    page.row += 1

    def line(words: str, what: str, formula: str, value: Sequence[Value], look: Look) -> None:
        page.put(0, words)
        for column, (key, one) in enumerate(zip(points, value, strict=True), 1):
            own = formula.replace("~", f"be.{key}")
            page.calc(column, f'IF(OR(«be.{key}.left»<=0,«be.{key}.sales»<=0),"{never}",{own})',
                      never if one is None else one, look, f"break_even.{key}.{what}")  # fmt: skip
        page.row += 1

    def of(take: str) -> list[Value]:
        return [getattr(point, take) if point else None for point in points.values()]

    line(say("products.ratio"), "ratio", "«~.left»/«~.sales»", of("ratio"), Look.PERCENT)
    line(say("be.revenue"), "revenue", "«~.costs»/«~.left»*«~.sales»", of("revenue"), Look.STRONG)
    for number, row in enumerate(rows):
        units = [_units(point, number) for point in points.values()]
        name = clean(source.plan.products[number].name)
        line(
            say("be.units", name=name), f"units[{number}]", _up(f"«~.costs»/«~.left»*«{row}.units»"), units, Look.COUNT
        )
    page.put(0, say("break_even.safety"))
    point, sold = "«break_even.with_pay.revenue»", "«years[0].revenue»"
    page.calc(1, f'IF(OR({sold}=0,NOT(ISNUMBER({point}))),"",({sold}-{point})/{sold})',
              found.points.safety, Look.PERCENT, "break_even.safety")  # fmt: skip
    page.row += 1
    _points(page, source, revenue, contribution, costs["with_pay"])
    return page


def _units(point: MixBreakEven | None, number: int) -> int | None:
    return units_up(point.units[number]) if point else None


def _points(page: Page, source: Source, revenue: Fraction, left: Fraction, fixed: Fraction) -> None:
    """Revenue and costs when a part of the plan is sold: the lines cross at the break-even."""
    say = source.words
    page.part(say("be.table"), say("be.table_note"))
    page.head(say("be.part"), say("months.revenue"), say("be.all_costs"), say("be.costs"))
    for at, percent in enumerate(STEPS):
        page.put(0, Fraction(percent, 100), Look.PERCENT, f"be.at[{at}]")
        part = Fraction(percent, 100)
        page.calc(1, f"«be.at[{at}]»*«be.with_pay.sales»", part * revenue, key=f"be.at[{at}].revenue")
        page.calc(2, f"«be.with_pay.costs»+«be.at[{at}]»*(«be.with_pay.sales»-«be.with_pay.left»)",
                  fixed + part * (revenue - left), key=f"be.at[{at}].costs")  # fmt: skip
        page.calc(3, "«be.with_pay.costs»", fixed, key=f"be.at[{at}].fixed")
        page.row += 1
    last, labels = len(STEPS) - 1, f"«be.at[0]..be.at[{len(STEPS) - 1}]»"
    series = tuple(
        Series(words, labels, f"«be.at[0].{key}..be.at[{last}].{key}»")
        for words, key in (
            (say("months.revenue"), "revenue"), (say("be.all_costs"), "costs"), (say("be.costs"), "fixed"),
        )
    )  # fmt: skip
    page.row += 1
    page.charts.append(
        Chart(ChartKind.LINE, say("be.chart"), page.row, 0, series, say("be.part"), say("phrase.money_unit"))
    )
