"""Whole plans: the worked examples of the course to the đồng, and what holds for any plan."""

import json
from fractions import Fraction

import pytest
from hypothesis import given, settings

from course.finance.concerns import concerns
from course.finance.figures import figures
from course.finance.figures_data import figures_data
from course.finance.rounding import dong
from tests.finance.plans import COMPANY, COOPERATIVE, HOUSEHOLD, LOAN, PLANS, plan_of


@pytest.fixture(scope="module")
def rules(loaded):
    return loaded.course.taxes


def data_of(plan, rules):
    return figures_data(plan, figures(plan, rules), rules)


def test_the_household(rules):
    data = data_of(plan_of(HOUSEHOLD), rules)
    (product,), (year,) = data["products"], data["years"]
    points = data["break_even"]
    assert (product["contribution"], product["ratio"], product["full_cost"]) == (39_000, "0.458824", 70_100)
    assert (points["with_pay"]["units"], points["with_pay"]["revenue"]) == ([3708], 315_153_846)
    assert (points["full"]["units"], points["cash"]["units"]) == ([2170], [1708])
    assert points["safety"] == "0.382051"
    assert (year["before_pay"], year["profit"]) == (149_400_000, 89_400_000)
    assert (year["vat"], year["income_tax"]) == (0, 0)
    assert data["unknown"] == []
    assert data["project"] is None


def test_the_household_that_grows_over_the_tax_line(rules):
    grown = {**HOUSEHOLD, "products": [{**HOUSEHOLD["products"][0], "yearly": [18_000]}]}
    grown["fixed"] = [*HOUSEHOLD["fixed"], {"name": "thêm", "amount": 30_000_000, "every": "year"}]
    (year,) = data_of(plan_of(grown), rules)["years"]
    assert (year["revenue"], year["vat"], year["income_tax"]) == (1_530_000_000, 45_900_000, 7_950_000)
    by_profit = plan_of({**grown, "tax": {"profit_method": True}})
    assert data_of(by_profit, rules)["years"][0]["income_tax"] == 88_110_000


def test_the_cooperative(rules):
    plan = plan_of(COOPERATIVE)
    data = data_of(plan, rules)
    (year,) = data["years"]
    assert (year["revenue"], year["variable"], year["wear"]) == (1_770_000_000, 1_016_000_000, 60_000_000)
    assert year["profit"] == 274_000_000
    assert data["break_even"]["full"] == {
        "revenue": 1_126_790_451, "units": [3184, 5093, 3820], "ratio": "0.425989",
    }  # fmt: skip
    assert [one["full_cost"] for one in data["products"]] == [131_390, 53_627, 68_339]
    assert data["lowest"] == {"month": 3, "closing": -138_948_000}
    assert data["months"][11]["closing"] == 266_560_000
    assert data["capital"]["need"] == 393_424_658
    assert "plan.cash-below-zero" in {one["rule"] for one in data["concerns"]}


def test_the_cooperative_with_its_loan(rules):
    plan = plan_of({**COOPERATIVE, "money": {**COOPERATIVE["money"], "loans": [LOAN]}})
    data = data_of(plan, rules)
    assert [month["closing"] for month in data["months"]] == [
        36_536_000, 40_792_000, 40_352_000, 72_272_000, 110_748_000, 149_748_000,
        181_668_000, 226_700_000, 245_560_000, 266_412_000, 286_112_000, 257_040_000,
    ]  # fmt: skip
    assert (data["loans"][0]["interest"], data["loans"][0]["left"]) == (9_520_000, 0)
    assert data["lowest"] == {"month": 1, "closing": 36_536_000}


def test_the_company_buys_a_line(rules):
    data = data_of(plan_of(COMPANY), rules)
    project = data["project"]
    assert project["flows"] == [
        -1_350_000_000, 226_500_000, 362_500_000, *[498_500_000] * 5, 648_500_000,
    ]  # fmt: skip
    assert (project["value"], project["returns"]) == (835_675_398, ["0.257021"])
    assert (project["payback"], project["discounted_payback"], project["per_dong"]) == (
        "3.526580", "4.661654", "1.619019",
    )  # fmt: skip
    assert project["sensitivity"]["price"]["values"] == [-899_933_397, -12_150_790, 1_676_805_157, 2_517_934_915]
    assert project["sensitivity"]["variable"]["values"] == [1_845_031_108, 1_340_353_253, 330_997_542, -184_126_741]
    assert float(project["sensitivity"]["volume"]["switching"]) == pytest.approx(-0.246467, abs=2e-6)


