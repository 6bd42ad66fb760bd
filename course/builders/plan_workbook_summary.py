"""The sheet “Tóm tắt”: the plan on one page, with checks that follow every change; and the sheet of lists."""

from fractions import Fraction

from course.builders.dossier_text import clean
from course.builders.plan_workbook_page import Page, Source
from course.model.workbook import Look, Value

COVER = 1.2
"""As COVER of course/finance/concerns.py: how many times the year's money should cover its repayments."""


def summary(source: Source) -> Page:
    """Who plans, the key figures, the checks, what was not known when the file was made."""
    say, plan = source.words, source.plan
    page = Page(say("sheet.summary"), (52, 26, 26), (0, 0))
    page.put(0, clean(plan.title) or say("phrase.plan"), Look.TITLE)
    page.row += 1
    for line in (say("phrase.example") if plan.example else "", clean(plan.owner.name), clean(plan.one_sentence)):
        if line:
            page.put(0, line, Look.NOTE)
            page.row += 1
    _figures(page, source)
    _checks(page, source)
    page.part(say("summary.notes"))
    for key in ("phrase.tax_check", "summary.fixed", "phrase.no_advice"):
        page.put(0, say(key), Look.NOTE)
        page.row += 1
    return page


def _figures(page: Page, source: Source) -> None:
    say, found, plan = source.words, source.found, source.plan
    year, point, made = found.years[0], found.points.with_pay, found.project
    never = say("cell.never")
    loans = sum((one.drawn for loan in found.line.loans for one in loan), Fraction(0))
    grants = sum(found.line.grants, Fraction(0))
    own = Fraction((plan.money.opening_cash or 0) + (plan.money.own_capital or 0))
    last = plan.months - 1
    lines: list[tuple[str, str, Value, Look]] = [
        (say("summary.own"), "«in.money.opening_cash»+«in.money.own_capital»", own, Look.MONEY),
        (say("summary.loans"), f"SUM(«months[0].drawn..months[{last}].drawn»)", loans, Look.MONEY),
        (say("money.grants"), f"SUM(«months[0].grants..months[{last}].grants»)", grants, Look.MONEY),
        (say("products.revenue"), "«years[0].revenue»", year.revenue, Look.STRONG),
        (say("summary.profit"), "«years[0].profit»", year.profit, Look.STRONG),
        (say("be.revenue"), "«break_even.with_pay.revenue»", point.revenue if point else never, Look.MONEY),
        (say("break_even.safety"), "«break_even.safety»", found.points.safety, Look.PERCENT),
        (say("lowest.closing"), "«lowest.closing»", found.lowest.closing, Look.STRONG),
        (say("capital.need"), "«capital.need»", found.capital.need if found.capital else None, Look.MONEY),
    ]
    if made:
        rate = made.returns[0] if made.returns else say("project.no_rate")
        lines += [
            (say("project.value"), "«project.value»", made.value, Look.STRONG),
            (say("summary.rate"), "«project.returns[0]»", rate, Look.PERCENT),
            (say("project.payback"), "«project.payback»",
             say("project.never_back") if made.payback is None else made.payback, Look.RATIO),
        ]  # fmt: skip
    page.part(say("summary.figures"), say("phrase.in_dong"))
    page.head(say("summary.figure"), say("summary.value"))
    for words, formula, value, look in lines:
        page.put(0, words)
        page.calc(1, formula, value, look)
        page.row += 1


def _checks(page: Page, source: Source) -> None:
    """Questions a careful reader asks; each answer is a formula, so it follows what is typed."""
    say, found, plan = source.words, source.found, source.plan
    good, bad = say("check.good"), say("check.bad")
    checks: list[tuple[str, str, bool]] = [("check.cash", "«lowest.closing»<0", found.lowest.closing < 0)]
    if plan.products:
        last = len(plan.products) - 1
        left = f"«products[0].contribution..products[{last}].contribution»"
        checks.append(("check.price", f"MIN({left})<=0", min(one.contribution for one in found.products) <= 0))
        sums = "+".join(f"(ABS(«in.products[{at}].season.sum»-100)>0.001)" for at in range(len(plan.products)))
        wrong = any(product.season and sum(product.season) != 100 for product in plan.products)
        checks.append(("check.season", f"{sums}>0", wrong))
    if plan.money.loans:
        count = len(found.years) - 1
        covers = f"«years[0].debt_cover..years[{count}].debt_cover»"
        known = [year.debt_cover for year in found.years if year.debt_cover is not None]
        thin = bool(known) and min(known) < Fraction(6, 5)
        checks.append(("check.cover", f"IF(COUNT({covers})=0,FALSE,MIN({covers})<{COVER})", thin))
    checks.append(("check.pay", "N(«in.money.owner_pay»)=0", not plan.money.owner_pay))
    page.part(say("summary.checks"), say("summary.checks_note"))
    page.head(say("summary.check"), say("summary.answer"))
    for key, formula, wrong in checks:
        page.put(0, say(key))
        page.calc(1, f'IF({formula},"{bad}","{good}")', bad if wrong else good, Look.LABEL)
        page.row += 1


def lists(source: Source) -> Page:
    """The words that cells offer to choose from, and that formulas compare with."""
    say = source.words
    page = Page(say("sheet.lists"), (34, 34, 34, 34, 20), (4, 0))
    page.heading(say("sheet.lists"), say("lists.note"))
    fields = ("owner.legal_form", "tax.activity", "fixed[].every", "money.loans[].method")
    page.head(*(say(field) for field in fields), say("lists.tick"))
    first = page.row
    for column, field in enumerate(fields):
        for at, choice in enumerate(say.choices[field]):
            page.row = first + at
            page.put(column, choice.label, key=f"list.{field}[{at}]")
    for at, key in enumerate(("phrase.tick_yes", "phrase.tick_no")):
        page.row = first + at
        page.put(len(fields), say(key), key=f"list.tick[{at}]")
    return page
