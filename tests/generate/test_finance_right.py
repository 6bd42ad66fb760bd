"""Answers of the finance families, worked out again from the numbers of the prompt alone, without course/finance."""

import math
import re
from decimal import Decimal
from fractions import Fraction

import pytest
import yaml

from tests.conftest import ROOT

FAMILIES = (
    "unit-cost", "contribution", "price-for-margin", "price-for-markup", "wear-month", "break-even-units",
    "break-even-revenue", "safety-margin", "price-cut-units", "loan-first-payment", "loan-total-interest",
    "loan-flat-interest", "lowest-cash", "working-capital", "payback", "household-income-tax",
)  # fmt: skip


def said(text):
    """Every number of a text, in order: "1.250.000", "0,6", "12"."""
    return [
        Fraction(one.replace(".", "").replace(",", "."))
        for one in re.findall(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", text)
    ]


def exactly(question, expected):
    got = Fraction(question.answer)
    assert abs(got - Fraction(expected)) <= Fraction(1, 200), (question.prompt, got, expected)
    if question.tolerance == 0:
        assert got == expected, question.prompt


@pytest.mark.parametrize("name", FAMILIES)
def test_every_question_has_a_trap_and_says_that_it_is_invented(made, name):
    assert len(made[name]) >= 20
    for question in made[name]:
        assert question.traps
        assert "(ví dụ minh họa)" in question.prompt
        assert all(trap.value > 0 for trap in question.traps)


@pytest.mark.parametrize("name", FAMILIES)
def test_an_answer_can_be_typed(made, name):
    """No answer asks for more than two decimals, nor for a part of a đồng."""
    for question in made[name]:
        assert question.answer == round(question.answer, 2)
        if question.unit == "đ":
            assert question.answer == int(question.answer), question.prompt


def test_unit_cost(made):
    for question in made["unit-cost"]:
        variable, fixed, pay, quantity = said(question.prompt)
        exactly(question, variable + (fixed + pay) / quantity)
        assert {variable, variable + fixed / quantity} <= {Fraction(trap.value) for trap in question.traps}


def test_contribution(made):
    for question in made["contribution"]:
        price, raw, packing, delivery, _rent = said(question.prompt)
        exactly(question, price - raw - packing - delivery)


def test_price_for_margin(made):
    for question in made["price-for-margin"]:
        cost, percent = said(question.prompt)
        price = Fraction(question.answer)
        exactly(question, cost * 100 / (100 - percent))
        assert (price - cost) / price == percent / 100
        assert cost * (100 + percent) / 100 in [Fraction(trap.value) for trap in question.traps]


def test_price_for_markup(made):
    for question in made["price-for-markup"]:
        cost, percent = said(question.prompt)
        exactly(question, cost * (100 + percent) / 100)
        assert (Fraction(question.answer) - cost) / cost == percent / 100


def test_wear_month(made):
    for question in made["wear-month"]:
        cost, years = said(question.prompt)
        exactly(question, cost / years / 12)
        assert cost >= 30_000_000 or years <= 3, "a cheap tool is not spread so long"


def test_break_even_units(made):
    for question in made["break-even-units"]:
        price, variable, fixed, pay = said(question.prompt)
        units = int(question.answer)
        assert units * (price - variable) >= fixed + pay > (units - 1) * (price - variable)
        traps = [Fraction(trap.value) for trap in question.traps]
        assert math.ceil(fixed / (price - variable)) in traps
        assert math.ceil((fixed + pay) / price) in traps
        assert units - 1 in traps


def test_break_even_revenue(made):
    for question in made["break-even-revenue"]:
        price, variable, fixed = said(question.prompt)
        revenue = Fraction(question.answer)
        assert revenue - revenue / price * variable == fixed


def test_safety_margin(made):
    for question in made["safety-margin"]:
        planned, point = said(question.prompt)
        exactly(question, 100 * (planned - point) / planned)
        assert question.tolerance == Decimal("0.1")


def test_price_cut_units(made):
    for question in made["price-cut-units"]:
        price, variable, quantity, lower = said(question.prompt)
        before, units = (price - variable) * quantity, int(question.answer)
        assert units * (lower - variable) >= before > (units - 1) * (lower - variable)


def test_loan_first_payment(made):
    for question in made["loan-first-payment"]:
        borrowed, months, percent = said(question.prompt)
        exactly(question, borrowed / months + borrowed * percent / 100 / 12)


def test_loan_total_interest(made):
    for question in made["loan-total-interest"]:
        borrowed, months, percent = said(question.prompt)
        balance, interest = borrowed, Fraction(0)
        while balance:
            interest += balance * percent / 1200
            balance -= borrowed / months
        exactly(question, interest)


def test_loan_flat_interest(made):
    for question in made["loan-flat-interest"]:
        borrowed, months, percent = said(question.prompt)
        exactly(question, borrowed * percent / 100 * months)


def test_lowest_cash(made):
    for question in made["lowest-cash"]:
        (held,) = said(re.search(r"đầu năm có \d+", question.prompt)[0])
        worst = held
        for sign, net in re.findall(r"tháng \d ([+−])(\d+)", question.prompt):
            held += int(net) if sign == "+" else -int(net)
            worst = min(worst, held)
        assert worst < 0
        exactly(question, -worst)


def test_working_capital(made):
    for question in made["working-capital"]:
        cost, days, stocked, collected, owed = said(question.prompt)
        assert days == 365
        exactly(question, cost / (days / (stocked + collected - owed)))


def test_payback(made):
    for question in made["payback"]:
        put, *flows = said(question.prompt)
        years, left = 0, put
        while left > flows[years]:
            left -= flows[years]
            years += 1
        exactly(question, years + left / flows[years])


def test_household_income_tax(made):
    rules = yaml.safe_load((ROOT / "editions" / "taxes.yml").read_text("utf-8"))["household"]
    rates = {rate["activity"]: Fraction(str(rate["pit"])) for rate in rules["rates"]}
    seen = set()
    for question in made["household-income-tax"]:
        activity = "production" if "tự làm hàng" in question.prompt else "distribution"
        year, revenue = said(question.prompt)
        assert year == 2026
        assert revenue <= 3_000_000_000, "above, the percent of revenue may not be chosen"
        over = max(revenue - rules["line"], 0)
        exactly(question, over * rates[activity] / 100)
        seen.add((activity, over > 0))
    assert seen == {("production", True), ("production", False), ("distribution", True), ("distribution", False)}
