"""A producer's plan, read as people type it; the worked plans, to the đồng."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.builders.plan_file import read_plan
from course.builders.plan_words import codes, concern_said
from course.checks.report import in_words
from course.content.located_yaml import parse_yaml
from course.criteria.sheet import scored_lines
from course.finance.concerns import VALUES, concerns
from course.finance.figures import figures
from course.finance.figures_data import figures_data
from course.finance.gaps import gaps
from course.model.business_plan import BusinessPlan, Every, LegalForm
from tests.finance.plans import HOUSEHOLD, PLANS, plan_of

TYPED = """
title:
start: 3/2027
months: "36 tháng"
why_now: null
owner:
  name: Nhà Suối
  legal_form: Hộ kinh doanh
  phone: 900000004
  members: ""
products:
  - name: Mận sấy
    price: 85 nghìn
    costs:
      - {name: mận, amount: "19.600 đ"}
      - {name: "", amount: null}
    yearly: 6000; 7.000
    season: 16 6 5 5 6 5 5 7 10 7 10 18
    local_input_percent: 99,5%
  - {name: "", price: }
market:
fixed:
  - {name: thuê, amount: 3tr, every: Mỗi tháng}
money: {opening_cash: 1 tỷ 200 triệu, owner_pay: ~}
tax: {on: không}
swot:
  strengths: |
    Vườn nhà

    Máy mới
