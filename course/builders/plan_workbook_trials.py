"""The sheet “Dò độ nhạy”: whole projects with one input moved, a row each, and the search for the move that ruins them.

Rows of an input: the four moves of the table, the two ends of the search, its halvings. Moves of the search are whole
numbers of MOVE, as in course/finance/worth.py, so that both come to the same switching value.
"""

from fractions import Fraction

from course.builders.plan_workbook_page import Page, Source
from course.builders.plan_workbook_project import tax_of
from course.finance.project import INPUTS, STEPS, Project, Sensitivity, Trial
from course.finance.worth import MOVE
from course.model.workbook import Look, Value

LOW, HIGH = Fraction(-99, 100), Fraction(10)
HALVINGS = 28
"""So many halve the distance between the ends, in steps of MOVE, to one."""
SELLS = ("price", "volume")


def trials(source: Source) -> Page:
    """Every input's rows, one input under the other; years go to the right, in blocks."""
    say, made = source.words, source.found.project
    assert made is not None
    years = len(made.outlook.years)
    page = Page(say("sheet.trials"), (22, 13, 13, 13, 12, 17, *[15] * (3 * years + 1)), (4, 1))
    page.heading(say("sheet.trials"), say("trials.note"))
    page.head(
        say("project.inputs"), say("trial.low"), say("trial.high"), say("trial.middle"), say("trial.move"),
        say("project.value"), say("trial.start"),
        *(say(f"trial.{key}", number=number + 1) for key in ("revenue", "earned", "tax") for number in range(years)),
    )  # fmt: skip
    page.put(0, say("project.col_factor"))
    for number in range(1, years + 1):
        page.calc(6 + years + number, f"«project.factor[{number}]»", 1 / (1 + made.rate) ** number, Look.FINE,
                  f"trial.factor[{number}]")  # fmt: skip
    page.row += 1
    for one in made.sensitivity:
        _input(page, source, made, one)
    return page


def _input(page: Page, source: Source, made: Project, one: Sensitivity) -> None:
    name = one.name
    known = {trial.move: trial for trial in one.trials}
    for at, step in enumerate(STEPS):
        page.calc(4, _fraction(step), step, Look.PERCENT, f"trial.{name}[{at}].move")
        _row(page, source, made, name, f"trial.{name}[{at}]", known[step])
    for key, end in (("low", LOW), ("high", HIGH)):
        page.calc(4, _fraction(end), end, Look.PERCENT, f"trial.{name}.{key}.move")
        _row(page, source, made, name, f"trial.{name}.{key}", known[end])
    found = one.switching is not None
    page.put(0, source.words("trial.found"))
    page.calc(5, f"IF(SIGN(«trial.{name}.low.value»)*SIGN(«trial.{name}.high.value»)>0,0,1)", int(found), Look.COUNT,
              f"trial.{name}.found")  # fmt: skip
    page.row += 1
    _search(page, source, made, one, known)


def _fraction(move: Fraction) -> str:
    return f"{move.numerator}/{move.denominator}"


def _search(page: Page, source: Source, made: Project, one: Sensitivity, known: dict[Fraction, Trial]) -> None:
    name, found = one.name, one.switching is not None
    first, last = LOW // MOVE, -(-HIGH // MOVE)
    rising = known[HIGH].value > 0
    for step in range(HALVINGS + 1):
        own, before = f"trial.{name}.search[{step}]", f"trial.{name}.search[{step - 1}]"
        goes = f"(«{before}.value»>0)=(«trial.{name}.high.value»>0)"
        still = f'«{before}.middle»=""'
        low = f"IF({still},«{before}.low»,IF({goes},«{before}.low»,«{before}.middle»))" if step else str(first)
        high = f"IF({still},«{before}.high»,IF({goes},«{before}.middle»,«{before}.high»))" if step else str(last)
        page.calc(1, low, first, Look.COUNT, f"{own}.low")
        page.calc(2, high, last, Look.COUNT, f"{own}.high")
        if step == HALVINGS:
            page.put(0, source.words(f"inputs.{name}"))
            page.calc(4, f"«{own}.high»/{MOVE.denominator}", last * MOVE, Look.FINE, f"trial.{name}.switching")
            page.row += 1
            break
        middle = (first + last) // 2 if found and last - first > 1 else None
        page.calc(3, f'IF(OR(«trial.{name}.found»=0,«{own}.high»-«{own}.low»<=1),"",INT((«{own}.low»+«{own}.high»)/2))',
                  middle, Look.COUNT, f"{own}.middle")  # fmt: skip
        page.calc(4, f'IF(«{own}.middle»="","",«{own}.middle»/{MOVE.denominator})',
                  None if middle is None else middle * MOVE, Look.FINE, f"{own}.move")  # fmt: skip
        trial = None if middle is None else known[middle * MOVE]
        _row(page, source, made, name, own, trial, skips=True)
        if trial is not None and middle is not None:
            first, last = (first, middle) if (trial.value > 0) == rising else (middle, last)


def _row(
    page: Page, source: Source, made: Project, name: str, own: str, trial: Trial | None, skips: bool = False
) -> None:
    """The project with its input moved; cells of a row that `skips` are empty when there is no move left to try."""
    count, capital = len(made.outlook.years), "«in.appraisal.working_capital»"

    def calc(column: int, formula: str, value: Value, key: str) -> None:
        whole = f'IF(«{own}.move»="","",{formula})' if skips else formula
        page.calc(column, whole, value, key=f"{own}.{key}")

    page.put(0, source.words(f"inputs.{name}"))
    start = "«project.flows[0]»"
    if name == "invested":
        start = f"(«project.flows[0]»+{capital})*(1+«{own}.move»)-{capital}"
    calc(6, start, trial.outlook.start if trial else None, "start")
    for number in range(1, count + 1):
        year = trial.outlook.years[number - 1] if trial else None
        revenue, earned, profit = _year(name, own, number)
        if name in SELLS:
            calc(6 + number, revenue, year and year.revenue, f"revenue[{number}]")
            revenue = f"«{own}.revenue[{number}]»"
        calc(6 + count + number, earned, year and year.earned, f"earned[{number}]")
        calc(6 + 2 * count + number, tax_of(source, revenue, profit, number), year and year.tax, f"tax[{number}]")
    earned, taxes = (f"«{own}.{key}[1]..{own}.{key}[{count}]»" for key in ("earned", "tax"))
    worth = f"SUMPRODUCT({earned}-{taxes},«trial.factor[1]..trial.factor[{count}]»)"
    calc(5, f"«{own}.start»+{worth}+{capital}*«trial.factor[{count}]»", trial and trial.value, "value")
    page.row += 1


def _year(name: str, own: str, number: int) -> tuple[str, str, str]:
    """The formulas of a year's revenue, of what it earns and of its profit, with one input moved."""
    base = f"project.year[{number}]"
    times = {one: f"*(1+«{own}.move»)" if one == name else "" for one in INPUTS}
    revenue = f"«{base}.revenue»{times['price']}{times['volume']}"
    sold = f"«{own}.revenue[{number}]»" if name in SELLS else revenue
    earned = f"{sold}-«{base}.variable»{times['volume']}{times['variable']}-«{base}.fixed»{times['fixed']}"
    return revenue, earned, f"«{own}.earned[{number}]»-«{base}.wear»{times['invested']}"
