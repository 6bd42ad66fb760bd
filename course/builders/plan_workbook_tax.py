"""Taxes in the workbook: the producer's choices, the dated rules as cells, and the formula of a year's tax.

Simplified exactly as course/finance/taxes.py is. The steps that count for this legal form are computed once, so that
the formula of a year stays short; a step without end has no upper cell.
"""

from decimal import Decimal

from course.builders.plan_workbook_page import Page, Source
from course.finance.taxes import tax_is_known
from course.model.business_plan import LegalForm
from course.model.tax import Step
from course.model.workbook import Look

# The household first: it has rules of its own.
FORMS = (LegalForm.HOUSEHOLD, LegalForm.COMPANY, LegalForm.COOPERATIVE)
TICKS = ("on", "exempt", "profit_method", "cut_30", "vat_relief")
NAMES = {"on": "tinh_thue", "exempt": "mien_thue", "profit_method": "thue_theo_loi_nhuan", "cut_30": "giam_thue_30",
         "vat_relief": "giam_thue_gtgt"}  # fmt: skip
ENDLESS = 10**18
"""Above every revenue: where no tax is reckoned, every revenue stays under the line."""


def lay_tax(page: Page, source: Source) -> None:
    """The part of the inputs about taxes, on the current rows."""
    _choices(page, source)
    _rules(page, source)
    _effective(page, source)


def _choices(page: Page, source: Source) -> None:
    say, plan = source.words, source.plan
    page.part(say("inputs.tax"), say("phrase.tax_check"))
    forms = say.choices["owner.legal_form"]
    page.put(0, say("owner.legal_form"))
    page.put(2, next((one.label for one in forms if one.value == plan.owner.legal_form), ""), Look.IN_CHOICE,
             "in.owner.legal_form", f"«list.owner.legal_form[0]..list.owner.legal_form[{len(forms) - 1}]»",
             "loai_hinh")  # fmt: skip
    page.row += 1
    activities = say.choices["tax.activity"]
    page.put(0, say("tax.activity"))
    page.put(2, next(one.label for one in activities if one.value == plan.tax.activity), Look.IN_CHOICE,
             "in.tax.activity", f"«list.tax.activity[0]..list.tax.activity[{len(activities) - 1}]»",
             "nganh_nghe")  # fmt: skip
    page.row += 1
    for key in TICKS:
        page.put(0, say(f"tax.{key}"))
        ticked = say("phrase.tick_yes" if getattr(plan.tax, key) else "phrase.tick_no")
        page.put(2, ticked, Look.IN_CHOICE, f"in.tax.{key}", "«list.tick[0]..list.tick[1]»", NAMES[key])
        page.row += 1


def _rules(page: Page, source: Source) -> None:
    say, rules = source.words, source.rules
    day = rules.as_of
    page.part(say("tax.rules"), say("tax.rules_note", day=f"{day.day}/{day.month}/{day.year}"))
    page.head(say("tax.rule"), "", say("tax.amount"), say("tax.percent"), say("tax.of_revenue"))
    _rule(page, say("tax.household_line"), rules.household.line, None, "tax.household.line")
    for choice in say.choices["tax.activity"]:
        rate = next(one for one in rules.household.rates if one.activity == choice.value)
        at = f"tax.rate[{choice.value}]"
        _rule(page, say("tax.vat_of", what=choice.label), None, rate.vat, f"{at}.vat")
        _rule(page, say("tax.pit_of", what=choice.label), None, rate.pit, f"{at}.pit")
    _rule(page, say("tax.relief"), None, rules.household.relief_percent, "tax.relief")
    _steps(page, source, "household", rules.household.profit_steps)
    _rule(page, say("tax.firm_line"), rules.firm.exempt_to, None, "tax.firm.line")
    _steps(page, source, "firm", rules.firm.steps)
    _rule(page, say("tax.cut"), rules.cut.to, rules.cut.percent, "tax.cut")
    for key in ("first_year", "last_year"):
        page.put(0, say(f"tax.cut_{key}"))
        page.put(2, getattr(rules.cut, key), Look.IN_COUNT, f"tax.cut.{key}")
        page.row += 1


def _rule(page: Page, words: str, amount: int | None, percent: Decimal | None, key: str) -> None:
    page.put(0, words)
    if amount is not None:
        page.put(2, amount, Look.IN_MONEY, f"{key}.to" if percent is not None else key)
    if percent is not None:
        page.put(3, percent, Look.IN_PERCENT, key if amount is None else f"{key}.percent")
    page.row += 1


def _steps(page: Page, source: Source, who: str, steps: tuple[Step, ...]) -> None:
    say = source.words
    for number, step in enumerate(steps):
        key = f"tax.{who}.step[{number}]"
        page.put(
            0, say("tax.step" if step.to is not None else "tax.last_step", who=say(f"tax.{who}"), number=number + 1)
        )
        if step.to is not None:
            page.put(2, step.to, Look.IN_MONEY, f"{key}.to")
        page.put(3, step.percent, Look.IN_PERCENT, f"{key}.percent")
        page.put(4, say("phrase.tick_yes" if step.percent_of_revenue else "phrase.tick_no"), Look.IN_CHOICE,
                 f"{key}.of_revenue", "«list.tick[0]..list.tick[1]»")  # fmt: skip
        page.row += 1


