"""The sheet to type in: every number that the producer gave, coloured, with a name where one stands for a formula."""

from math import ceil

from course.builders.dossier_text import clean
from course.builders.plan_workbook_inputs_money import lay_money
from course.builders.plan_workbook_page import Page, Source, choice_cell, name_cell
from course.builders.plan_workbook_tax import lay_tax
from course.finance.timeline import YEAR
from course.model.business_plan import Every, ProductLine
from course.model.workbook import Look

FIRST_MONTH = 3
"""The column of January in the tables by calendar month."""


def years_of(source: Source) -> int:
    """How many years the plan has, the last one perhaps shorter."""
    return ceil(source.plan.months / YEAR)


def inputs(source: Source) -> Page:
    """The sheet “Đầu vào”."""
    say = source.words
    most = max((units for product in source.plan.products for units in product.yearly), default=0)
    page = Page(say("sheet.inputs"), (40, 22, 16, *[max(7, len(str(most)) + 1)] * YEAR, 8))
    page.heading(say("inputs.title"), say("inputs.note"), say("inputs.fixed_note"))
    _start(page, source)
    _products(page, source)
    _costs(page, source)
    _fixed(page, source)
    _assets(page, source)
    lay_money(page, source)
    lay_tax(page, source)
    _appraisal(page, source)
    _join(page)
    return page


def _join(page: Page) -> None:
    """Close the gap of rows without a second cell, so that the eye goes from a name to its number."""
    looks = {(cell.row, cell.column): cell.look for cell in page.cells}
    for (row, column), look in looks.items():
        if column == 0 and (row, 2) in looks and (row, 1) not in looks:
            page.row = row
            page.put(1, None, Look.HEAD if look is Look.HEAD else Look.LABEL)


def _start(page: Page, source: Source) -> None:
    say, plan = source.words, source.plan
    page.part(say("inputs.start"))
    for key, value, name in (
        ("start_month", int(plan.start[5:7]), "thang_dau"),
        ("start_year", int(plan.start[:4]), "nam_dau"),
    ):
        page.put(0, say(f"inputs.{key}"))
        page.put(2, value, Look.IN_COUNT, f"in.{key}", name=name)
        page.row += 1
    page.put(0, say("inputs.months"))
    page.put(2, plan.months, Look.COUNT)
    page.row += 1


def _products(page: Page, source: Source) -> None:
    say, products = source.words, source.plan.products
    years = years_of(source)
    page.part(say("inputs.products"), say("inputs.yearly_note"))
    page.head(
        say("products"), say("products[].unit"), say("products[].price"),
        *(say("inputs.sold", number=year + 1) for year in range(years)),
    )  # fmt: skip
    for number, product in enumerate(products):
        path = f"in.products[{number}]"
        page.put(0, clean(product.name), Look.IN_TEXT, f"{path}.name")
        page.put(1, clean(product.unit), Look.IN_TEXT)
        page.put(2, product.price, Look.IN_MONEY, f"{path}.price", name=f"gia_ban_{number + 1}")
        for year in range(years):
            key = f"{path}.yearly[{year}]"
            if year < max(len(product.yearly), 1):
                page.put(3 + year, product.yearly[year] if product.yearly else None, Look.IN_COUNT, key)
            else:
                page.calc(3 + year, f"«{path}.yearly[{year - 1}]»", _last(product), Look.IN_COUNT, key)
        page.row += 1
    page.part(say("inputs.season"), say("inputs.season_note"))
    _months_head(page, source, say("products"))
    for number, product in enumerate(products):
        name_cell(page, f"products[{number}]", product.name)
        for month in range(YEAR):
            key = f"in.products[{number}].season[{month}]"
            if len(product.season) == YEAR:
                page.put(FIRST_MONTH + month, product.season[month], Look.IN_PERCENT, key)
            else:
                page.calc(FIRST_MONTH + month, "100/12", 100 / YEAR, Look.IN_PERCENT, key)
        total = sum(product.season) if len(product.season) == YEAR else 100
        _total(page, f"in.products[{number}].season", total)
        page.row += 1


