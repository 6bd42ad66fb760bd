"""Workbooks made, changed and reckoned anew by LibreOffice, read by openpyxl; and plans at random to make them of."""

import datetime
import re
import zipfile
from pathlib import Path

import openpyxl
import yaml
from hypothesis import Phase, given, settings

from course.builders.plan_workbook import plan_workbook
from course.builders.plan_workbook_page import Source, Words
from course.finance.figures import figures
from course.finance.figures_data import figures_data
from course.office.workbook import workbook_bytes
from tests.conftest import ROOT
from tests.finance.plans import PLANS
from tests.office.libreoffice import converted

DAY = datetime.date(2026, 11, 24)
WORDS = ROOT / "templates/builders/business_plan/workbook.yml"
UNSHOWN = ("unknown", "concerns")
NAMES = re.compile(r"\.(name|lender|number)$|^project\.(steps|inputs)")


class Book:
    """A plan's workbook: its bytes, and the place of every cell that has a key."""

    def __init__(self, plan, course):
        found = figures(plan, course.taxes)
        self.plan, self.course = plan, course
        self.data = figures_data(plan, found, course.taxes)
        words = Words(yaml.safe_load(WORDS.read_text(encoding="utf-8")), course.plan_form)
        self.made = plan_workbook(Source(plan, found, course.taxes, words))
        self.bytes = workbook_bytes(self.made, DAY)
        self.places = {cell.key: (sheet.title, cell) for sheet in self.made.sheets for cell in sheet.cells if cell.key}

    def value(self, book, key):
        title, cell = self.places[key]
        return book[title].cell(cell.row + 1, cell.column + 1).value


def without_results(content: bytes, path: Path) -> Path:
    """The workbook with every formula's cached result taken out, so that whatever is read later was reckoned."""
    path.write_bytes(content)
    source = path.with_suffix(".full.xlsx")
    path.rename(source)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                part, count = re.subn(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
                part = re.sub(rb'(<c [^>]*?) t="str"([^>]*><f>)', rb"\1\2", part)
                assert count == part.count(b"<f>")
            new.writestr(name, part)
    source.unlink()
    return path


def reckoned(contents: dict[str, bytes], folder: Path):
    """The workbooks by name, reckoned by LibreOffice from their inputs alone."""
    stripped = folder / "stripped"
    stripped.mkdir()
    files = [without_results(content, stripped / f"{name}.xlsx") for name, content in contents.items()]
    made = converted(files, "xlsx:Calc MS Excel 2007 XML", folder / "reckoned")
    return {path.stem: openpyxl.load_workbook(path, data_only=True) for path in made}


def leaves(data, path=""):
    """Every figure of figures_data with its key in the workbook."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, f"{path}.{key}" if path else key)
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from leaves(value, f"{path}[{at}]")
    else:
        yield path, data


def shown_figures(data):
    """The figures that the workbook must show: all but words, and what only documents say."""
    kept = {key: value for key, value in data.items() if key not in UNSHOWN}
    return [(key, value) for key, value in leaves(kept) if not NAMES.search(key)]


def differences(book: Book, opened, data):
    """Figures of `data` that the opened workbook shows otherwise: half a đồng, or a millionth of a ratio."""
    wrong = []
    for key, wanted in shown_figures(data):
        if wanted is None:
            cells = [one for one in book.places if one == key or one.startswith(f"{key}.")]
            wrong += [(one, None, got) for one in cells if isinstance(got := book.value(opened, one), int | float)]
            continue
        got = book.value(opened, key)
        if key.endswith(".label"):
            same = got == wanted
        elif isinstance(wanted, str):
            same = isinstance(got, int | float) and abs(got - float(wanted)) <= 1e-6 + 1e-9 * abs(float(wanted))
        else:
            # Programs keep 15 digits: above a million billion that is more than half a đồng.
            same = isinstance(got, int | float) and abs(got - wanted) <= 0.5 + 1e-6 + 1e-12 * abs(wanted)
        if not same:
            wrong.append((key, wanted, got))
    return wrong


def rich_plans(count: int):
    """The plans with the most in them of many made at random, always the same."""
    found = []

    @settings(derandomize=True, max_examples=200, phases=[Phase.generate], database=None)
    @given(PLANS)
    def collect(data):
        found.append(data)

    collect()
    return sorted(found, key=lambda data: -len(str(data)))[:count]
