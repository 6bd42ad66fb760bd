"""The sheet “Vay vốn”: every loan month by month, one under the other, and all of them together."""

from fractions import Fraction

from course.builders.dossier_text import clean
from course.builders.plan_workbook_months import heads, month_cells
from course.builders.plan_workbook_page import Page, Source, summed
from course.finance.timeline import Debt
from course.model.business_plan import Loan, LoanMethod
from course.model.workbook import Look

PARTS = {"drawn": 3, "principal": 4, "interest": 5, "balance": 7}
"""What all loans do together, with the column of each."""


def loans(source: Source) -> Page:
    """Summary, the sum of all loans by month, then every loan."""
    say, plan = source.words, source.plan
    page = Page(say("sheet.loans"), (16, 6, 15, 15, 15, 15, 15, 15, 8, 9), (1, 2))
    page.heading(say("sheet.loans"), say("loans.note"))
    _summary(page, source)
    _together(page, source)
    for number, loan in enumerate(plan.money.loans):
        page.part(say("loan.title", number=number + 1, name=clean(loan.lender)))
        _schedule(page, source, number, loan)
    return page


def _summary(page: Page, source: Source) -> None:
    say, loans = source.words, source.plan.money.loans
    if not loans:
        page.put(0, say("loans.none"), Look.NOTE)
        page.row += 1
        return
    page.head(say("loans.lender"), "", say("loans.interest"), say("loans.largest_payment"), say("loans.left"))
    last = source.plan.months - 1
    for number, months in enumerate(source.found.line.loans):
        path = f"loan[{number}]"
        page.calc(0, f'«in.money.loans[{number}].name»&""', clean(loans[number].lender), Look.LABEL)
        interest, paid = sum(month.interest for month in months), max(one.principal + one.interest for one in months)
        page.calc(2, f"SUM(«{path}[0].interest..{path}[{last}].interest»)", interest, key=f"loans[{number}].interest")
        page.calc(3, f"MAX(«{path}[0].paid..{path}[{last}].paid»)", paid, key=f"loans[{number}].largest_payment")
        page.calc(4, f"«{path}[{last}].balance»", months[-1].balance, key=f"loans[{number}].left")
        page.row += 1


def _together(page: Page, source: Source) -> None:
    say, line = source.words, source.found.line
    series = {part: line.debt(part) for part in PARTS}
    page.part(say("loans.all"))
    page.head(*heads(source, "", *(say(f"months.{part}") for part in ("drawn", "principal", "interest")), "",
                     say("months.balance")))  # fmt: skip
    for at in range(source.plan.months):
        month_cells(page, source, at)
        for part, column in PARTS.items():
            formula = summed([f"loan[{number}][{at}].{part}" for number in range(len(line.loans))])
            page.calc(column, formula, series[part][at], Look.STRONG, f"months[{at}].{part}")
        page.row += 1


def _schedule(page: Page, source: Source, number: int, loan: Loan) -> None:
    say, path = source.words, f"in.money.loans[{number}]"
    agreed = loan.method is LoanMethod.AGREED
    rates = f"«{path}.rates[0]..{path}.rates[{len(loan.rates) - 1}]»" if loan.rates else f"«{path}.rate»"
    active = bool(
        not agreed and loan.amount and (loan.rates or loan.rate is not None) and loan.months
        and loan.months > loan.grace >= 0
    )  # fmt: skip
    if not agreed:
        page.put(0, say("loan.active"))
        page.calc(1,
            f"IF(AND(COUNT({rates})>0,«{path}.amount»>0,«{path}.months»>«{path}.grace»,«{path}.grace»>=0),1,0)",
            int(active), Look.COUNT, f"loan[{number}].active",
        )  # fmt: skip
        page.row += 1
    page.head(*heads(
        source, say("loan.opening"), say("months.drawn"), say("months.principal"), say("months.interest"),
        say("loan.paid"), say("months.balance"), say("loan.number"), say("loan.rate"),
    ))  # fmt: skip
    # A loan from before the plan (month 0) is there when the plan begins.
    carried = active and loan.month == 0
    first = "0" if agreed else f"IF(AND(«loan[{number}].active»=1,«{path}.month»=0),«{path}.amount»,0)"
    left = Fraction(loan.amount or 0) if carried else Fraction(0)
    for at, debt in enumerate(source.found.line.loans[number]):
        month_cells(page, source, at)
        key = f"loan[{number}][{at}]"
        page.calc(2, f"«loan[{number}][{at - 1}].balance»" if at else first, left, key=f"{key}.opening")
        if agreed:
            _agreed(page, loan, number, at, debt)
        else:
            _scheduled(page, source, loan, number, at, debt, rates, active)
        page.calc(6, f"«{key}.principal»+«{key}.interest»", debt.principal + debt.interest, key=f"{key}.paid")
        page.calc(7, f"«{key}.opening»+«{key}.drawn»-«{key}.principal»", debt.balance, Look.STRONG, f"{key}.balance")
        page.row += 1
        left = debt.balance


