"""The sheet “Dò IRR”: where the net present value crosses zero, so that IRR starts beside every rate there is.

IRR finds one rate near its guess and none when the guess is poor. Here the value is laid out over the same 400 steps
from −99 % to 1000 % as in course/finance/worth.py, and every crossing (three at most) is narrowed by halving.
"""

from collections.abc import Sequence

from course.builders.plan_workbook_page import Page, Source
from course.model.workbook import Look

LOWEST, HIGHEST, GRID, HALVINGS, MOST_RATES = -0.99, 10.0, 400, 24, 3


def rates(source: Source) -> Page:
    """The grid on the left, the halvings of each crossing beside it."""
    say, made = source.words, source.found.project
    assert made is not None
    flows = [float(flow) for flow in made.flows]
    page = Page(say("sheet.rates"), (8, 11, 20, 9, 3, *(11, 11, 11, 20, 3) * MOST_RATES), (4, 0))
    page.heading(say("sheet.rates"), say("rates.note"))
    halving = (say("trial.low"), say("trial.high"), say("trial.middle"), say("project.value"), "")
    page.head(
        say("trial.number"), say("rates.rate"), say("project.value"), say("rates.crossings"), "", *halving * MOST_RATES
    )
    first, last = page.row, len(flows) - 1
    later = f"«project.flows[1]..project.flows[{last}]»"
    values = [_value(LOWEST + (HIGHEST - LOWEST) * at / GRID, flows) for at in range(GRID + 1)]
    counts = [0]
    for at in range(GRID + 1):
        page.row = first + at
        page.put(0, at, Look.COUNT)
        rate = LOWEST + (HIGHEST - LOWEST) * at / GRID
        page.calc(1, f"{LOWEST}+{HIGHEST - LOWEST}*{at}/{GRID}", rate, Look.FINE, f"grid[{at}].rate")
        page.calc(2, f"«project.flows[0]»+NPV(«grid[{at}].rate»,{later})", values[at], key=f"grid[{at}].value")
        if at == 0:
            page.calc(3, "0", 0, Look.COUNT, "grid[0].count")
            continue
        crossed = values[at - 1] * values[at] < 0
        counts.append(counts[-1] + crossed)
        before = f"«grid[{at - 1}].value»"
        crossing = f"IF(SIGN({before})*SIGN(«grid[{at}].value»)<0,1,0)"
        page.calc(3, f"«grid[{at - 1}].count»+{crossing}", counts[at], Look.COUNT, f"grid[{at}].count")
    for number in range(MOST_RATES):
        page.row = first
        _halve(page, number, 5 + 5 * number, flows, counts)
    page.row = first + GRID + 2
    page.put(0, say("rates.crossings"))
    page.calc(1, f"«grid[{GRID}].count»", counts[-1], Look.COUNT, "rates.count")
    return page


def _halve(page: Page, number: int, column: int, flows: Sequence[float], counts: Sequence[int]) -> None:
    later = f"«project.flows[1]..project.flows[{len(flows) - 1}]»"
    there = number < counts[-1]
    at = counts.index(number + 1) if there else 0
    width = (HIGHEST - LOWEST) / GRID
    low, high = LOWEST + width * (at - 1), LOWEST + width * at
    rising = _value(high, flows) > 0
    for step in range(HALVINGS):
        own, before = f"rate[{number}][{step}]", f"rate[{number}][{step - 1}]"
        if step:
            goes = f"(«{before}.value»>0)=(«rate[{number}].end»>0)"
            begin = f'IF(«{before}.low»="","",IF({goes},«{before}.low»,«{before}.middle»))'
            end = f'IF(«{before}.low»="","",IF({goes},«{before}.middle»,«{before}.high»))'
        else:
            row = f"MATCH({number + 1},«grid[0].count..grid[{GRID}].count»,0)"
            grid = f"«grid[0].rate..grid[{GRID}].rate»"
            begin, end = (
                f'IF(«grid[{GRID}].count»<{number + 1},"",INDEX({grid},{at},1))' for at in (f"{row}-1", row)
            )  # fmt: skip
        middle = (low + high) / 2
        value = _value(middle, flows)
        shown = (low, high, middle, value) if there else ("",) * 4
        page.calc(column, begin, shown[0], Look.FINE, f"{own}.low")
        page.calc(column + 1, end, shown[1], Look.FINE, f"{own}.high")
        page.calc(
            column + 2, f'IF(«{own}.low»="","",(«{own}.low»+«{own}.high»)/2)', shown[2], Look.FINE, f"{own}.middle"
        )
        page.calc(column + 3, f'IF(«{own}.low»="","",«project.flows[0]»+NPV(«{own}.middle»,{later}))', shown[3],
                  key=f"{own}.value")  # fmt: skip
        page.row += 1
        found = middle
        if (value > 0) == rising:
            high = middle
        else:
            low = middle
    page.calc(column + 2, f"«rate[{number}][{HALVINGS - 1}].middle»", found if there else "", Look.FINE,
              f"rate[{number}].found")  # fmt: skip
    page.row += 1
    end = f"«rate[{number}][0].high»"
    shown_end = _value(LOWEST + width * at, flows) if there else ""
    page.calc(
        column + 3, f'IF({end}="","",«project.flows[0]»+NPV({end},{later}))', shown_end, key=f"rate[{number}].end"
    )


def _value(rate: float, flows: Sequence[float]) -> float:
    value = 0.0
    for flow in reversed(flows):
        value = value / (1 + rate) + flow
    return value
