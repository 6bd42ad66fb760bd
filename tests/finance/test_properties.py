"""What must hold for any numbers: nothing is lost, nothing is made, and zero is where it is said to be."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from course.finance.break_even import Line, break_even, mix_break_even, units_for_profit
from course.finance.cash import Month, cash_flow, lag_of_days, spread
from course.finance.costs import depreciation, high_low, shares, unit_cost
from course.finance.loans import Method, schedule
from course.finance.prices import margin, markup, price_for_margin, price_for_markup
from course.finance.rounding import dong, units_up
from course.finance.worth import MOVE, STEP, internal_rates, net_present_value, payback, switching_value

MONEY = st.integers(0, 10**12)
SOME = st.integers(1, 10**12)
RATES = st.fractions(0, 1, max_denominator=1000)


@given(st.fractions(-(10**9), 10**9))
def test_rounding_is_never_further_than_half(amount):
    assert abs(dong(amount) - amount) <= Fraction(1, 2)
    assert dong(-amount) == -dong(amount)
    assert 0 <= units_up(amount) - amount < 1


@given(SOME, MONEY, MONEY)
def test_at_the_break_even_nothing_is_earned_or_lost(price, variable, fixed):
    point = break_even(price, variable, fixed)
    if point is None:
        assert price <= variable
        return
    assert point.units * (price - variable) - fixed == 0
    assert point.revenue == point.units * price
    sold = units_up(point.units)
    assert sold * (price - variable) >= fixed > (sold - 1) * (price - variable) or fixed == 0


@given(st.lists(st.tuples(SOME, SOME, st.integers(1, 10**6)), min_size=1, max_size=6), MONEY)
def test_at_the_break_even_of_a_mix_nothing_is_earned_or_lost(rows, fixed):
    lines = [Line(price, variable, quantity) for price, variable, quantity in rows]
    point = mix_break_even(lines, fixed)
    if point is None:
        assert sum(line.contribution * line.quantity for line in lines) <= 0
        return
    left = sum(units * line.contribution for units, line in zip(point.units, lines, strict=True))
    assert left == fixed
    assert point.revenue * point.ratio == fixed


@given(SOME, MONEY, MONEY, MONEY)
def test_units_for_a_profit_bring_it(price, variable, fixed, profit):
    units = units_for_profit(price, variable, fixed, profit)
    assume(units is not None)
    assert units * (price - variable) - fixed == profit


@given(SOME, RATES.filter(lambda share: share < 1))
def test_margin_and_markup_are_read_back_from_their_prices(cost, share):
    assert margin(price_for_margin(cost, share), cost) == share
    assert markup(price_for_markup(cost, share), cost) == share


@given(MONEY, st.integers(1, 50))
def test_wear_sums_to_the_cost_and_then_stops(cost, years):
    assert sum(depreciation(cost, years, month) for month in range(1, years * 12 + 1)) == cost
    assert depreciation(cost, years, years * 12 + 1) == depreciation(cost, years, 0) == 0


@given(SOME, MONEY, st.integers(1, 1000), st.integers(1001, 9999))
def test_a_mixed_cost_comes_apart_and_together_again(variable, fixed, low, high):
    parts = high_low((high, variable * high + fixed), (low, variable * low + fixed))
    assert parts == (variable, fixed)


@given(MONEY, st.lists(SOME, min_size=1, max_size=8))
def test_shares_sum_to_the_whole(fixed, weights):
    assert sum(shares(fixed, tuple(weights))) == fixed


@settings(max_examples=40)
@given(
    MONEY,
    st.lists(st.fractions(0, 1, max_denominator=500), min_size=1, max_size=4),
    st.integers(1, 48),
    st.sampled_from(Method),
    st.integers(0, 12),
)
def test_a_loan_is_repaid_in_full(amount, rates, months, method, grace):
    if months <= grace:
        with pytest.raises(ValueError, match="loan"):
            schedule(amount, rates, months, method, grace)
        return
    paid = schedule(amount, rates, months, method, grace)
    assert sum(payment.principal for payment in paid) == amount
    assert paid[-1].balance == paid[-1].principal
    assert all(payment.principal == 0 for payment in paid[:grace])
    if method is Method.ANNUITY and len(set(rates)) == 1:
        totals = [payment.total for payment in paid[grace:]]
        assert max(totals) - min(totals) < Fraction(1, 10**6)


@given(st.lists(MONEY, min_size=1, max_size=24), st.integers(0, 150), MONEY)
def test_lagged_payments_lose_nothing(amounts, days, before):
    lag = lag_of_days(days)
    assert sum(lag) == 1
    assert sum(share * at for at, share in enumerate(lag)) == Fraction(days, 30)
    long = [*amounts, *[0] * len(lag)]
    assert sum(spread(long, lag, (before,))) == sum(amounts) + before


MONTHS = st.lists(st.builds(Month, *[MONEY] * 9), min_size=1, max_size=24)


@given(st.integers(-(10**9), 10**9), MONTHS, st.integers(0, 90), st.integers(0, 90))
def test_the_till_changes_by_what_comes_and_goes(opening, months, sold, bought):
    flow = cash_flow(opening, months, lag_of_days(sold), lag_of_days(bought))
    moved = sum(month.collected - month.paid + month.financed for month in flow)
    assert flow[-1].closing - opening == moved == sum(month.net for month in flow)
    assert all(one.closing == two.opening for one, two in itertools.pairwise(flow))


FLOWS = st.lists(st.integers(-(10**10), 10**10), min_size=2, max_size=8)


@settings(max_examples=40)
@given(FLOWS)
def test_the_value_at_every_rate_found_is_zero_within_the_step(flows):
    found = internal_rates(flows).found
    for rate in found:
        around = [net_present_value(rate + side * STEP, flows) for side in (-1, 0, 1)]
        assert min(around) <= 0 <= max(around)
    if all(flow >= 0 for flow in flows) or all(flow <= 0 for flow in flows):
        assert found == ()


@settings(max_examples=40)
@given(st.integers(-(10**10), -1), st.lists(st.integers(0, 10**10), min_size=1, max_size=8))
def test_an_outlay_that_pays_back_has_one_rate_and_a_payback(outlay, returns):
    flows = [outlay, *returns]
    rates = internal_rates(flows)
    assert len(rates.found) <= 1
    time = payback(flows)
    assert (time is None) == (sum(flows) < 0)
    if time is not None:
        assert 0 <= time <= len(returns)
        if rates.only is not None:
            assert rates.only >= 0 or sum(flows) == 0


def test_two_rates_are_told_as_two():
    assert [round(float(rate), 6) for rate in internal_rates([-1000, 2300, -1320]).found] == [0.1, 0.2]
    assert internal_rates([-1000, 2300, -1320]).only is None
    assert internal_rates([0, 0]).found == ()


@given(SOME, st.fractions(-1, 3, max_denominator=100).filter(lambda share: Fraction(-9, 10) < share))
def test_the_switching_value_switches(start, turn):
    assume(turn != -1)
    found = switching_value(lambda change: start * (change - turn))
    assert abs(found - turn) <= MOVE


def test_what_cannot_be_reckoned_is_refused():
    with pytest.raises(ValueError, match="units"):
        unit_cost(1, 1, 0)
    with pytest.raises(ValueError, match="same output"):
        high_low((5, 1), (5, 2))
    with pytest.raises(ValueError, match="margin"):
        price_for_margin(1, Fraction(1))
    with pytest.raises(ValueError, match="sum to one"):
        spread([1], [Fraction(1, 2)])
    assert switching_value(lambda change: 1 + change * 0) is None
