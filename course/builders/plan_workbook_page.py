"""Laying out the sheets of a plan's workbook: cells are called by keys, and formulas name the cells they take.

In a formula «key» is a cell and «key..key» a range; which sheet it stands on, and where, is settled when all sheets are
laid out. Keys of figures are their paths in figures_data, keys of inputs "in." and their path in the producer's file.
What people typed never comes into a formula: formulas are made of keys and of our own words only.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from course.builders.dossier_text import clean
from course.finance.figures import Figures
from course.model.business_plan import BusinessPlan
from course.model.plan_form import PlanForm
from course.model.tax import TaxRules
from course.model.workbook import Cell, Chart, Look, Series, Sheet, Value

_KEY = re.compile("«([^«»]+)»")
_COLUMNS = 26
UPRIGHT = 110
"""So many characters beside each other still read well on an upright A4 sheet."""


class Words:
    """What the workbook says: templates/builders/business_plan/workbook.yml, then the form's words and fields."""

    def __init__(self, own: Mapping[str, str], form: PlanForm) -> None:
        self._all = {**{field.key: field.name for field in form.fields}, **form.words, **own}
        self.choices = {field.key: field.choices for field in form.fields if field.choices}

    def __call__(self, key: str, **values: str | int) -> str:
        """The words of a key, with values filled in. Raises KeyError for a key without words."""
        return self._all[key].format(**values) if values else self._all[key]

    def option(self, field: str, value: str) -> str:
        """The cell of the sheet of lists that holds a choice's words, for a formula to compare with."""
        number = next(at for at, one in enumerate(self.choices[field]) if one.value == value)
        return f"«list.{field}[{number}]»"

    def quoted(self, key: str) -> str:
        """The words as a text inside a formula."""
        return '"' + self._all[key].replace('"', '""') + '"'


class Source(NamedTuple):
    """What every sheet is made from."""

    plan: BusinessPlan
    found: Figures
    rules: TaxRules
    words: Words


class Page:
    """A sheet while it is laid out."""

    def __init__(self, title: str, widths: Sequence[float], frozen: tuple[int, int] = (0, 0)) -> None:
        self.title, self.widths, self.frozen = title, tuple(widths), frozen
        self.cells: list[Cell] = []
        self.charts: list[Chart] = []
        self.names: dict[str, str] = {}
        self.row = 0

    def put(
        self, column: int, value: Value, look: Look = Look.LABEL, key: str = "", options: str = "", name: str = ""
    ) -> None:
        """Put a value on the current row; `name` is its name in Excel."""
        self.cells.append(Cell(self.row, column, value, look, "", key, options))
        if name:
            self.names[name] = key

    def calc(self, column: int, formula: str, value: Value, look: Look = Look.MONEY, key: str = "") -> None:
        """Put a formula (without its "=") on the current row, with its result."""
        self.cells.append(Cell(self.row, column, value, look, f"={formula}", key))

    def heading(self, title: str, *notes: str) -> None:
        """The sheet's title and notes under it."""
        self.put(0, title, Look.TITLE)
        for note in notes:
            self.row += 1
            self.put(0, note, Look.NOTE)
        self.row += 2

    def part(self, title: str, note: str = "") -> None:
        """A heading of a part."""
        self.row += 1
        self.put(0, title, Look.PART)
        self.row += 1
        if note:
            self.put(0, note, Look.NOTE)
            self.row += 1

    def head(self, *titles: str) -> None:
        """The head of a table; an empty title leaves its column out."""
        for column, title in enumerate(titles):
            if title:
                self.put(column, title, Look.HEAD)
        self.row += 1


def settle(pages: Sequence[Page]) -> tuple[tuple[Sheet, ...], dict[str, str]]:
    """Turn pages into sheets whose formulas hold real references, and names with their ranges.

    Raises KeyError for a key that no cell has and ValueError for a key of two cells: both are faults of a builder.
    """
    places: dict[str, tuple[str, str]] = {}
    for page in pages:
        quoted = "'" + page.title.replace("'", "''") + "'!"
        for cell in page.cells:
            if cell.key in places:
                raise ValueError(f"two cells are called {cell.key}")
            if cell.key:
                places[cell.key] = quoted, f"${_letters(cell.column)}${cell.row + 1}"
    named = {key: name for page in pages for name, key in page.names.items() if ".." not in key}
    sheets = []
    for page in pages:
        resolve = _resolver(places, named, "'" + page.title.replace("'", "''") + "'!")
        cells = tuple(
            cell._replace(formula=_KEY.sub(resolve, cell.formula), options=_KEY.sub(resolve, cell.options))
            if cell.formula or cell.options
            else cell
            for cell in page.cells
        )
        whole = _resolver(places, {}, "")
        charts = tuple(
            chart._replace(series=tuple(Series(*(_KEY.sub(whole, part) for part in one)) for one in chart.series))
            for chart in page.charts
        )
        sheets.append(Sheet(page.title, cells, page.widths, page.frozen, charts, sum(page.widths) > UPRIGHT))
    whole = _resolver(places, {}, "")
    names = {name: _KEY.sub(whole, f"«{key}»") for page in pages for name, key in page.names.items()}
    return tuple(sheets), names


def _resolver(
    places: Mapping[str, tuple[str, str]], named: Mapping[str, str], here: str
) -> Callable[[re.Match[str]], str]:
    def resolve(match: re.Match[str]) -> str:
        key = match[1]
        if key in named:
            return named[key]
        first, _, last = key.partition("..")
        sheet, place = places[first]
        prefix = "" if sheet == here else sheet
        return f"{prefix}{place}:{places[last][1]}" if last else f"{prefix}{place}"

    return resolve


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _COLUMNS)
        letters = chr(ord("A") + rest) + letters
    return letters


def summed(keys: Sequence[str]) -> str:
    """The sum of single cells as a formula; 0 for none."""
    return "+".join(f"«{key}»" for key in keys) or "0"


def name_cell(page: Page, path: str, name: str, column: int = 0) -> None:
    """The name of something on the sheet of inputs, which follows what is typed there; `path` is its place."""
    page.calc(column, f'«in.{path}.name»&""', clean(name), Look.LABEL)


def choice_cell(page: Page, source: Source, column: int, field: str, value: str, key: str, name: str = "") -> None:
    """A cell with the words of a choice; the sheet of lists holds all of them."""
    choices = source.words.choices[field]
    if field.endswith(".method"):
        choices = choices[:-1]  # a loan paid back as agreed has lists of its own, which a choice cannot lay out
    label = next((one.label for one in choices if one.value == value), "")
    options = f"«list.{field}[0]..list.{field}[{len(choices) - 1}]»"
    page.put(column, label, Look.IN_CHOICE, key, options, name)
