"""Sheets by month: what is sold, what it costs, what wears out.

A month is a row, so that paper and phones can hold it.
"""

from fractions import Fraction

from course.builders.dossier_text import clean
from course.builders.plan_workbook_inputs import years_of
from course.builders.plan_workbook_page import Page, Source, summed
from course.finance.costs import depreciation
from course.finance.figures_data import month_label
from course.finance.timeline import YEAR, bought_by_month, calendar_months, fixed_by_month, variable_cost
from course.model.business_plan import Every
from course.model.workbook import Look

HEADS = 4
"""Rows above the first month: title, note, a free row, the head of the table."""


def month_page(source: Source, sheet: str, note: str, widths: tuple[float, ...]) -> Page:
    """A page whose rows will be the months; its head comes next."""
    page = Page(source.words(f"sheet.{sheet}"), (11, 6, *widths), (HEADS, 2))
    page.heading(source.words(f"sheet.{sheet}"), source.words(note))
    return page


def month_cells(page: Page, source: Source, at: int) -> None:
    """The two cells that begin a month's row, taken from the sheet of revenue."""
    page.calc(0, f'«months[{at}].label»&""', month_label(source.plan, at + 1), Look.LABEL)
    page.calc(1, f"«month[{at}].number»", at + 1, Look.COUNT)


def heads(source: Source, *titles: str) -> tuple[str, ...]:
    """The head of a table of months."""
    return (source.words("months.label"), source.words("month.number"), *titles)


