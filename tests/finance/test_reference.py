"""The worked examples of the course come out to the đồng (tests/cases/finance/*.yml, which the browser runs too)."""

from fractions import Fraction

from course.finance.break_even import (
    Line,
    break_even,
    mix_break_even,
    operating_leverage,
    safety_margin,
    units_after_change,
    units_for_profit,
)
from course.finance.cash import Month, cash_flow, lowest, working_capital
from course.finance.costs import shares, unit_cost
from course.finance.loans import Method, flat_instalment, schedule, total_interest
from course.finance.prices import after_channel, margin, markup
from course.finance.rounding import dong, units_up
from course.finance.worth import internal_rates, net_present_value, payback, profitability_index, switching_value


def share(text):
    """A ratio as it is printed: six decimals."""
    return round(float(text), 6)


def test_one_product():
    price, variable, fixed, pay = 85_000, 46_000, 84_600_000, 60_000_000
    alone, with_pay = break_even(price, variable, fixed), break_even(price, variable, fixed + pay)
    assert (units_up(alone.units), dong(alone.revenue)) == (2170, 184_384_615)
    assert (units_up(with_pay.units), dong(with_pay.revenue)) == (3708, 315_153_846)
    assert units_up(break_even(price, variable, fixed - 18_000_000).units) == 1708
    assert [dong(unit_cost(variable, fixed + pay, q)) for q in (4000, 6000, 8000)] == [82_150, 70_100, 64_075]
    assert [dong(unit_cost(variable, fixed, q)) for q in (4000, 6000, 8000)] == [67_150, 60_100, 56_575]
    assert [q * 39_000 - fixed - pay for q in (4000, 6000, 8000)] == [11_400_000, 89_400_000, 167_400_000]
    assert share(safety_margin(6000, with_pay.units)) == 0.382051
    assert share(operating_leverage(6000, 39_000, fixed + pay)) == 2.61745
    assert units_up(units_for_profit(price, variable, fixed + pay, 80_000_000)) == 5759
    assert (share(markup(85_000, 70_100)), share(margin(85_000, 70_100))) == (0.212553, 0.175294)
    assert units_up(break_even(76_500, variable, fixed + pay).units) == 4741
    assert units_up(units_after_change(6000, 39_000, 30_500)) == 7673
    assert dong(after_channel(85_000, Fraction(17, 100), 1500)) - (46_000 - 6_300) == 29_350


MIX = (Line(160_000, 88_000, 5000), Line(65_000, 36_000, 8000), Line(75_000, 48_000, 6000))


def test_three_products_in_a_mix():
    point = mix_break_even(MIX, 480_000_000)
    assert dong(point.revenue) == 1_126_790_451
    assert share(point.ratio) == 0.425989
    assert [units_up(one) for one in point.units] == [3184, 5093, 3820]
    moved = (Line(160_000, 88_000, 3000), Line(65_000, 36_000, 8000), Line(75_000, 48_000, 10_266))
    assert dong(mix_break_even(moved, 480_000_000).revenue) == 1_171_534_870
    by_revenue = shares(480_000_000, tuple(line.revenue for line in MIX))
    full = [dong(line.variable + part / line.quantity) for line, part in zip(MIX, by_revenue, strict=True)]
    assert full == [131_390, 53_627, 68_339]
    by_units = shares(480_000_000, tuple(line.quantity for line in MIX))
    full = [dong(line.variable + part / line.quantity) for line, part in zip(MIX, by_units, strict=True)]
    assert full == [113_263, 61_263, 73_263]


def months(loans=(), repaid=()):
    sales_share = (16, 6, 5, 5, 6, 5, 5, 7, 10, 7, 10, 18)
    raw = {1: 35, 2: 35, 12: 30}
    debt, found = Fraction(0), []
    for number, percent in enumerate(sales_share, 1):
        loan, principal = dict(loans).get(number, 0), dict(repaid).get(number, 0)
        found.append(
            Month(
                sales=Fraction(1_770_000_000 * percent, 100),
                purchases=Fraction(1_016_000_000 * 60 * raw.get(number, 0), 10_000),
                expenses=Fraction(1_016_000_000 * 40 * percent, 10_000) + 35_000_000,
                investment=120_000_000 if number == 3 else 0,
                loan=loan,
                principal=principal,
                interest=debt * Fraction(84, 1000) / 12,
            )
        )
        debt += loan - principal
    return found


def till(**loan):
    return cash_flow(80_000_000, months(**loan), (Fraction(6, 10), Fraction(4, 10)), owed_to_us=(100_000_000,))


def test_cash_of_a_year_without_a_loan():
    flow = till()
    assert [dong(month.closing) for month in flow] == [
        36_536_000, -59_208_000, -138_948_000, -105_768_000, -66_032_000, -25_772_000,
        7_408_000, 53_700_000, 133_820_000, 215_512_000, 295_632_000, 266_560_000,
    ]  # fmt: skip
    assert [dong(month.collected) for month in flow][:3] == [269_920_000, 177_000_000, 95_580_000]
    assert (lowest(flow).number, dong(lowest(flow).closing)) == (3, -138_948_000)
    assert sum(month.net for month in flow) == flow[-1].closing - 80_000_000


