"""The part of the inputs about money: what is there, when it comes and goes, grants and loans."""

from math import ceil

from course.builders.dossier_text import clean
from course.builders.plan_workbook_page import Page, Source, choice_cell, name_cell
from course.finance.figures import payment_shares
from course.model.business_plan import Loan, LoanMethod
from course.model.workbook import Look

MOST_DAYS = 390
"""Days that buyers or suppliers may wait: the table of shares reaches so far."""


def longest_lag(source: Source) -> int:
    """The most months that a payment may come late in this workbook."""
    money = source.plan.money
    days = max(MOST_DAYS, money.receivable_days, money.payable_days)
    return max(ceil(days / 30), len(money.collect) - 1, len(money.pay) - 1)


def lay_money(page: Page, source: Source) -> None:
    """The part of the inputs about money, on the current rows."""
    _money(page, source)
    _lags(page, source)
    _loans(page, source)


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
            choice_cell(page, source, 1, "money.loans[].method", loan.method, f"{path}.method")
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
                name_cell(page, path, loan.lender)
                page.put(2, one.amount, Look.IN_MONEY, f"in.{path}.{key}[{at}].amount")
                page.put(3, one.month, Look.IN_COUNT, f"in.{path}.{key}[{at}].month")
                page.row += 1
    elif loan.rates:
        page.part(say("inputs.loan_list", number=number + 1, what=say("money.loans[].rates")))
        page.head(say("money.loans[].lender"), say("loan.number"), say("money.loans[].rate"))
        for at, rate in enumerate(loan.rates):
            name_cell(page, path, loan.lender)
            page.put(1, at + 1, Look.COUNT)
            page.put(2, rate, Look.IN_PERCENT, f"in.{path}.rates[{at}]")
            page.row += 1
