"""The sheet “Thẩm định đầu tư”: the project's flows, their worth, return and payback, what inputs may change."""

from collections.abc import Sequence
from fractions import Fraction

from course.builders.plan_workbook_months import bought_at
from course.builders.plan_workbook_page import Page, Source
from course.builders.plan_workbook_rates import MOST_RATES
from course.builders.plan_workbook_tax import income_tax, vat
from course.finance.project import STEPS, Project
from course.finance.timeline import YEAR
from course.model.workbook import Look

CLOSE = 4
"""Decimals of a đồng to which a sum counts as zero: floating numbers are not exact, the plan is."""


def project(source: Source) -> Page:
    """The flows by year, then the results, then the sensitivity; a note when the plan invests nothing."""
    say, made = source.words, source.found.project
    page = Page(say("sheet.project"), (34, 17, 17, 17, 17, 17, 17, 17, 10, 17, 17, 17, 10, 10), (4, 1))
    page.heading(say("sheet.project"), say("project.note" if made else "project.nothing"))
    if made is None:
        return page
    keys = ("revenue", "variable", "fixed", "earned", "wear", "tax", "flow", "factor", "worth", "sum", "worth_sum",
            "hit", "worth_hit")  # fmt: skip
    page.head(say("project.year"), *(say(f"project.col_{key}") for key in keys))
    _flows(page, source, made)
    page.row += 1
    _results(page, source, made)
    _sensitivity(page, source, made)
    return page


def whole_year(source: Source, number: int) -> int:
    """The year of the plan, from 0, that stands for a year of the project: the last whole one goes on."""
    whole = sum(year.months == YEAR for year in source.found.years)
    return min(number, whole) - 1


def _flows(page: Page, source: Source, made: Project) -> None:
    assets, last = source.plan.assets, len(source.plan.assets) - 1
    page.put(0, 0, Look.COUNT, "project.number[0]")
    bought = bought_at(source, '">0"')
    page.calc(7, f"-({bought})-«in.appraisal.working_capital»", made.outlook.start, Look.STRONG,
              "project.flows[0]")  # fmt: skip
    _worth(page, made, 0)
    page.row += 1
    for number, year in enumerate(made.outlook.years, 1):
        base = source.found.years[whole_year(source, number)]
        own, of = f"project.year[{number}]", f"years[{whole_year(source, number)}]"
        page.put(0, number, Look.COUNT, f"project.number[{number}]")
        page.calc(1, f"«{of}.revenue»", year.revenue, key=f"{own}.revenue")
        page.calc(2, f"«{of}.variable»", base.variable, key=f"{own}.variable")
        page.calc(3, f"«{of}.fixed»+«{of}.owner_pay»", base.fixed + base.owner_pay, key=f"{own}.fixed")
        page.calc(4, f"«{own}.revenue»-«{own}.variable»-«{own}.fixed»", year.earned, key=f"{own}.earned")
        months, lives, prices = (
            f"«in.assets[0].{key}..in.assets[{last}].{key}»" for key in ("month", "years", "cost")
        )  # fmt: skip
        wear = f"SUMPRODUCT(({months}>0)*({lives}>={number})*{prices}/({lives}+({lives}=0)))" if assets else "0"
        page.calc(5, wear, year.wear, key=f"{own}.wear")
        page.calc(6, tax_of(source, f"«{own}.revenue»", f"«{own}.earned»-«{own}.wear»", number), year.tax,
                  key=f"{own}.tax")  # fmt: skip
        back = "+«in.appraisal.working_capital»" if number == len(made.outlook.years) else ""
        page.calc(7, f"«{own}.earned»-«{own}.tax»{back}", year.flow, Look.STRONG, f"project.flows[{number}]")
        _worth(page, made, number)
        page.row += 1


def tax_of(source: Source, revenue: str, profit: str, number: int) -> str:
    """The formula of all taxes of a year of the project, from its revenue and profit."""
    return f"{vat(revenue)}+{income_tax(source, revenue, profit, f'(«in.start_year»+{number - 1})')}"