def revenue(source: Source) -> Page:
    """The sheet “Doanh thu theo tháng”: units and sales of every product; also the calendar the other sheets use."""
    say, plan, line = source.words, source.plan, source.found.line
    names = [clean(product.name) for product in plan.products]
    page = month_page(source, "revenue", "revenue.note", (9, 7, *[13] * (2 * len(names)), 15))
    page.head(*heads(
        source, say("month.calendar"), say("month.year"), *(say("revenue.units", name=name) for name in names),
        *(say("revenue.sales", name=name) for name in names), say("months.revenue"),
    ))  # fmt: skip
    years = years_of(source)
    for at, month in enumerate(calendar_months(plan)):
        start = f"«in.start_month»+{at}"
        page.calc(0, f'(MOD({start}-1,12)+1)&"/"&(«in.start_year»+INT(({start}-1)/12))', month_label(plan, at + 1),
                  Look.LABEL, f"months[{at}].label")  # fmt: skip
        page.put(1, at + 1, Look.COUNT, f"month[{at}].number")
        page.calc(2, f"MOD({start}-1,12)+1", month + 1, Look.COUNT, f"month[{at}].calendar")
        page.put(3, at // YEAR + 1, Look.COUNT, f"month[{at}].year")
        for number in range(len(names)):
            path = f"in.products[{number}]"
            page.calc(
                4 + number,
                f"INDEX(«{path}.yearly[0]..{path}.yearly[{years - 1}]»,1,«month[{at}].year»)"
                f"*INDEX(«{path}.season[0]..{path}.season[11]»,1,«month[{at}].calendar»)/100",
                line.units[number][at], Look.COUNT, f"units[{number}][{at}]",
            )  # fmt: skip
            page.calc(4 + len(names) + number, f"«units[{number}][{at}]»*«{path}.price»", line.sales[number][at],
                      key=f"sales[{number}][{at}]")  # fmt: skip
        page.calc(4 + 2 * len(names), summed([f"sales[{number}][{at}]" for number in range(len(names))]),
                  line.revenue[at], Look.STRONG, f"months[{at}].revenue")  # fmt: skip
        page.row += 1
    return page


def costs(source: Source) -> Page:
    """The sheet “Chi phí”: variable cost and purchases by product, every fixed cost, the owner's pay."""
    say, plan, line = source.words, source.plan, source.found.line
    names = [clean(product.name) for product in plan.products]
    fixed = [clean(cost.name) for cost in plan.fixed]
    page = month_page(source, "costs", "costs.note", (13,) * (2 * len(names) + len(fixed) + 4))
    page.head(*heads(
        source, *(say("costs.variable", name=name) for name in names), say("months.variable"),
        *(say("costs.purchases", name=name) for name in names), say("months.purchases"), *fixed, say("months.fixed"),
        say("months.owner_pay"),
    ))  # fmt: skip
    calendar = calendar_months(plan)
    bought = [
        [
            bought_by_month(product, line.units[number], calendar, cost.amount or 0, cost.bought)
            for cost in product.costs
        ]
        for number, product in enumerate(plan.products)
    ]
    monthly = say.option("fixed[].every", Every.MONTH)
    paid = [fixed_by_month(cost, calendar) for cost in plan.fixed]
    for at in range(plan.months):
        month_cells(page, source, at)
        column = 2
        for number, product in enumerate(plan.products):
            page.calc(column, f"«units[{number}][{at}]»*«products[{number}].variable»",
                      line.units[number][at] * variable_cost(product), key=f"variable[{number}][{at}]")  # fmt: skip
            column += 1
        page.calc(column, summed([f"variable[{number}][{at}]" for number in range(len(names))]), line.variable[at],
                  Look.STRONG, f"months[{at}].variable")  # fmt: skip
        for number in range(len(names)):
            column += 1
            total = sum((series[at] for series in bought[number]), Fraction(0))
            page.calc(column, _purchases(source, number, at), total, key=f"purchases[{number}][{at}]")
        column += 1
        page.calc(column, summed([f"purchases[{number}][{at}]" for number in range(len(names))]), line.purchases[at],
                  Look.STRONG, f"months[{at}].purchases")  # fmt: skip
        for number in range(len(fixed)):
            column += 1
            key = f"in.fixed[{number}]"
            page.calc(
                column,
                f"IF(«{key}.every»={monthly},«{key}.amount»,IF(COUNT(«{key}.month»)=0,«{key}.amount»/12,"
                f"IF(«{key}.month»=«month[{at}].calendar»,«{key}.amount»,0)))",
                paid[number][at], key=f"fixed[{number}][{at}]",
            )  # fmt: skip
        page.calc(column + 1, summed([f"fixed[{number}][{at}]" for number in range(len(fixed))]), line.fixed[at],
                  Look.STRONG, f"months[{at}].fixed")  # fmt: skip
        page.calc(column + 2, "«in.money.owner_pay»", line.owner_pay[at], key=f"months[{at}].owner_pay")
        page.row += 1
    return page


def _purchases(source: Source, number: int, at: int) -> str:
    """What a product's variable costs ask of the till in a month: by the months of buying, else with the sales."""
    path, years = f"in.products[{number}]", years_of(source)
    parts = []
    for cost in range(len(source.plan.products[number].costs)):
        key = f"{path}.costs[{cost}]"
        months = f"«{key}.bought[0]..{key}.bought[11]»"
        yearly = f"INDEX(«{path}.yearly[0]..{path}.yearly[{years - 1}]»,1,«month[{at}].year»)"
        parts.append(
            f"«{key}.amount»*IF(COUNT({months})=12,{yearly}*INDEX({months},1,«month[{at}].calendar»)/100,"
            f"«units[{number}][{at}]»)"
        )
    return "+".join(parts) or "0"


def assets(source: Source) -> Page:
    """The sheet “Tài sản & khấu hao”: what every asset wears each month, and what is bought."""
    say, plan, line = source.words, source.plan, source.found.line
    names = [clean(asset.name) for asset in plan.assets]
    page = month_page(source, "assets", "assets.note", (14,) * (len(names) + 2))
    page.head(*heads(source, *names, say("months.wear"), say("months.investment")))
    for at in range(plan.months):
        month_cells(page, source, at)
        for number, asset in enumerate(plan.assets):
            key = f"in.assets[{number}]"
            use, life = f"MAX(«{key}.month»,1)", f"(12*MAX(«{key}.years»,1))"
            wear = depreciation(asset.cost or 0, asset.years or 1, at + 1 - max(asset.month, 1) + 1)
            page.calc(
                2 + number,
                f"IF(AND(«month[{at}].number»>={use},«month[{at}].number»<{use}+{life}),«{key}.cost»/{life},0)",
                wear, key=f"wear[{number}][{at}]",
            )  # fmt: skip
        page.calc(2 + len(names), summed([f"wear[{number}][{at}]" for number in range(len(names))]), line.wear[at],
                  Look.STRONG, f"months[{at}].wear")  # fmt: skip
        page.calc(3 + len(names), bought_at(source, f"«month[{at}].number»"), line.investment[at], Look.STRONG,
                  f"months[{at}].investment")  # fmt: skip
        page.row += 1
    return page


def bought_at(source: Source, criterion: str) -> str:
    """The cost of all assets whose month meets a criterion, as a formula."""
    last = len(source.plan.assets) - 1
    if last < 0:
        return "0"
    return (
        f"SUMIF(«in.assets[0].month..in.assets[{last}].month»,{criterion},«in.assets[0].cost..in.assets[{last}].cost»)"
    )
