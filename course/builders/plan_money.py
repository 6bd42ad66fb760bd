"""The sections of a finished plan that are mostly figures; every one comes from figures_data, none is reckoned here."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from course.builders.plan_canvas import five_numbers
from course.builders.plan_frame import PlanFrame, facts, group_table, text
from course.builders.plan_text import amount, decimals, money, percent
from course.finance.rounding import dong
from course.finance.timeline import YEAR
from course.model.plan_blocks import Block, Chart, ChartKind, Facts, Heading, Row, Series, Table
from course.model.plan_form import Depth

_YEARS = (
    "revenue", "variable", "contribution", "fixed", "operating", "wear", "interest", "before_pay", "owner_pay",
    "before_tax", "vat", "income_tax", "profit",
)  # fmt: skip
_SUMS = ("contribution", "operating", "before_pay", "before_tax", "profit")
_UNIT = ("price", "variable", "contribution", "ratio", "full_cost")
_SALES = ("units", "revenue", "share")
_PERCENT = ("ratio", "share")
PARTS = tuple(range(0, 151, 10))
"""Percent of the first year's sales at which the break-even chart has its points."""
_CASH = ("opening", "collected", "paid", "financed", "closing")
_DETAIL = ("revenue", "variable", "fixed", "owner_pay", "wear", "tax")


def costs(frame: PlanFrame) -> Iterator[Block]:
    """What one unit costs, what comes anyway, and what is used for years."""
    plan = frame.plan
    if frame.depth is Depth.ONE_PAGE:  # the canvas has a box for it
        return
    for at, (product, figures) in enumerate(zip(plan.products, frame.data["products"], strict=True)):
        table = group_table(
            frame, f"products[{at}].costs", ("name", "amount"), (70, 30), text("unit_costs", name=product.name), 1
        )
        if isinstance(table, Table):
            table = table._replace(rows=(*table.rows, Row((text("unit_sum"), money(figures["variable"])), strong=True)))
        yield table
    yield group_table(frame, "fixed", ("name", "every", "amount"), (50, 24, 26), text("fixed"), 2)
    yield group_table(frame, "assets", ("name", "cost", "years", "month"), (40, 22, 16, 22), text("assets"), 1)
    yield facts(frame, "costs")


def results(frame: PlanFrame) -> Iterator[Block]:
    """Unit figures and break-evens of the first year, then every year."""
    years = frame.data["years"]
    if frame.depth is Depth.ONE_PAGE:
        yield Heading(text("five_numbers"), 2)
        names, values = zip(*five_numbers(frame), strict=True)
        yield Table("", names, (Row(values),), (20,) * len(names), len(names))
        return
    yield from _products(frame)
    yield _break_evens(frame)
    if years[0]["revenue"]:
        yield _crossing(frame, years[0])
    yield Facts(((frame.words("break_even.safety"), percent(frame.data["break_even"]["safety"])),))
    labels = tuple(year_label(frame, year) for year in years)
    yield figure_table(frame, "years", _YEARS, years, labels, text("years"), _SUMS)
    series = tuple(Series(frame.words(f"years.{key}"), tuple(year[key] for year in years))
                   for key in ("revenue", "profit"))  # fmt: skip
    yield Chart(text("years_chart"), ChartKind.COLUMNS, labels, series, text("years_told"))


def year_label(frame: PlanFrame, year: Mapping[str, Any]) -> str:
    """The year's name; a short last year says how many months it has."""
    key = "phrase.year" if year["months"] == YEAR else "phrase.short_year"
    return frame.words(key, number=year["number"], months=year["months"])


