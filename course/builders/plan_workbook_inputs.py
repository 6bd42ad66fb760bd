"""The sheet to type in: every number that the producer gave, coloured, with a name where one stands for a formula."""

from math import ceil

from course.builders.dossier_text import clean
from course.builders.plan_workbook_page import Page, Source
from course.builders.plan_workbook_tax import lay_tax
from course.finance.figures import payment_shares
from course.finance.timeline import YEAR
from course.model.business_plan import Every, Loan, LoanMethod, ProductLine
from course.model.workbook import Look

FIRST_MONTH = 3
"""The column of January in the tables by calendar month."""
MOST_DAYS = 390
"""Days that buyers or suppliers may wait: the table of shares reaches so far."""


def years_of(source: Source) -> int:
    """How many years the plan has, the last one perhaps shorter."""
    return ceil(source.plan.months / YEAR)


def longest_lag(source: Source) -> int:
    """The most months that a payment may come late in this workbook."""
    money = source.plan.money
    days = max(MOST_DAYS, money.receivable_days, money.payable_days)
    return max(ceil(days / 30), len(money.collect) - 1, len(money.pay) - 1)


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
    _money(page, source)
    _lags(page, source)
    _loans(page, source)
    lay_tax(page, source)
    _appraisal(page, source)
    return page


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
        _name(page, f"products[{number}]", product.name)
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


def _name(page: Page, path: str, name: str, column: int = 0) -> None:
    page.calc(column, f'«in.{path}.name»&""', clean(name), Look.LABEL)


def _total(page: Page, path: str, total: object) -> None:
    page.calc(FIRST_MONTH + YEAR, f"SUM(«{path}[0]..{path}[{YEAR - 1}]»)", float(str(total)), Look.RATIO, f"{path}.sum")


def _costs(page: Page, source: Source) -> None:
    say = source.words
    page.part(say("inputs.costs"), say("inputs.bought_note"))
    _months_head(page, source, say("products"), say("products[].costs[].name"), say("products[].costs[].amount"))
    for number, product in enumerate(source.plan.products):
        for at, cost in enumerate(product.costs):
            path = f"in.products[{number}].costs[{at}]"
            _name(page, f"products[{number}]", product.name)
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
        _choice(page, source, 1, "fixed[].every", cost.every, f"{path}.every")
        page.put(2, cost.amount, Look.IN_MONEY, f"{path}.amount")
        page.put(3, cost.month if cost.every is Every.YEAR else None, Look.IN_COUNT, f"{path}.month")
        page.row += 1
    page.put(0, say("money.owner_pay"))
    page.put(2, source.plan.money.owner_pay, Look.IN_MONEY, "in.money.owner_pay", name="cong_cua_chu")
    page.row += 1


def _choice(page: Page, source: Source, column: int, field: str, value: str, key: str, name: str = "") -> None:
    """A cell with the words of a choice; the sheet of lists holds all of them."""
    choices = source.words.choices[field]
    if field.endswith(".method"):
        choices = choices[:-1]  # a loan paid back as agreed has lists of its own, which a choice cannot lay out
    label = next((one.label for one in choices if one.value == value), "")
    options = f"«list.{field}[0]..list.{field}[{len(choices) - 1}]»"
    page.put(column, label, Look.IN_CHOICE, key, options, name)


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


def _money(page: Page, source: Source) -> None:
    say, money = source.words, source.plan.money
    page.part(say("inputs.money"))
    for key, name, look in (
        ("opening_cash", "tien_dau_ky", Look.IN_MONEY),
        ("own_capital", "von_gop_them", Look.IN_MONEY),
        ("owed_to_us", "khach_con_no", Look.IN_MONEY),
        ("owed_by_us", "minh_con_no", Look.IN_MONEY),
        ("receivable_days", "ngay_khach_tra_cham", Look.IN_COUNT),
        ("payable_days", "ngay_minh_tra_cham", Look.IN_COUNT),
        ("stock_days", "ngay_ton_kho", Look.IN_COUNT),
    ):
        page.put(0, say(f"money.{key}"))
        page.put(2, getattr(money, key), look, f"in.money.{key}", name=name)
        page.row += 1
    if money.grants:
        page.part(say("money.grants"))
        page.head(say("money.grants[].name"), "", say("money.grants[].amount"), say("money.grants[].month"))
    for number, grant in enumerate(money.grants):
        page.put(0, clean(grant.name), Look.IN_TEXT)
        page.put(2, grant.amount, Look.IN_MONEY, f"in.money.grants[{number}].amount")
        page.put(3, grant.month, Look.IN_COUNT, f"in.money.grants[{number}].month")
        page.row += 1


