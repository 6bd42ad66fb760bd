"""Taxes by the dated rules: the vectors of the course, the edges of every step, and silence where nothing is sure."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.finance.rounding import dong
from course.finance.taxes import year_tax
from course.model.business_plan import Activity, LegalForm, Tax
from tests.conftest import ROOT

VECTORS = json.loads((ROOT / "tests/cases/finance/household-tax.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def rules(loaded):
    return loaded.course.taxes


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: f"{case['R']}-{case['kind']}-{case['cut30']}")
def test_households_pay_what_the_course_teaches(case, rules):
    for profit_method, key in ((False, "pit_pct"), (True, "pit_profit")):
        choice = Tax(activity=Activity(case["kind"]), profit_method=profit_method, cut_30=case["cut30"])
        bill = year_tax(rules, LegalForm.HOUSEHOLD, choice, case["R"], case["R"] - case["cost"], 2026)
        assert dong(bill.vat) == case["out"]["vat"]
        # Above three billion there is no choice: the percent method is not allowed.
        assert dong(bill.income) == (case["out"][key] if case["out"][key] is not None else case["out"]["pit_profit"])


def test_the_vat_relief_takes_a_fifth_off_and_the_cut_ends_with_its_last_year(rules):
    choice = Tax(vat_relief=True, cut_30=True)
    assert year_tax(rules, LegalForm.HOUSEHOLD, choice, 1_530_000_000, 0, 2027).vat == 36_720_000
    assert year_tax(rules, LegalForm.HOUSEHOLD, choice, 1_530_000_000, 0, 2027).income == 5_565_000
    assert year_tax(rules, LegalForm.HOUSEHOLD, choice, 1_530_000_000, 0, 2028).income == 7_950_000


@pytest.mark.parametrize(
    ("revenue", "percent"), [(1_000_000_000, 0), (1_000_000_001, 15), (3_000_000_000, 15), (3_000_000_001, 17),
                             (50_000_000_000, 17), (50_000_000_001, 20)]
)  # fmt: skip
def test_firms_by_their_steps(revenue, percent, rules):
    for form in (LegalForm.COMPANY, LegalForm.COOPERATIVE):
        assert year_tax(rules, form, Tax(), revenue, 100_000_000, 2026).total == percent * 1_000_000


@given(revenue=st.integers(0, 10**11), profit=st.integers(-(10**10), 10**10), form=st.sampled_from(LegalForm))
def test_no_tax_is_negative_and_a_loss_pays_no_tax_on_profit(revenue, profit, form, rules):
    bill = year_tax(rules, form, Tax(profit_method=True), revenue, profit, 2026)
    assert bill.vat >= 0
    assert bill.income >= 0
    if profit <= 0:
        assert bill.income == 0


@pytest.mark.parametrize("form", [LegalForm.GROUP, LegalForm.FARM, None])
def test_where_the_rules_are_not_sure_nothing_is_reckoned(form, rules):
    assert year_tax(rules, form, Tax(), 5_000_000_000, 1_000_000_000, 2026).total == 0
    assert year_tax(rules, LegalForm.COMPANY, Tax(on=False), 5 * 10**9, Fraction(10**9), 2026).total == 0
    assert year_tax(rules, LegalForm.COOPERATIVE, Tax(exempt=True), 5 * 10**9, 10**9, 2026).total == 0