def figure_table(
    frame: PlanFrame, part: str, keys: Sequence[str], columns: Sequence[Mapping[str, Any]], labels: Sequence[str],
    title: str, strong: Sequence[str] = (),
) -> Table:  # fmt: skip
    """Figures of a part of figures_data as rows, with a column for each of `columns`."""
    rows = [Row((frame.words(f"{part}.{key}"), *(amount(one[key]) for one in columns)), key in strong) for key in keys]
    name = 40 if len(labels) < 4 else 28
    widths = (name, *[(100 - name) // len(labels)] * len(labels))
    return Table(text("table_in_dong", title=title), (text("line"), *labels), tuple(rows), widths)


def _products(frame: PlanFrame) -> Iterator[Table]:
    """A row for each product: what one unit costs and leaves, then what the year sells."""
    for key, columns in (("unit_figures", _UNIT), ("sales_figures", _SALES)):
        rows = [
            Row((one["name"], *((percent if column in _PERCENT else amount)(one[column]) for column in columns)))
            for one in frame.data["products"]
        ]
        head = tuple(frame.words(f"products.{column}") for column in ("name", *columns))
        widths = (28, *[72 // len(columns)] * len(columns))
        yield Table(text("table_in_dong", title=text(key)), head, tuple(rows), widths)


def _break_evens(frame: PlanFrame) -> Table:
    names = [one["name"] for one in frame.data["products"]]
    rows = []
    for key in ("with_pay", "full", "cash"):
        point = frame.data["break_even"][key]
        units = "\n".join(text("units_of", name=name, units=amount(count))
                          for name, count in zip(names, point["units"], strict=True)) if point else ""  # fmt: skip
        rows.append(Row((
            frame.words(f"break_even.{key}"), money(point["revenue"]) if point else frame.words("phrase.never"), units,
        )))  # fmt: skip
    return Table(text("break_evens"), tuple(text("break_evens_head").split("|")), tuple(rows), (40, 24, 36), 3)


def _crossing(frame: PlanFrame, year: Mapping[str, Any]) -> Chart:
    """Revenue and costs when a part of the first year's plan is sold, as the workbook draws them."""
    fixed = sum(year[key] for key in ("fixed", "interest", "wear", "owner_pay"))
    lines = {
        "months.revenue": [dong(Fraction(year["revenue"] * part, 100)) for part in PARTS],
        "all_costs": [fixed + dong(Fraction(year["variable"] * part, 100)) for part in PARTS],
        "fixed_costs": [fixed for _ in PARTS],
    }
    series = tuple(
        Series(frame.words(key) if "." in key else text(key), tuple(values)) for key, values in lines.items()
    )
    labels = tuple(f"{part}%" for part in PARTS)
    return Chart(text("break_even_chart"), ChartKind.LINE, labels, series, text("break_even_told"))


def cash(frame: PlanFrame) -> Iterator[Block]:
    """Money in the till at the end of every month, and what moved it."""
    if frame.depth is Depth.ONE_PAGE:  # told by the five numbers
        return
    months, low = frame.data["months"], frame.data["lowest"]
    lowest = months[low["month"] - 1]["label"]
    value = text("lowest_value", amount=money(low["closing"]), month=lowest)
    yield Facts(((frame.words("lowest.month"), value), *facts(frame, "cash").lines))
    labels = tuple(month["label"] for month in months)
    closing = Series(frame.words("months.closing"), tuple(month["closing"] for month in months))
    told = text("cash_told", amount=money(low["closing"]), month=lowest)
    yield Chart(text("cash_chart"), ChartKind.COLUMNS, labels, (closing,), told)
    yield month_table(frame, _CASH, text("cash"))
    if frame.full:
        yield month_table(frame, _DETAIL, text("months_detail"))
        capital = frame.data["capital"]
        if capital:
            yield Facts((
                (frame.words("capital.cycle_days"), str(capital["cycle_days"])),
                (frame.words("capital.turns"), decimals(capital["turns"])),
                (frame.words("capital.need"), money(capital["need"])),
            ))  # fmt: skip


def month_table(frame: PlanFrame, keys: Sequence[str], title: str) -> Table:
    """Figures of the months, a row for each month."""
    months = frame.data["months"]
    rows = [Row((month["label"], *(amount(month[key]) for key in keys))) for month in months]
    head = (frame.words("months.label"), *(frame.words(f"months.{key}") for key in keys))
    return Table(text("table_in_dong", title=title), head, tuple(rows), (11, *[89 // len(keys)] * len(keys)))


def tax(frame: PlanFrame) -> Iterator[Block]:
    """Each year's taxes with the words that they are estimates."""
    if not frame.plan.tax.on:
        yield Facts(((frame.words("months.tax"), frame.words("phrase.tax_off")),))
        return
    years = frame.data["years"]
    labels = tuple(year_label(frame, year) for year in years)
    yield figure_table(frame, "years", ("revenue", "vat", "income_tax"), years, labels, text("tax"))
    yield facts(frame, "tax")