def _lags(page: Page, source: Source) -> None:
    """Percents paid so many months later as typed, and the shares that the plan takes, the latest first."""
    say, money, most = source.words, source.plan.money, longest_lag(source)
    page.part(say("inputs.lags"), say("inputs.lags_note"))
    page.head(say("inputs.lag"), say("money.collect"), say("money.pay"), "", say("inputs.lag"), say("inputs.shares_in"),
              say("inputs.shares_out"))  # fmt: skip
    first = page.row
    sides = (
        (1, "collect", money.collect, money.receivable_days, "receivable_days"),
        (2, "pay", money.pay, money.payable_days, "payable_days"),
    )
    for late in range(most + 1):
        page.row = first + late
        page.put(0, late, Look.COUNT, f"lag[{late}]")
        reverse = most - late
        page.put(4, reverse, Look.COUNT)
        for column, key, percents, days, of_days in sides:
            page.put(
                column, percents[late] if late < len(percents) else None, Look.IN_PERCENT, f"in.money.{key}[{late}]"
            )
            shares = payment_shares(percents, days)
            typed = f"in.money.{key}[0]..in.money.{key}[{most}]"
            whole, part = f"INT(«in.money.{of_days}»/30)", f"MOD(«in.money.{of_days}»,30)/30"
            page.calc(
                4 + column,
                f"IF(ROUND(SUM(«{typed}»),6)=100,«in.money.{key}[{reverse}]»/100,"
                f"IF({whole}={reverse},1-{part},IF({whole}+1={reverse},{part},0)))",
                shares[reverse] if reverse < len(shares) else 0,
                Look.RATIO,
                f"share.{key}[{reverse}]",
            )
    page.row = first + most + 1


def _loans(page: Page, source: Source) -> None:
    say, loans = source.words, source.plan.money.loans
    if not loans:
        return
    page.part(say("inputs.loans"))
    page.head(
        *(say(f"money.loans[].{key}") for key in ("lender", "method", "amount", "month", "rate", "months", "grace"))
    )
    for number, loan in enumerate(loans):
        path = f"in.money.loans[{number}]"
        page.put(0, clean(loan.lender), Look.IN_TEXT, f"{path}.name")
        if loan.method is LoanMethod.AGREED:
            page.put(1, say("inputs.agreed"))
        else:
            _choice(page, source, 1, "money.loans[].method", loan.method, f"{path}.method")
        page.put(2, loan.amount, Look.IN_MONEY, f"{path}.amount")
        page.put(3, loan.month, Look.IN_COUNT, f"{path}.month")
        page.put(4, loan.rate, Look.IN_PERCENT, f"{path}.rate")
        page.put(5, loan.months, Look.IN_COUNT, f"{path}.months")
        page.put(6, loan.grace, Look.IN_COUNT, f"{path}.grace")
        page.row += 1
    for number, loan in enumerate(loans):
        _loan_lists(page, source, number, loan)


def _loan_lists(page: Page, source: Source, number: int, loan: Loan) -> None:
    """The rates month by month, or the draws and repayments agreed on."""
    say, path = source.words, f"money.loans[{number}]"
    if loan.method is LoanMethod.AGREED:
        for key, listed in (("draws", loan.draws), ("repayments", loan.repayments)):
            if not listed:
                continue
            page.part(say("inputs.loan_list", number=number + 1, what=say(f"money.loans[].{key}")))
            page.head(say("money.loans[].lender"), "", say(f"money.loans[].{key}[].amount"),
                      say(f"money.loans[].{key}[].month"))  # fmt: skip
            for at, one in enumerate(listed):
                _name(page, path, loan.lender)
                page.put(2, one.amount, Look.IN_MONEY, f"in.{path}.{key}[{at}].amount")
                page.put(3, one.month, Look.IN_COUNT, f"in.{path}.{key}[{at}].month")
                page.row += 1
    elif loan.rates:
        page.part(say("inputs.loan_list", number=number + 1, what=say("money.loans[].rates")))
        page.head(say("money.loans[].lender"), say("loan.number"), say("money.loans[].rate"))
        for at, rate in enumerate(loan.rates):
            _name(page, path, loan.lender)
            page.put(1, at + 1, Look.COUNT)
            page.put(2, rate, Look.IN_PERCENT, f"in.{path}.rates[{at}]")
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