def _last(product: ProductLine) -> int:
    return product.yearly[-1] if product.yearly else 0


def _months_head(page: Page, source: Source, first: str, second: str = "", third: str = "") -> None:
    say = source.words
    months = (say("inputs.calendar", number=month + 1) for month in range(YEAR))
    page.head(first, second, third, *months, say("phrase.total"))


def _total(page: Page, path: str, total: object) -> None:
    page.calc(FIRST_MONTH + YEAR, f"SUM(«{path}[0]..{path}[{YEAR - 1}]»)", float(str(total)), Look.RATIO, f"{path}.sum")


def _costs(page: Page, source: Source) -> None:
    say = source.words
    page.part(say("inputs.costs"), say("inputs.bought_note"))
    _months_head(page, source, say("products"), say("products[].costs[].name"), say("products[].costs[].amount"))
    for number, product in enumerate(source.plan.products):
        for at, cost in enumerate(product.costs):
            path = f"in.products[{number}].costs[{at}]"
            name_cell(page, f"products[{number}]", product.name)
            page.put(1, clean(cost.name), Look.IN_TEXT)
            page.put(2, cost.amount, Look.IN_MONEY, f"{path}.amount")
            for month in range(YEAR):
                bought = cost.bought[month] if len(cost.bought) == YEAR else None
                page.put(FIRST_MONTH + month, bought, Look.IN_PERCENT, f"{path}.bought[{month}]")
            _total(page, f"{path}.bought", sum(cost.bought) if len(cost.bought) == YEAR else 0)
            page.row += 1


def _fixed(page: Page, source: Source) -> None:
    say = source.words
    page.part(say("inputs.fixed"))
    page.head(say("fixed[].name"), say("fixed[].every"), say("fixed[].amount"), say("fixed[].month"))
    for number, cost in enumerate(source.plan.fixed):
        path = f"in.fixed[{number}]"
        page.put(0, clean(cost.name), Look.IN_TEXT, f"{path}.name")
        choice_cell(page, source, 1, "fixed[].every", cost.every, f"{path}.every")
        page.put(2, cost.amount, Look.IN_MONEY, f"{path}.amount")
        page.put(3, cost.month if cost.every is Every.YEAR else None, Look.IN_COUNT, f"{path}.month")
        page.row += 1
    page.put(0, say("money.owner_pay"))
    page.put(2, source.plan.money.owner_pay, Look.IN_MONEY, "in.money.owner_pay", name="cong_cua_chu")
    page.row += 1


def _assets(page: Page, source: Source) -> None:
    say = source.words
    page.part(say("inputs.assets"), say("inputs.assets_note"))
    page.head(say("assets[].name"), "", say("assets[].cost"), say("assets[].years"), say("assets[].month"))
    for number, asset in enumerate(source.plan.assets):
        path = f"in.assets[{number}]"
        page.put(0, clean(asset.name), Look.IN_TEXT, f"{path}.name")
        page.put(2, asset.cost, Look.IN_MONEY, f"{path}.cost")
        page.put(3, asset.years, Look.IN_COUNT, f"{path}.years")
        page.put(4, asset.month, Look.IN_COUNT, f"{path}.month")
        page.row += 1


def _appraisal(page: Page, source: Source) -> None:
    say, appraisal = source.words, source.plan.appraisal
    page.part(say("inputs.appraisal"))
    page.put(0, say("appraisal.years"))
    page.put(2, appraisal.years, Look.COUNT)
    page.row += 1
    page.put(0, say("appraisal.rate"))
    page.put(2, appraisal.rate, Look.IN_PERCENT, "in.appraisal.rate", name="ty_le_chiet_khau")
    page.row += 1
    page.put(0, say("appraisal.working_capital"))
    page.put(2, appraisal.working_capital, Look.IN_MONEY, "in.appraisal.working_capital", name="von_luu_dong")
    page.row += 1