"""


def read(text, course, findings=None):
    findings = [] if findings is None else findings
    return read_plan(parse_yaml(text, "plan.yml", findings), "plan.yml", findings, course.plan_form, course.sheets)


def test_a_plan_is_read_as_people_type_it(loaded):
    plan = read(TYPED, loaded.course)
    (product,) = plan.products
    assert (plan.title, plan.why_now, plan.start, plan.months) == ("", "", "2027-03", 36)
    assert (plan.owner.legal_form, plan.owner.phone, plan.owner.members) == (LegalForm.HOUSEHOLD, "900000004", None)
    assert (product.price, [one.amount for one in product.costs]) == (85_000, [19_600])
    assert (product.yearly, sum(product.season), str(product.local_input_percent)) == ((6000, 7000), 100, "99.5")
    assert (plan.fixed[0].amount, plan.fixed[0].every) == (3_000_000, Every.MONTH)
    assert (plan.money.opening_cash, plan.money.owner_pay, plan.tax.on) == (1_200_000_000, None, False)
    assert plan.swot.strengths == ("Vườn nhà", "Máy mới")
    assert gaps(plan) == ("money.owner_pay",)


def test_what_a_browser_saves_is_read_too(loaded):
    saved = json.dumps(HOUSEHOLD, ensure_ascii=False, indent=1)
    assert read(saved, loaded.course) == plan_of(HOUSEHOLD)


def test_an_empty_file_is_named(loaded):
    findings = []
    assert read("", loaded.course, findings) is None
    assert [str(in_words(one)).split(" ")[1] for one in findings] == ["[yaml.empty]"]


def test_every_fault_of_a_file_is_found_in_one_run(loaded):
    findings = []
    text = "months: 6\nproducts:\n  - {name: A, price: nhiều}\nowner: {nane: B}\n"
    assert read(text, loaded.course, findings) is None
    assert {one.rule for one in findings} == {"planfile.amount", "schema.unknown-key"}


@given(PLANS)
def test_a_plan_that_is_read_can_be_reckoned(loaded, data):
    findings = []
    plan = read(json.dumps(data), loaded.course, findings)
    assert (plan is None) == bool(findings)
    if plan is not None:
        assert figures_data(plan, figures(plan, loaded.course.taxes), loaded.course.taxes)


HOSTILE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(-1e6, 1e6)
    | st.text(max_size=20)
    | st.sampled_from(["1,5 triệu", "=1+1", "{x}", "<b>", "16; 2", "có"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(
        ["products", "name", "price", "costs", "yearly", "season", "money", "loans", "rate", "amount", "start",
         "months", "owner", "tax", "on", "swot", "strengths", "version", "ocop_set", "steps", "what", "end"]
    ), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@given(HOSTILE)
def test_nothing_typed_ends_in_a_traceback(loaded, data):
    findings = []
    plan = read(json.dumps(data, ensure_ascii=False), loaded.course, findings)
    assert (plan is None) == bool(findings)
    for one in findings:
        assert "\n" not in str(in_words(one))


@pytest.mark.parametrize("name", ["man-say-suoi-ngan", "htx-nghe-gung", "du-lich-cong-dong"])
def test_a_worked_plan_leaves_no_question_open(loaded, name):
    plan = loaded.course.plans[name]
    empty = {key for key, value in _leaves(msgspec.to_builtins(plan)) if value in ("", [])}
    assert plan.example
    assert not gaps(plan)
    # What may stay empty: not every work is bought in a season, nobody lends to everybody, titles stand alone.
    assert {key.split("[")[0].split(".")[0] for key in empty} <= {"products", "market", "money", "steps", "roles"}


def _leaves(data, at=""):
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        path = f"{at}[{key}]" if isinstance(data, list) else f"{at}.{key}".strip(".")
        if isinstance(value, dict | list) and value:
            yield from _leaves(value, path)
        else:
            yield path, value


def test_the_worked_household_has_the_numbers_of_the_lessons(loaded):
    data = _data(loaded, "man-say-suoi-ngan")
    year, (product,) = data["years"][0], data["products"]
    assert (year["revenue"], year["before_pay"], year["profit"]) == (510_000_000, 149_400_000, 89_400_000)
    assert (product["contribution"], product["full_cost"]) == (39_000, 70_100)
    points = data["break_even"]
    assert [points[key]["units"] for key in ("with_pay", "full", "cash")] == [[3708], [2170], [1708]]
    assert (points["safety"], year["vat"], year["income_tax"]) == ("0.382051", 0, 0)
    assert min(month["closing"] for month in data["months"]) > 0


def test_the_worked_cooperative_has_the_numbers_of_the_lessons(loaded):
    data = _data(loaded, "htx-nghe-gung")
    year = data["years"][0]
    # The lesson's profit of 274 million is without the loan; its interest is 9.52 million.
    assert (year["revenue"], year["before_tax"] + year["interest"]) == (1_770_000_000, 274_000_000)
    assert (year["interest"], data["lowest"]) == (9_520_000, {"month": 1, "closing": 36_536_000})
    assert [month["closing"] for month in data["months"][:3]] == [36_536_000, 40_792_000, 40_352_000]
    assert data["months"][11]["closing"] == 257_040_000
    assert data["capital"]["need"] == 393_424_658


def test_the_worked_group_asks_the_tax_office(loaded):
    plan, rules = loaded.course.plans["du-lich-cong-dong"], loaded.course.taxes
    raised = concerns(plan, figures(plan, rules), rules)
    assert [one.rule for one in raised] == ["plan.tax-unknown"]
    said = concern_said(raised[0], plan, loaded.course.plan_form)
    assert "cơ quan thuế" in said.advice


def _data(loaded, name):
    plan, rules = loaded.course.plans[name], loaded.course.taxes
    return figures_data(plan, figures(plan, rules), rules)


BAD = {
    "owner": {"legal_form": "household"},
    "ocop_set": 5,
    "products": [
        {"name": "A", "price": 100, "costs": [{"name": "x", "amount": 200, "bought": [1] * 12}], "yearly": [10],
         "season": [1] * 12, "local_input_percent": "12.5"},
        {"name": "B", "price": 1000, "yearly": [990_000]},
        {"name": "C", "price": 10, "costs": [{"name": "x", "amount": 9}], "yearly": [10]},
    ],
    "production": {"capacity": 5},
    "fixed": [{"name": "thuê", "amount": 900_000_000}],
    "assets": [{"name": "bàn", "cost": 1_000_000, "years": 8}],
    "market": {"channels": [{"name": "chợ", "share_percent": 10}], "largest_buyer_percent": "60.5"},
    "money": {"collect": [10], "loans": [{"lender": "A", "amount": 10**9, "rate": 12, "months": 120}]},
}  # fmt: skip


def test_every_concern_is_said_with_its_values(loaded):
    form, rules = loaded.course.plan_form, loaded.course.taxes
    seen = {}
    for data in (BAD, {**BAD, "tax": {"on": False}}, {**BAD, "owner": {"legal_form": "farm"}}):
        plan = plan_of(data)
        for one in concerns(plan, figures(plan, rules), rules):
            assert tuple(sorted(one.values)) == tuple(sorted(VALUES[one.rule]))
            seen[one.rule] = concern_said(one, plan, form)
    assert seen.keys() == VALUES.keys() == form.concerns.keys()
    assert not [said for said in seen.values() if "{" in said.message + said.advice]
    assert "12,5%" in seen["plan.local-input"].message
    assert "tháng 1/2027" in seen["plan.cash-below-zero"].message
    assert "giá 100 đ" in seen["plan.price-under-variable"].message


def test_criteria_are_named_by_the_codes_of_their_set(loaded):
    course = loaded.course
    found = {no: codes(course.plan_form, scored_lines(sheet, course.criteria)) for no, sheet in course.sheets.items()}
    assert (found[1]["linkage"], found[5]["linkage"], found[26]["linkage"]) == (("1.5",), ("1.4",), ("4.2",))
    assert {found[no]["growth"] for no in found} == {("3.4",)}
    assert (found[7]["capacity"], found[9]["capacity"], found[26]["capacity"]) == (("1.4",), ("1.3",), ())


def test_what_is_left_out_has_the_same_meaning_in_form_and_record(loaded):
    """The words beside a field say what counts while it is empty."""
    assert BusinessPlan().months == 12
    why = {field.key: field.why for field in loaded.course.plan_form.fields}
    assert "tháng 1" in why["assets[].month"]
    assert "mỗi tháng" in why["fixed[].every"]
