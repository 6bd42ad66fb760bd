// Whether an investment is worth it, as course/finance/worth.py and project.py: value, rates of return, payback, moves.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { ZERO, ONE, of, frac, add, sub, mul, div, neg, sign, sum, pow } = ocop.exact;
  const { YEAR, list } = ocop.planTimeline;
  const [STEP, MOVE, GRID] = [1n << 40n, 1n << 24n, 400];
  const [LOWEST, HIGHEST] = [frac(-99, 100), of(10)];
  const INPUTS = ["price", "volume", "variable", "fixed", "invested"];
  const STEPS = [frac(-1, 5), frac(-1, 10), frac(1, 10), frac(1, 5)];

  function netPresentValue(rate, flows) {
    const factor = add(ONE, rate);
    return flows.reduceRight((value, flow) => add(div(value, factor), flow), ZERO);
  }

  /** The sign of the value at a rate, in whole numbers: the search asks for it hundreds of times. */
  function signAt(rate, flows) {
    const [low, high] = [rate.d, rate.n + rate.d];
    let [value, power] = [0n, 1n];
    for (const flow of flows) [value, power] = [value * high + flow * power, power * low];
    return value > 0n ? 1 : value < 0n ? -1 : 0;
  }

  const floor = (n, d) => (n >= 0n ? n / d : -((-n + d - 1n) / d));

  /** The crossing between two points of different sign, on a grid of 1/step. */
  function bisect(signOf, low, high, step) {
    let [first, last] = [floor(low.n * step, low.d), -floor(-high.n * step, high.d)];
    const rising = signOf(high) > 0;
    while (last - first > 1n) {
      const middle = floor(first + last, 2n);
      if (signOf({ n: middle, d: step }) > 0 === rising) last = middle;
      else first = middle;
    }
    return { n: last, d: step };
  }

  const gcd = (a, b) => (b ? gcd(b, a % b) : a);

  /** Every rate from −99 % to 1000 % at which the value crosses zero, in rising order. */
  function internalRates(flows) {
    const common = flows.reduce((all, { d }) => (all * d) / gcd(all, d), 1n);
    const parts = flows.map(({ n, d }) => n * (common / d));
    if (parts.every((part) => part === 0n)) return [];
    const span = sub(HIGHEST, LOWEST);
    const grid = Array.from({ length: GRID + 1 }, (_, at) => add(LOWEST, mul(span, frac(at, GRID))));
    const signs = grid.map((rate) => signAt(rate, parts));
    const found = grid.filter((_, at) => signs[at] === 0);
    for (let at = 0; at < GRID; at++)
      if (signs[at] * signs[at + 1] < 0) found.push(bisect((rate) => signAt(rate, parts), grid[at], grid[at + 1], STEP));
    return found.sort((one, other) => sign(sub(one, other)));
  }

  /** Periods until the sum is back at zero; null when it never is. */
  function payback(flows, rate = ZERO) {
    let left = ZERO;
    for (const [period, flow] of flows.entries()) {
      const present = div(flow, pow(add(ONE, rate), period));
      const after = add(left, present);
      if (sign(left) < 0 && sign(after) >= 0) return add(of(period - 1), div(neg(left), present));
      left = after;
    }
    return sign(left) >= 0 && flows.every((flow) => sign(flow) >= 0) ? ZERO : null;
  }

  /** The move of an input that brings a rising or falling value to zero; null when none does. */
  function switchingValue(value) {
    if (sign(value(LOWEST)) * sign(value(HIGHEST)) > 0) return null;
    return bisect((move) => sign(value(move)), LOWEST, HIGHEST, MOVE);
  }

  function flowsOf(plan, years, tax, moves) {
    const move = (name) => add(ONE, moves[name] ?? ZERO);
    const assets = list(plan.assets).filter((one) => one.month ?? 1);
    const { years: length = 5, working_capital: held = 0 } = plan.appraisal ?? {};
    const bought = mul(sum(assets.map((one) => of(one.cost))), move("invested"));
    const start = neg(add(bought, of(held)));
    const later = Array.from({ length }, (_, at) => {
      const year = years[Math.min(at + 1, years.length) - 1];
      const revenue = mul(mul(year.revenue, move("price")), move("volume"));
      const costs = add(mul(mul(year.variable, move("volume")), move("variable")), mul(add(year.fixed, year.ownerPay), move("fixed")));
      const wearing = assets.filter((one) => one.years && at + 1 <= one.years);
      const wear = mul(sum(wearing.map((one) => div(of(one.cost), of(one.years)))), move("invested"));
      const earned = sub(revenue, costs);
      const calendar = Number((plan.start ?? "2027-01").slice(0, 4)) + at;
      const paid = tax(revenue, sub(earned, wear), calendar);
      return add(sub(earned, add(paid.vat, paid.income)), at + 1 === length ? of(held) : ZERO);
    });
    return [start, ...later];
  }

  /**
   * The appraisal, or null when nothing is invested.
   * @param {any} plan
   * @param {any[]} years results by year
   * @param {(revenue: any, profit: any, year: number) => {vat: any, income: any}} tax
   */
  ocop.planProject = (plan, years, tax) => {
    const { years: length = 5, rate: percent = 12, working_capital: held = 0 } = plan.appraisal ?? {};
    const invested = sum([...list(plan.assets).filter((one) => one.month ?? 1).map((one) => of(one.cost)), of(held)]);
    const whole = years.filter((year) => year.months === YEAR);
    if (!invested.n || !whole.length || length < 1) return null;
    const rate = div(of(percent), of(100));
    const value = (moves) => netPresentValue(rate, flowsOf(plan, whole, tax, moves));
    const flows = flowsOf(plan, whole, tax, {});
    const worth = netPresentValue(rate, flows);
    return {
      rate, flows, value: worth,
      returns: internalRates(flows),
      payback: payback(flows),
      discountedPayback: payback(flows, rate),
      perDong: sign(flows[0]) >= 0 ? null : div(sub(worth, flows[0]), neg(flows[0])),
      sensitivity: INPUTS.map((name) => ({
        name,
        values: STEPS.map((step) => value({ [name]: step })),
        switching: switchingValue((move) => value({ [name]: move })),
      })),
    };
  };
  ocop.planWorth = { netPresentValue, internalRates, payback, switchingValue, INPUTS, STEPS };
})();