def _agreed(page: Page, loan: Loan, number: int, at: int, debt: Debt) -> None:
    key, path = f"loan[{number}][{at}]", f"in.money.loans[{number}]"
    page.calc(9, f"N(«{path}.rate»)", loan.rate or 0, Look.RATIO)
    drawn = _listed(f"{path}.draws", len(loan.draws), at) if loan.draws else (
        f"IF(«month[{at}].number»=«{path}.month»,«{path}.amount»,0)"
    )  # fmt: skip
    page.calc(3, drawn, debt.drawn, key=f"{key}.drawn")
    page.calc(4, _listed(f"{path}.repayments", len(loan.repayments), at), debt.principal, key=f"{key}.principal")
    page.calc(5, f"«{key}.opening»*«{path}.rate»/1200", debt.interest, key=f"{key}.interest")


def _listed(path: str, count: int, at: int) -> str:
    if not count:
        return "0"
    months, amounts = (f"«{path}[0].{key}..{path}[{count - 1}].{key}»" for key in ("month", "amount"))
    return f"SUMIF({months},«month[{at}].number»,{amounts})"


def _scheduled(
    page: Page, source: Source, loan: Loan, number: int, at: int, debt: Debt, rates: str, active: bool
) -> None:
    """A month of a loan that is paid back by rule: k counts its payments, 0 before the first and after the last.

    The instalment of an annuity is reckoned at its first payment and again whenever the rate changes, over what is
    left then; in between it goes on as last month's sum, so a month's principal is that less its interest.
    """
    key, path, n = f"loan[{number}][{at}]", f"in.money.loans[{number}]", f"«month[{at}].number»"
    count = at + 1 - loan.month
    k = count if active and 0 < count <= (loan.months or 0) else 0
    page.calc(8,
        f"IF(AND(«loan[{number}].active»=1,{n}>«{path}.month»,{n}<=«{path}.month»+«{path}.months»),"
        f"{n}-«{path}.month»,0)",
        k, Look.COUNT, f"{key}.k",
    )  # fmt: skip
    listed = loan.rates or (() if loan.rate is None else (loan.rate,))
    picked = f"INDEX({rates},MIN(«{key}.k»,{len(loan.rates)}),1)" if loan.rates else rates
    page.calc(
        9, f'IF(«{key}.k»=0,"",{picked})', listed[min(k, len(listed)) - 1] if k else "", Look.RATIO, f"{key}.rate"
    )
    page.calc(3, f"IF(AND(«loan[{number}].active»=1,{n}=«{path}.month»),«{path}.amount»,0)", debt.drawn,
              key=f"{key}.drawn")  # fmt: skip
    equal = source.words.option("money.loans[].method", LoanMethod.EQUAL_PRINCIPAL)
    left = f"«{path}.months»-«{key}.k»+1"
    anew = f"-PMT(«{key}.rate»/1200,{left},«{key}.opening»)"
    if at:
        last = f"loan[{number}][{at - 1}]"
        instalment = f"IF(OR(«{key}.k»=«{path}.grace»+1,«{key}.rate»<>«{last}.rate»),{anew},«{last}.paid»)"
    else:
        instalment = anew
    page.calc(4,
        f"IF(«{key}.k»<=«{path}.grace»,0,IF(«{key}.k»=«{path}.months»,«{key}.opening»,"
        f"IF(«{path}.method»={equal},«{path}.amount»/(«{path}.months»-«{path}.grace»),"
        f"{instalment}-«{key}.interest»)))",
        debt.principal, key=f"{key}.principal",
    )  # fmt: skip
    page.calc(5, f"IF(«{key}.k»=0,0,«{key}.opening»*«{key}.rate»/1200)", debt.interest, key=f"{key}.interest")
