// What a careful reader would ask about a plan, and what it does not know yet: course/finance/concerns.py and gaps.py.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { of, frac, cmp, mul, neg, sub, sum, dong } = ocop.exact;
  const { YEAR, list } = ocop.planTimeline;
  const { KNOWN_FORMS } = ocop.planYears;
  const [ASSET_FROM, TOOLS_YEARS, COVER, NEAR_LINE, LOCAL_SETS] = [30_000_000, 3, frac(6, 5), frac(1, 10), [5, 6, 11, 12, 13]];
  const empty = (value) => value === null || value === undefined || value === "" || value === 0 || (Array.isArray(value) && !value.length);
  const unknown = (value) => value === null || value === undefined || value === "";
  /** A sum of percents as Python's Decimal prints it. */
  const total = (percents) => {
    const places = Math.max(0, ...percents.map((one) => (String(one).split(".")[1] ?? "").length));
    const all = sum(percents.map((one) => of(one)));
    const scaled = String((all.n * 10n ** BigInt(places)) / all.d).padStart(places + 1, "0");
    return places ? `${scaled.slice(0, -places)}.${scaled.slice(-places)}` : scaled;
  };
  const off = (percents) => list(percents).length > 0 && cmp(sum(percents.map((one) => of(one))), of(100)) !== 0;

  function prices(plan, figures, say) {
    figures.products.forEach((product, at) => {
      const price = list(plan.products)[at].price;
      if (!price) return;
      const about = (cost) => ({ name: product.name, price, cost: dong(cost) });
      if (product.contribution.n <= 0n) say("plan.price-under-variable", `products[${at}].price`, about(product.variable));
      else if (product.fullCost && cmp(product.price, product.fullCost) < 0) say("plan.price-under-cost", `products[${at}].price`, about(product.fullCost));
    });
    list(plan.products).forEach((one, at) => {
      if (off(one.season)) say("plan.season-sum", `products[${at}].season`, { name: one.name, sum: total(one.season) });
      list(one.costs).forEach((cost, number) => {
        if (off(cost.bought)) say("plan.season-sum", `products[${at}].costs[${number}].bought`, { name: cost.name, sum: total(cost.bought) });
      });
      const local = one.local_input_percent;
      if (LOCAL_SETS.includes(plan.ocop_set) && !unknown(local) && cmp(of(local), of(50)) < 0)
        say("plan.local-input", `products[${at}].local_input_percent`, { set: plan.ocop_set, percent: String(local) });
    });
  }

  function market(plan, say) {
    const shares = list(plan.market?.channels).map((one) => one.share_percent).filter((one) => !unknown(one));
    if (off(shares)) say("plan.channel-sum", "market.channels", { sum: total(shares) });
    const largest = plan.market?.largest_buyer_percent;
    if (!unknown(largest) && cmp(of(largest), of(50)) > 0) say("plan.one-buyer", "market.largest_buyer_percent", { percent: String(largest) });
  }

  function production(plan, { line }, say) {
    const capacity = plan.production?.capacity;
    if (unknown(capacity)) return;
    for (let start = 0; start < line.months; start += YEAR) {
      const made = sum(line.units.map((series) => sum(series.slice(start, start + YEAR))));
      if (cmp(made, of(capacity)) > 0) say("plan.over-capacity", "production.capacity", { year: start / YEAR + 1, units: dong(made), capacity });
    }
  }

  function money(plan, figures, say) {
    if (!plan.money?.owner_pay) say("plan.no-owner-pay", "money.owner_pay", {});
    for (const key of ["collect", "pay"])
      if (off(plan.money?.[key])) say("plan.payment-sum", `money.${key}`, { sum: total(plan.money[key]) });
    const below = figures.cash.find(({ closing }) => closing.n < 0n);
    if (below)
      say("plan.cash-below-zero", "money.opening_cash",
        { first: below.number, worst: figures.lowest.number, amount: dong(neg(figures.lowest.closing)) });
  }

  function loans(plan, figures, say) {
    const longest = Math.max(0, ...list(plan.assets).filter((one) => one.month ?? 1).map((one) => one.years ?? 0));
    const all = list(plan.money?.loans);
    all.forEach((loan, at) => {
      if (longest && loan.months && loan.months > longest * YEAR)
        say("plan.loan-outlives-asset", `money.loans[${at}].months`, { lender: loan.lender, months: loan.months, years: longest });
    });
    for (const year of figures.years)
      if (all.length && year.debtCover && cmp(year.debtCover, COVER) < 0)
        say("plan.thin-cover", "money.loans", { year: year.number, hundredths: dong(mul(year.debtCover, of(100))) });
  }

  function taxes(plan, figures, rules, say) {
    const form = plan.owner?.legal_form;
    if (plan.tax?.on === false) say("plan.tax-off", "tax.on", {});
    else if (form && !KNOWN_FORMS.includes(form)) say("plan.tax-unknown", "owner.legal_form", {});
    else if (form === "household" && rules) {
      const line = of(rules.household.line);
      for (const { number, revenue } of figures.years) {
        const away = sub(revenue, line);
        if (cmp(away.n < 0n ? neg(away) : away, mul(line, NEAR_LINE)) <= 0) say("plan.tax-line", "products", { year: number, revenue: dong(revenue) });
      }
    }
  }

  /** @returns {{rule: string, path: string, values: Record<string, number | string>}[]} */
  ocop.planConcerns = (plan, figures, rules) => {
    const found = [];
    const say = (rule, path, values) => found.push({ rule, path, values });
    prices(plan, figures, say);
    market(plan, say);
    production(plan, figures, say);
    list(plan.assets).forEach(({ name, cost, years }, at) => {
      if (!unknown(cost) && !unknown(years) && cost < ASSET_FROM && years > TOOLS_YEARS) say("plan.tool-too-long", `assets[${at}].years`, { name, years });
    });
    money(plan, figures, say);
    loans(plan, figures, say);
    taxes(plan, figures, rules, say);
    return found;
  };

  /** Paths of the empty fields that figures rest on. @returns {string[]} */
  ocop.planGaps = (plan) => {
    const found = [];
    const need = (path, missing) => missing && found.push(path);
    need("owner.legal_form", !plan.owner?.legal_form);
    need("products", !list(plan.products).length);
    list(plan.products).forEach((product, at) => {
      for (const key of ["price", "costs", "yearly"]) need(`products[${at}].${key}`, empty(product[key]));
      list(product.costs).forEach((cost, number) => need(`products[${at}].costs[${number}].amount`, unknown(cost.amount)));
    });
    list(plan.fixed).forEach((cost, at) => need(`fixed[${at}].amount`, unknown(cost.amount)));
    list(plan.assets).forEach((asset, at) => ["cost", "years"].forEach((key) => need(`assets[${at}].${key}`, unknown(asset[key]))));
    for (const key of ["opening_cash", "owner_pay"]) need(`money.${key}`, unknown(plan.money?.[key]));
    list(plan.money?.grants).forEach((one, at) => need(`money.grants[${at}].amount`, unknown(one.amount)));
    list(plan.money?.loans).forEach((loan, at) => {
      const agreed = loan.method === "agreed";
      need(`money.loans[${at}].amount`, unknown(loan.amount) && !list(loan.draws).length);
      need(`money.loans[${at}].rate`, unknown(loan.rate) && !list(loan.rates).length);
      need(`money.loans[${at}].months`, unknown(loan.months) && !agreed);
      need(`money.loans[${at}].repayments`, agreed && !list(loan.repayments).length);
    });
    return found;
  };
})();