@settings(max_examples=60)
@given(PLANS)
def test_what_holds_for_any_plan(rules, data):
    plan = plan_of(data)
    found = figures(plan, rules)
    line = found.line
    moved = sum(month.collected - month.paid + month.financed for month in found.cash)
    assert found.cash[-1].closing - found.cash[0].opening == moved
    assert sum(year.revenue for year in found.years) == sum(line.revenue)
    assert sum(year.wear for year in found.years) == sum(line.wear)
    for loan in line.loans:
        drawn, repaid = sum(month.drawn for month in loan), sum(month.principal for month in loan)
        assert drawn - repaid == loan[-1].balance
    for product, units in zip(plan.products, line.units, strict=True):
        if product.yearly and plan.months % 12 == 0:
            sold = sum(product.yearly[min(at, len(product.yearly) - 1)] for at in range(plan.months // 12))
            assert sum(units) == sold
    for point, costs in (
        (found.points.with_pay, found.years[0].fixed + found.years[0].interest + found.years[0].wear
         + found.years[0].owner_pay),
        (found.points.cash, found.years[0].fixed + found.years[0].interest),
    ):  # fmt: skip
        if point is not None:
            assert point.revenue * point.ratio == costs
    if found.project is not None:
        for rate in found.project.returns:
            assert rate > Fraction(-1)
    json.dumps(figures_data(plan, found, rules))


@settings(max_examples=30)
@given(PLANS)
def test_taxes_of_the_months_are_those_of_the_years_or_still_owed(rules, data):
    found = figures(plan_of(data), rules)
    assert sum(found.taxes) <= sum(year.tax.total for year in found.years)


def test_every_concern_is_found_where_it_is(rules):
    data = {
        **COOPERATIVE,
        "ocop_set": 12,
        "products": [{**COOPERATIVE["products"][0], "price": 80_000, "season": [50, 20], "local_input_percent": 20}],
        "market": {"channels": [{"name": "chợ", "share_percent": 80}], "largest_buyer_percent": 60},
        "production": {"capacity": 10},
        "assets": [{"name": "cân", "cost": 5_000_000, "years": 8}],
        "money": {"collect": [50, 40], "loans": [{"lender": "NH", "amount": 10**8, "rate": 9, "months": 120}]},
    }
    plan = plan_of(data)
    found = {one.rule: one.path for one in concerns(plan, figures(plan, rules), rules)}
    assert found == {
        "plan.price-under-variable": "products[0].price",
        "plan.season-sum": "products[0].season",
        "plan.local-input": "products[0].local_input_percent",
        "plan.channel-sum": "market.channels",
        "plan.one-buyer": "market.largest_buyer_percent",
        "plan.over-capacity": "production.capacity",
        "plan.tool-too-long": "assets[0].years",
        "plan.no-owner-pay": "money.owner_pay",
        "plan.payment-sum": "money.collect",
        "plan.cash-below-zero": "money.opening_cash",
        "plan.loan-outlives-asset": "money.loans[0].months",
        "plan.thin-cover": "money.loans",
        "plan.tax-off": "tax.on",
    }
    household = plan_of({**HOUSEHOLD, "products": [{**HOUSEHOLD["products"][0], "yearly": [11_500]}]})
    assert "plan.tax-line" in {one.rule for one in concerns(household, figures(household, rules), rules)}
    cheap = plan_of({**HOUSEHOLD, "products": [{**HOUSEHOLD["products"][0], "price": 60_000}]})
    assert "plan.price-under-cost" in {one.rule for one in concerns(cheap, figures(cheap, rules), rules)}
    farm = plan_of({**HOUSEHOLD, "owner": {"legal_form": "farm"}})
    assert "plan.tax-unknown" in {one.rule for one in concerns(farm, figures(farm, rules), rules)}


def test_what_is_not_known_is_listed_and_counts_as_nothing(rules):
    plan = plan_of({"products": [{"name": "A", "costs": [{"name": "x"}]}], "assets": [{"name": "m"}],
                    "fixed": [{"name": "f"}], "money": {"loans": [{"lender": "NH"}]}})  # fmt: skip
    data = data_of(plan, rules)
    assert data["unknown"] == [
        "owner.legal_form", "products[0].price", "products[0].yearly", "products[0].costs[0].amount",
        "fixed[0].amount", "assets[0].cost", "assets[0].years", "money.opening_cash", "money.owner_pay",
        "money.loans[0].amount", "money.loans[0].rate", "money.loans[0].months",
    ]  # fmt: skip
    assert data["years"][0]["profit"] == 0
    assert dong(Fraction(data["lowest"]["closing"])) == 0


def test_a_loan_from_before_the_plan_is_repaid_and_brings_no_money(rules):
    loan = {"lender": "A", "amount": 24_000_000, "month": 0, "rate": 12, "months": 24}
    plan = plan_of({"money": {"opening_cash": 50_000_000, "loans": [loan]}})
    months = data_of(plan, rules)["months"]
    assert {month["drawn"] for month in months} == {0}
    assert [months[at]["interest"] for at in (0, 1, 11)] == [240_000, 230_000, 130_000]
    assert (months[0]["balance"], months[0]["closing"]) == (23_000_000, 48_760_000)
    assert months[11]["balance"] == 12_000_000