def test_cash_of_a_year_with_a_loan():
    flow = till(loans=((2, 100_000_000), (3, 80_000_000)), repaid=((9, 60_000_000), (10, 60_000_000), (11, 60_000_000)))
    assert [dong(month.closing) for month in flow] == [
        36_536_000, 40_792_000, 40_352_000, 72_272_000, 110_748_000, 149_748_000,
        181_668_000, 226_700_000, 245_560_000, 266_412_000, 286_112_000, 257_040_000,
    ]  # fmt: skip


def test_working_capital():
    found = working_capital(1_436_000_000, 25, 95, 20)
    assert (found.cycle_days, share(found.turns), dong(found.need)) == (100, 3.65, 393_424_658)


FLOWS = [-1_350_000_000, 226_500_000, 362_500_000, *[498_500_000] * 5, 648_500_000]
K = Fraction(12, 100)


def test_an_investment():
    assert dong(net_present_value(K, FLOWS)) == 835_675_398
    assert {percent: dong(net_present_value(Fraction(percent, 100), FLOWS)) for percent in (8, 10, 14, 16, 20)} == {
        8: 1_227_289_915, 10: 1_019_767_395, 14: 671_813_434, 16: 525_480_966, 20: 276_598_257,
    }  # fmt: skip
    assert round(float(internal_rates(FLOWS).only), 9) == 0.257020517
    assert (share(payback(FLOWS)), share(payback(FLOWS, K))) == (3.52658, 4.661654)
    assert share(profitability_index(K, FLOWS)) == 1.619019


def project(price=Fraction(0), volume=Fraction(0), variable=Fraction(0), fixed=Fraction(0), invested=Fraction(0)):
    """The drying line with inputs changed by shares: firms pay 15 % on what is left, nothing on a loss."""
    cost = 1_200_000_000 * (1 + invested)
    wear, flows = cost / 8, [-cost - 150_000_000]
    for year, sales in enumerate((1_400_000_000, 1_800_000_000, *[2_200_000_000] * 6), 1):
        revenue = sales * (1 + price) * (1 + volume)
        costs = sales * Fraction(6, 10) * (1 + volume) * (1 + variable) + 320_000_000 * (1 + fixed)
        before = revenue - costs
        flows.append(before - max(before - wear, Fraction(0)) * Fraction(15, 100) + (150_000_000 if year == 8 else 0))
    return net_present_value(K, flows)


def test_what_each_input_may_change():
    tenth = Fraction(1, 10)
    assert [dong(project(price=tenth * step)) for step in (-2, -1, 1, 2)] == [
        -899_933_397, -12_150_790, 1_676_805_157, 2_517_934_915,
    ]  # fmt: skip
    assert [dong(project(volume=tenth * step)) for step in (-2, -1, 1, 2)] == [
        159_825_162, 499_223_494, 1_172_127_301, 1_508_579_205,
    ]  # fmt: skip
    assert [dong(project(invested=tenth * step)) for step in (-1, 1)] == [944_498_208, 726_852_587]
    found = {
        name: round(float(switching_value(lambda change, name=name: project(**{name: change}))) * 100, 4)
        for name in ("price", "volume", "variable", "fixed", "invested")
    }
    assert found == {
        "price": -9.8587, "volume": -24.6467, "variable": 16.4312, "fixed": 60.8103, "invested": 76.4879,
    }  # fmt: skip


def test_loans():
    rate = [Fraction(9, 100)]
    equal = schedule(700_000_000, rate, 60)
    assert [dong(equal[month - 1].total) for month in (1, 2, 13, 60)] == [
        16_916_667, 16_829_167, 15_866_667, 11_754_167,
    ]  # fmt: skip
    assert dong(total_interest(equal)) == 160_125_000
    assert [dong(sum(one.interest for one in equal[at : at + 12])) for at in range(0, 60, 12)] == [
        57_225_000, 44_625_000, 32_025_000, 19_425_000, 6_825_000,
    ]  # fmt: skip
    even = schedule(700_000_000, rate, 60, Method.ANNUITY)
    assert round(float(even[0].total), 2) == 14_530_848.66
    assert round(float(total_interest(even)), 2) == 171_850_919.51
    assert round(float(even[12].balance), 2) == 583_918_983.95
    waiting = schedule(700_000_000, rate, 60, grace=6)
    assert (dong(waiting[6].total), dong(total_interest(waiting))) == (18_212_963, 175_875_000)
    small = schedule(120_000_000, [Fraction(12, 100)], 12, Method.ANNUITY)
    assert (round(float(small[0].total), 2), round(float(small[6].balance))) == (10_661_854.64, 61_790_528)


def test_the_flat_rate_trap():
    instalment = flat_instalment(120_000_000, Fraction(8, 1000), 12)
    assert instalment == 10_960_000
    true = internal_rates([120_000_000, *[-instalment] * 12]).only
    assert share(true) == 0.014392
    assert round(float(true) * 12, 5) == 0.17271
    assert round(float((1 + true) ** 12 - 1), 5) == 0.18706
