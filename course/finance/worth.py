"""Whether an investment is worth it: net present value, internal rate of return, payback, what each input may change.

Flows are đồng by period, the first one at the start (period 0). Rates are for one period.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from course.finance.rounding import Money

STEP = Fraction(1, 2**40)
"""The finest step of a rate we search: a millionth of a millionth, and the same in the browser."""
MOVE = Fraction(1, 2**24)
"""The finest step of an input's change: less than a hundred-thousandth of a percent."""
LOWEST, HIGHEST = Fraction(-99, 100), Fraction(10)
_GRID = 400


class Rates(NamedTuple):
    """Rates at which the net present value is zero: none, one, or several (then none of them says much)."""

    found: tuple[Fraction, ...]

    @property
    def only(self) -> Fraction | None:
        """The internal rate of return when there is exactly one."""
        return self.found[0] if len(self.found) == 1 else None


def net_present_value(rate: Fraction, flows: Sequence[Money]) -> Fraction:
    """The worth today of all flows at `rate` (exact)."""
    value = Fraction(0)
    for flow in reversed(flows):
        value = value / (1 + rate) + Fraction(flow)
    return value


def internal_rates(flows: Sequence[Money]) -> Rates:
    """Every rate from −99 % to 1000 % at which the value crosses zero, to a step of 2⁻⁴⁰.

    Flows that change sign more than once may have several; flows that never change it have none.
    """
    exact = [Fraction(flow) for flow in flows]
    common = lcm(*(flow.denominator for flow in exact))
    parts = [int(flow * common) for flow in exact]
    if not any(parts):
        return Rates(())
    grid = [LOWEST + (HIGHEST - LOWEST) * at / _GRID for at in range(_GRID + 1)]
    signs = [_sign(rate, parts) for rate in grid]
    found = [rate for rate, sign in zip(grid, signs, strict=True) if sign == 0]
    crossed = [at for at in range(_GRID) if signs[at] * signs[at + 1] < 0]
    found += [_bisect(lambda rate: _sign(rate, parts), grid[at], grid[at + 1], STEP) for at in crossed]
    return Rates(tuple(sorted(found)))


def _sign(rate: Fraction, flows: Sequence[int]) -> int:
    """The sign of the value at `rate`: in whole numbers, since the search asks for it hundreds of times."""
    # With 1/(1+rate) = low/high the value times high^periods is Σ flow · low^t · high^(periods−t), all whole.
    low, high = rate.denominator, rate.numerator + rate.denominator
    value, power = 0, 1
    for flow in flows:
        value = value * high + flow * power
        power *= low
    return (value > 0) - (value < 0)


def _bisect(value: Callable[[Fraction], Money], low: Fraction, high: Fraction, step: Fraction) -> Fraction:
    """The crossing between two rates whose values have different signs, on a grid of `step`."""
    first, last = low // step, -(-high // step)
    rising = value(high) > 0
    while last - first > 1:
        middle = (first + last) // 2
        if (value(middle * step) > 0) == rising:
            last = middle
        else:
            first = middle
    return last * step


def payback(flows: Sequence[Money], rate: Fraction = Fraction(0)) -> Fraction | None:
    """Periods until the sum of flows (discounted at `rate`) is back at zero, or None when it never is.

    Inside a period money is taken to come evenly. Money that never went out is back at once: 0.
    """
    left = Fraction(0)
    for period, flow in enumerate(flows):
        present = Fraction(flow) / (1 + rate) ** period
        if left < 0 <= left + present:
            return period - 1 + -left / present
        left += present
    return Fraction(0) if left >= 0 and all(flow >= 0 for flow in flows) else None


def profitability_index(rate: Fraction, flows: Sequence[Money]) -> Fraction | None:
    """Present value of what comes back for each đồng put in at the start; None when nothing is put in."""
    if not flows or flows[0] >= 0:
        return None
    return (net_present_value(rate, flows) - Fraction(flows[0])) / -Fraction(flows[0])


def switching_value(
    value: Callable[[Fraction], Fraction], low: Fraction = Fraction(-99, 100), high: Fraction = Fraction(10)
) -> Fraction | None:
    """The change of an input (−0.1 for ten percent less) that brings `value` to zero; None when none between does.

    `value` must rise or fall throughout, as it does for a price, a volume or a cost.
    """
    ends = value(low), value(high)
    if ends[0] * ends[1] > 0:
        return None
    return _bisect(value, low, high, MOVE)