def _effective(page: Page, source: Source) -> None:
    """What counts for this unit: the line, the rates and the steps, from the choices above."""
    say, plan, rules = source.words, source.plan, source.rules
    form, choice = plan.owner.legal_form, plan.tax
    household = form is LegalForm.HOUSEHOLD
    counts = choice.on and not choice.exempt and tax_is_known(form)
    rate = next(one for one in rules.household.rates if one.activity is choice.activity)
    page.part(say("tax.effective"), say("tax.effective_note"))

    def row(key: str, formula: str, value: int | float, look: Look = Look.RATIO) -> None:
        page.put(0, say(f"tax.eff_{key.partition('[')[0]}"))
        page.calc(2, formula, value, look, f"eff.{key}")
        page.row += 1

    known = ",".join(f"«in.owner.legal_form»={say.option('owner.legal_form', one)}" for one in FORMS)
    yes = "=«list.tick[0]»"
    row("counts", f"IF(AND(«in.tax.on»{yes},«in.tax.exempt»<>«list.tick[0]»,OR({known})),1,0)", int(counts), Look.COUNT)
    row("household", f"IF({known.partition(',')[0]},1,0)", int(household), Look.COUNT)
    line = (rules.household.line if household else rules.firm.exempt_to) if counts else ENDLESS
    row("line", f"IF(«eff.counts»=0,{ENDLESS:.0E},IF(«eff.household»=1,«tax.household.line»,«tax.firm.line»))", line,
        Look.MONEY)  # fmt: skip
    activities = say.choices["tax.activity"]
    for key in ("vat", "pit"):
        picked = "+".join(
            f"(«in.tax.activity»=«list.tax.activity[{at}]»)*«tax.rate[{one.value}].{key}»"
            for at, one in enumerate(activities)
        )
        relief = f"*IF(«in.tax.vat_relief»{yes},1-«tax.relief»/100,1)" if key == "vat" else ""
        value = getattr(rate, key) / 100
        if key == "vat" and choice.vat_relief:
            value *= 1 - rules.household.relief_percent / 100
        row(key, f"IF(«eff.household»=1,({picked})/100{relief},0)", float(value) if household else 0, Look.FINE)
    row("cut", f"IF(«in.tax.cut_30»{yes},«tax.cut.percent»/100,0)", float(rules.cut.percent / 100) * choice.cut_30)
    own, other = rules.household.profit_steps, rules.firm.steps
    used = own if household else other
    for number in range(max(len(own), len(other))):
        of = {
            "household": f"tax.household.step[{min(number, len(own) - 1)}]",
            "firm": f"tax.firm.step[{min(number, len(other) - 1)}]",
        }
        step = used[min(number, len(used) - 1)]
        ends = {
            who: f"«{key}.to»" if steps[min(number, len(steps) - 1)].to is not None else f"{ENDLESS:.0E}"
            for (who, key), steps in zip(of.items(), (own, other), strict=True)
        }
        row(f"to[{number}]", f"IF(«eff.household»=1,{ends['household']},{ends['firm']})",
            step.to if step.to is not None else ENDLESS, Look.MONEY)  # fmt: skip
        row(f"percent[{number}]",
            f"IF(«eff.household»=1,«{of['household']}.percent»,«{of['firm']}.percent»)/100",
            float(step.percent / 100))  # fmt: skip
        by_revenue = household and step.percent_of_revenue and not choice.profit_method
        row(f"by_revenue[{number}]",
            f"IF(AND(«eff.household»=1,«{of['household']}.of_revenue»{yes},«in.tax.profit_method»<>«list.tick[0]»),1,0)",
            int(by_revenue), Look.COUNT)  # fmt: skip


def vat(revenue: str) -> str:
    """The formula of a year's VAT, from the cell of its revenue."""
    return f"IF({revenue}<=«eff.line»,0,{revenue}*«eff.vat»)"


def income_tax(source: Source, revenue: str, profit: str, year: str) -> str:
    """The formula of a year's tax on income or profit; arguments are cells or expressions."""
    last = max(len(source.rules.household.profit_steps), len(source.rules.firm.steps)) - 1
    formula = _step(revenue, profit, last)
    for number in range(last - 1, -1, -1):
        formula = f"IF({revenue}<=«eff.to[{number}]»,{_step(revenue, profit, number)},{formula})"
    cut = f"IF(AND({revenue}<=«tax.cut.to»,{year}>=«tax.cut.first_year»,{year}<=«tax.cut.last_year»),1-«eff.cut»,1)"
    return f"IF({revenue}<=«eff.line»,0,{formula}*{cut})"


def _step(revenue: str, profit: str, number: int) -> str:
    of_profit = f"MAX({profit},0)*«eff.percent[{number}]»"
    return f"IF(«eff.by_revenue[{number}]»=1,({revenue}-«eff.line»)*«eff.pit»,{of_profit})"