def _worth(page: Page, made: Project, number: int) -> None:
    """The year's flow as of today, both sums so far, and the time at which a sum comes back to zero within the year."""
    flow, rate = f"«project.flows[{number}]»", 1 + made.rate
    page.calc(8, f"1/(1+«in.appraisal.rate»/100)^«project.number[{number}]»", 1 / rate**number, Look.FINE,
              f"project.factor[{number}]")  # fmt: skip
    page.calc(
        9, f"{flow}*«project.factor[{number}]»", made.flows[number] / rate**number, key=f"project.worth[{number}]"
    )
    for column, key, one, flows in (
        (10, "sum", flow, made.flows),
        (11, "worth_sum", f"«project.worth[{number}]»", [flow / rate**at for at, flow in enumerate(made.flows)]),
    ):
        before = f"«project.{key}[{number - 1}]»+" if number else ""
        page.calc(column, before + one, sum(flows[: number + 1]), key=f"project.{key}[{number}]")
        if number == 0:
            continue
        last = f"«project.{key}[{number - 1}]»"
        back = f"AND(ROUND({last},{CLOSE})<0,ROUND(«project.{key}[{number}]»,{CLOSE})>=0)"
        page.calc(
            column + 2, f'IF({back},{number - 1}-{last}/{one},"")',
            _hit(flows, number), Look.RATIO, f"project.{key}.hit[{number}]",
        )  # fmt: skip


def _hit(flows: Sequence[Fraction], number: int) -> Fraction | str:
    before = sum(flows[:number], Fraction(0))
    return number - 1 + -before / flows[number] if before < 0 <= before + flows[number] else ""


def _results(page: Page, source: Source, made: Project) -> None:
    say, last = source.words, len(made.flows) - 1
    flows = f"«project.flows[0]..project.flows[{last}]»"
    page.part(say("project.results"))

    def line(key: str, formula: str, value: Fraction | str | None, look: Look, note: str = "") -> None:
        page.put(0, say(f"project.{key}"))
        page.calc(1, formula, value, look, f"project.{note or key}")
        page.row += 1

    line("rate", "«in.appraisal.rate»/100", made.rate, Look.PERCENT)
    line("value", f"«project.flows[0]»+NPV(«project.rate»,«project.flows[1]..project.flows[{last}]»)", made.value,
         Look.STRONG)  # fmt: skip
    for number in range(MOST_RATES):
        # Without any rate the first line says so; the lines of a second and a third rate are empty then.
        none = say("project.no_rate") if number == 0 else ""
        page.put(0, say("project.returns" if number == 0 else "project.more_returns", number=number + 1))
        guess = f"«rate[{number}].found»"
        page.calc(
            1, f'IF(«rates.count»<{number + 1},"{none}",IFERROR(IRR({flows},{guess}),{guess}))',
            made.returns[number] if number < len(made.returns) else none, Look.PERCENT, f"project.returns[{number}]",
        )  # fmt: skip
        page.row += 1
    never, unpaid = say.quoted("project.never_back"), say("project.never_back")
    for key, sums in (("payback", "sum"), ("discounted_payback", "worth_sum")):
        hits = f"«project.{sums}.hit[1]..project.{sums}.hit[{last}]»"
        unspent = f'AND(«project.{sums}[{last}]»>=0,COUNTIF({flows},"<0")=0)'
        line(key, f"IF(COUNT({hits})>0,MIN({hits}),IF({unspent},0,{never}))",
             unpaid if (value := getattr(made, key)) is None else value, Look.RATIO)  # fmt: skip
    begin = "«project.flows[0]»"
    line("per_dong", f'IF({begin}>=0,"",(«project.value»-{begin})/-{begin})', made.per_dong, Look.RATIO)


def _sensitivity(page: Page, source: Source, made: Project) -> None:
    """The table; every number in it comes from a whole project reckoned on the sheet of trials."""
    say = source.words
    page.part(say("project.sensitivity"), say("project.sensitivity_note"))
    steps = [f"{'+' if step > 0 else '−'}{abs(step * 100)}%" for step in STEPS]
    page.head(say("project.inputs"), *steps, say("inputs.switching"))
    for one in made.sensitivity:
        page.put(0, say(f"inputs.{one.name}"))
        for at, value in enumerate(one.values):
            page.calc(
                1 + at, f"«trial.{one.name}[{at}].value»", value, key=f"project.sensitivity.{one.name}.values[{at}]"
            )
        none = say.quoted("project.no_switch")
        page.calc(
            1 + len(STEPS), f"IF(«trial.{one.name}.found»=0,{none},«trial.{one.name}.switching»)",
            say("project.no_switch") if one.switching is None else one.switching, Look.PERCENT,
            f"project.sensitivity.{one.name}.switching",
        )  # fmt: skip
        page.row += 1
