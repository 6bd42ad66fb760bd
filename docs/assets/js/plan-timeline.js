// A plan laid out by months, as course/finance/timeline.py does: units, revenue, costs, wear and loans of every month.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { ZERO, of, frac, add, sub, mul, div, sum, pow, fine } = ocop.exact;
  const YEAR = 12;
  const list = (value) => (Array.isArray(value) ? value : []);
  const shares = (percents) =>
    list(percents).length === YEAR ? percents.map((one) => div(of(one), of(100))) : Array(YEAR).fill(frac(1, YEAR));
  const none = (months) => Array(months).fill(ZERO);
  const total = (series, months) => none(months).map((_, at) => sum(series.map((one) => one[at])));
  const yearOf = (product, at) => of(product.yearly[Math.min(Math.floor(at / YEAR), product.yearly.length - 1)]);

  function placed(amounts, months) {
    const found = none(months);
    for (const [month, amount] of amounts) if (month >= 1 && month <= months) found[month - 1] = add(found[month - 1], of(amount));
    return found;
  }

  const wearOf = (cost, years, month) => (month >= 1 && month <= years * YEAR ? div(of(cost), of(years * YEAR)) : ZERO);

  const variableCost = (product) => sum(list(product.costs).map((cost) => of(cost.amount)));

  function units(product, calendar) {
    const season = shares(product.season);
    return calendar.map((month, at) => (list(product.yearly).length ? mul(yearOf(product, at), season[month]) : ZERO));
  }

  function bought(product, sold, calendar, cost) {
    const amount = of(cost.amount);
    if (list(cost.bought).length !== YEAR) return sold.map((count) => mul(count, amount));
    const when = shares(cost.bought);
    return calendar.map((month, at) => (list(product.yearly).length ? mul(mul(yearOf(product, at), amount), when[month]) : ZERO));
  }

  function fixedOf(cost, calendar) {
    const amount = of(cost.amount);
    if ((cost.every ?? "month") === "month") return calendar.map(() => amount);
    if (cost.month === null || cost.month === undefined) return calendar.map(() => div(amount, of(YEAR)));
    return calendar.map((month) => (month === cost.month - 1 ? amount : ZERO));
  }

  function annuity(amount, yearly, months) {
    const rate = div(yearly, of(YEAR));
    if (!rate.n) return div(amount, of(months));
    return div(mul(amount, rate), sub(of(1), pow(add(of(1), rate), -months)));
  }

  /** A whole loan: [balance, principal, interest] for each of its months. */
  function schedule(amount, rates, months, method, grace) {
    let [left, instalment, rate] = [of(amount), ZERO, null];
    return Array.from({ length: months }, (_, at) => {
      const month = at + 1;
      const yearly = rates[Math.min(month, rates.length) - 1];
      const interest = fine(div(mul(left, yearly), of(YEAR)));
      let principal = ZERO;
      if (month <= grace) principal = ZERO;
      else if (month === months) principal = left;
      else if (method === "annuity") {
        if (!rate || yearly.n * rate.d !== rate.n * yearly.d) [instalment, rate] = [fine(annuity(left, yearly, months - month + 1)), yearly];
        principal = sub(instalment, interest);
      } else principal = fine(div(of(amount), of(months - grace)));
      const balance = left;
      left = sub(left, principal);
      return { balance, principal, interest };
    });
  }

  const still = () => ({ drawn: ZERO, principal: ZERO, interest: ZERO, balance: ZERO });

  function agreed(loan, months) {
    const draws = list(loan.draws).length ? loan.draws : [{ month: loan.month ?? 1, amount: loan.amount ?? 0 }];
    const drawn = placed(draws.map((one) => [one.month, one.amount]), months);
    const repaid = placed(list(loan.repayments).map((one) => [one.month, one.amount]), months);
    const rate = div(of(loan.rate), of(1200));
    let balance = ZERO;
    return drawn.map((amount, at) => {
      const interest = fine(mul(balance, rate));
      balance = add(balance, sub(amount, repaid[at]));
      return { drawn: amount, principal: repaid[at], interest, balance };
    });
  }

  function debts(loan, months) {
    if (loan.method === "agreed") return agreed(loan, months);
    const found = Array.from({ length: months }, still);
    const known = (value) => value !== null && value !== undefined;
    const rates = (list(loan.rates).length ? loan.rates : known(loan.rate) ? [loan.rate] : []).map((one) => div(of(one), of(100)));
    const [start, grace] = [loan.month ?? 1, loan.grace ?? 0];
    if (!loan.amount || !rates.length || !loan.months || loan.months <= grace || grace < 0) return found;
    const amount = of(loan.amount);
    if (start >= 1 && start <= months) found[start - 1] = { ...still(), drawn: amount, balance: amount };
    schedule(loan.amount, rates, loan.months, loan.method ?? "equal_principal", grace).forEach((paid, at) => {
      const place = start + at;
      if (place < 0 || place >= months) return;
      const { drawn } = found[place];
      found[place] = { drawn, principal: paid.principal, interest: paid.interest, balance: add(sub(paid.balance, paid.principal), drawn) };
    });
    return found;
  }

  /**
   * Lay a plan out. What is not known counts as nothing.
   * @param {any} plan the file's structure (course/model/business_plan.py), numbers checked
   */
  ocop.planTimeline = (plan) => {
    const months = plan.months ?? YEAR;
    const first = Number((plan.start ?? "2027-01").slice(5, 7));
    const calendar = Array.from({ length: months }, (_, at) => (first - 1 + at) % YEAR);
    const [products, assets, money] = [list(plan.products), list(plan.assets), plan.money ?? {}];
    const sold = products.map((product) => units(product, calendar));
    const loans = list(money.loans).map((loan) => debts(loan, months));
    const monthOf = (asset) => asset.month ?? 1;
    return {
      first, months, loans,
      units: sold,
      revenue: total(products.map((product, at) => sold[at].map((count) => mul(count, of(product.price)))), months),
      variable: total(products.map((product, at) => sold[at].map((count) => mul(count, variableCost(product)))), months),
      purchases: total(products.flatMap((product, at) => list(product.costs).map((cost) => bought(product, sold[at], calendar, cost))), months),
      fixed: total(list(plan.fixed).map((cost) => fixedOf(cost, calendar)), months),
      ownerPay: none(months).map(() => of(money.owner_pay)),
      wear: none(months).map((_, at) => sum(assets.map((one) => wearOf(one.cost, one.years || 1, at + 1 - Math.max(monthOf(one), 1) + 1)))),
      investment: placed(assets.filter(monthOf).map((one) => [monthOf(one), one.cost]), months),
      grants: placed(list(money.grants).map((one) => [one.month ?? 1, one.amount]), months),
      debt: (part) => none(months).map((_, at) => sum(loans.map((loan) => loan[at][part]))),
    };
  };
  Object.assign(ocop.planTimeline, { YEAR, list, variableCost });
})();
