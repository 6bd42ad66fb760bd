// Every figure of a plan, and the same as plain data: course/finance/figures.py and figures_data.py.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { ZERO, of, add, sub, mul, div, cmp, sum, dong, unitsUp, ratio } = ocop.exact;
  const { YEAR, list, variableCost } = ocop.planTimeline;

  function mixPoint(lines, fixed) {
    const revenue = sum(lines.map((line) => line.revenue));
    const left = sum(lines.map((line) => mul(line.contribution, line.quantity)));
    if (cmp(revenue, ZERO) <= 0 || cmp(left, ZERO) <= 0) return null;
    const part = div(fixed, left);
    return { revenue: mul(part, revenue), units: lines.map((line) => mul(part, line.quantity)), ratio: div(left, revenue) };
  }

  const linesOf = (plan, line) =>
    list(plan.products).map((product, at) => {
      const [price, variable] = [of(product.price), variableCost(product)];
      const quantity = sum(line.units[at].slice(0, YEAR));
      return { name: product.name ?? "", price, variable, quantity, contribution: sub(price, variable), revenue: mul(price, quantity) };
    });

  function pointsOf(lines, year) {
    const paid = add(year.fixed, year.interest);
    const full = mixPoint(lines, add(paid, year.wear));
    const withPay = mixPoint(lines, sum([paid, year.wear, year.ownerPay]));
    const safety = withPay && year.revenue.n ? div(sub(year.revenue, withPay.revenue), year.revenue) : null;
    return { withPay, full, cash: mixPoint(lines, paid), safety };
  }

  function productsOf(lines, year) {
    const carried = sum([year.fixed, year.interest, year.wear, year.ownerPay]);
    return lines.map((line) => {
      const share = year.revenue.n ? div(line.revenue, year.revenue) : null;
      const own = share && mul(carried, share);
      const alone = own && cmp(line.contribution, ZERO) > 0 ? div(own, line.contribution) : null;
      return {
        ...line, share,
        ratio: line.price.n ? div(line.contribution, line.price) : null,
        fullCost: own && line.quantity.n ? add(line.variable, div(own, line.quantity)) : null,
        ownBreakEven: alone && { units: alone, revenue: mul(alone, line.price) },
      };
    });
  }

  function capitalOf(plan, year) {
    const { receivable_days: sold = 0, stock_days: held = null, payable_days: bought = 0 } = plan.money ?? {};
    if (held === null) return null;
    const cycle = sold + held - bought;
    if (cycle <= 0) return { cycleDays: cycle, turns: ZERO, need: ZERO };
    const turns = div(of(365), of(cycle));
    return { cycleDays: cycle, turns, need: div(add(year.variable, year.fixed), turns) };
  }

  /**
   * Reckon the whole plan; what is not known counts as nothing.
   * @param {any} plan the file's structure, numbers checked
   * @param {any} rules editions/taxes.yml, or null to leave taxes out
   */
  ocop.planFigures = (plan, rules) => {
    const { yearTax, yearResults, taxByMonth, till, lowest } = ocop.planYears;
    const line = ocop.planTimeline(plan);
    const tax = (revenue, profit, year) => yearTax(plan, rules, revenue, profit, year);
    const years = yearResults(plan, line, tax);
    const taxes = taxByMonth(line, years);
    const cash = till(plan, line, taxes);
    const lines = linesOf(plan, line);
    return {
      line, years, taxes, cash,
      products: productsOf(lines, years[0]),
      points: pointsOf(lines, years[0]),
      lowest: lowest(cash),
      capital: capitalOf(plan, years[0]),
      project: ocop.planProject(plan, years, tax),
    };
  };

  /** Month `number` of the plan as people write it: "3/2027". @type {(plan: any, number: number) => string} */
  ocop.planMonth = (plan, number) => {
    const start = plan.start ?? "2027-01";
    const at = Number(start.slice(0, 4)) * YEAR + Number(start.slice(5, 7)) - 1 + number - 1;
    return `${(at % YEAR) + 1}/${Math.floor(at / YEAR)}`;
  };

  const whole = (amount) => (amount ? dong(amount) : null);
  const pick = (from, names) => Object.fromEntries(Object.entries(names).map(([name, key]) => [name, dong(from[key])]));
  const point = (one) => one && { revenue: dong(one.revenue), units: one.units.map(unitsUp), ratio: ratio(one.ratio) };
  const YEAR_KEYS = {
    revenue: "revenue", variable: "variable", contribution: "contribution", fixed: "fixed", operating: "operating", wear: "wear",
    interest: "interest", principal: "principal", owner_pay: "ownerPay", before_pay: "beforePay", before_tax: "beforeTax", profit: "profit",
  };

  function months(plan, { line, taxes, cash }) {
    const { revenue, variable, purchases, fixed, ownerPay, wear, investment, grants } = line;
    const series = { revenue, variable, purchases, fixed, owner_pay: ownerPay, wear, investment, grants, tax: taxes };
    for (const key of ["drawn", "principal", "interest", "balance"]) series[key] = line.debt(key);
    return cash.map((month, at) => ({
      label: ocop.planMonth(plan, month.number),
      ...Object.fromEntries(Object.entries(series).map(([key, values]) => [key, dong(values[at])])),
      ...pick(month, { opening: "opening", collected: "collected", paid: "paid", financed: "financed", closing: "closing" }),
    }));
  }

  function project(found) {
    return found && {
      rate: ratio(found.rate),
      flows: found.flows.map(dong),
      value: dong(found.value),
      returns: found.returns.map(ratio),
      payback: ratio(found.payback),
      discounted_payback: ratio(found.discountedPayback),
      per_dong: ratio(found.perDong),
      steps: ocop.planWorth.STEPS.map(ratio),
      sensitivity: Object.fromEntries(
        found.sensitivity.map(({ name, values, switching }) => [name, { values: values.map(dong), switching: ratio(switching) }])),
      inputs: ocop.planWorth.INPUTS,
    };
  }

  /** The structure of course/finance/figures_data.py, key by key. */
  ocop.planData = (plan, rules) => {
    const found = ocop.planFigures(plan, rules);
    return {
      months: months(plan, found),
      years: found.years.map((year) => ({
        number: year.number, months: year.months, ...pick(year, YEAR_KEYS),
        vat: dong(year.tax.vat), income_tax: dong(year.tax.income), debt_cover: ratio(year.debtCover),
      })),
      products: found.products.map((one) => ({
        name: one.name,
        ...pick(one, { price: "price", variable: "variable", contribution: "contribution", revenue: "revenue", units: "quantity" }),
        ratio: ratio(one.ratio),
        share: ratio(one.share),
        full_cost: whole(one.fullCost),
        own_break_even: one.ownBreakEven && { units: unitsUp(one.ownBreakEven.units), revenue: dong(one.ownBreakEven.revenue) },
      })),
      break_even: {
        with_pay: point(found.points.withPay), full: point(found.points.full), cash: point(found.points.cash), safety: ratio(found.points.safety),
      },
      lowest: { month: found.lowest.number, closing: dong(found.lowest.closing) },
      capital: found.capital && { cycle_days: found.capital.cycleDays, turns: ratio(found.capital.turns), need: dong(found.capital.need) },
      loans: list(plan.money?.loans).map((loan, at) => {
        const paid = found.line.loans[at];
        const most = paid.map((month) => add(month.principal, month.interest)).reduce((a, b) => (cmp(a, b) < 0 ? b : a), ZERO);
        return {
          lender: loan.lender ?? "", interest: dong(sum(paid.map((month) => month.interest))),
          largest_payment: dong(most), left: dong(paid.at(-1)?.balance ?? ZERO),
        };
      }),
      project: project(found.project),
      unknown: ocop.planGaps(plan),
      concerns: ocop.planConcerns(plan, found, rules),
    };
  };
})();
