// A plan year by year with its taxes, and its till month by month, as course/finance/years.py, taxes.py and cash.py.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { ZERO, of, frac, add, sub, mul, div, cmp, sum, max } = ocop.exact;
  const { YEAR, list } = ocop.planTimeline;
  const KNOWN_FORMS = ["household", "company", "cooperative"];
  const part = (amount, percent) => div(mul(amount, of(percent)), of(100));
  const above = (a, b) => cmp(a, of(b)) > 0;
  const stepOf = (steps, revenue) => steps.find(({ to }) => to === null || to === undefined || !above(revenue, to));

  function household(rules, choice, revenue, profit) {
    const { line, rates, profit_steps: steps, relief_percent: relief } = rules.household;
    if (!above(revenue, line)) return { vat: ZERO, income: ZERO };
    const rate = rates.find(({ activity }) => activity === (choice.activity ?? "production"));
    const vat = part(revenue, rate.vat);
    const paid = choice.vat_relief ? part(vat, 100 - Number(relief)) : vat;
    const step = stepOf(steps, revenue);
    if (step.percent_of_revenue && !choice.profit_method) return { vat: paid, income: part(sub(revenue, of(line)), rate.pit) };
    return { vat: paid, income: part(max(profit, ZERO), step.percent) };
  }

  function firm(rules, revenue, profit) {
    const { exempt_to: line, steps } = rules.firm;
    return { vat: ZERO, income: above(revenue, line) ? part(max(profit, ZERO), stepOf(steps, revenue).percent) : ZERO };
  }

  /** The tax of one year by the dated rules (editions/taxes.yml); nothing where they are not sure. */
  function yearTax(plan, rules, revenue, profit, year) {
    const [form, choice] = [plan.owner?.legal_form, plan.tax ?? {}];
    if (!rules || choice.on === false || choice.exempt || !KNOWN_FORMS.includes(form)) return { vat: ZERO, income: ZERO };
    const bill = form === "household" ? household(rules, choice, revenue, profit) : firm(rules, revenue, profit);
    const { percent, to, first_year: first, last_year: last } = rules.cut;
    const cut = choice.cut_30 && !above(revenue, to) && first <= year && year <= last;
    return cut ? { vat: bill.vat, income: part(bill.income, 100 - Number(percent)) } : bill;
  }

  function yearResults(plan, line, tax) {
    const firstYear = Number((plan.start ?? "2027-01").slice(0, 4));
    const [interest, principal] = [line.debt("interest"), line.debt("principal")];
    const found = [];
    for (let start = 0; start < line.months; start += YEAR) {
      const of12 = (series) => sum(series.slice(start, start + YEAR));
      const year = {
        number: start / YEAR + 1,
        months: Math.min(YEAR, line.months - start),
        revenue: of12(line.revenue), variable: of12(line.variable), fixed: of12(line.fixed), wear: of12(line.wear),
        interest: of12(interest), principal: of12(principal), ownerPay: of12(line.ownerPay),
      };
      year.contribution = sub(year.revenue, year.variable);
      year.operating = sub(year.contribution, year.fixed);
      year.beforePay = sub(sub(year.operating, year.wear), year.interest);
      year.beforeTax = sub(year.beforePay, year.ownerPay);
      year.tax = tax(year.revenue, year.beforePay, firstYear + start / YEAR);
      year.taxes = add(year.tax.vat, year.tax.income);
      year.profit = sub(year.beforeTax, year.taxes);
      const due = add(year.principal, year.interest);
      year.debtCover = due.n ? div(sub(year.operating, year.taxes), due) : null;
      found.push(year);
    }
    return found;
  }

  /** Taxes as they leave the till: a quarter's share by revenue, in the month after the quarter. */
  function taxByMonth(line, years) {
    const paid = Array(line.months).fill(ZERO);
    line.revenue.forEach((revenue, at) => {
      const year = years[Math.floor(at / YEAR)];
      const due = at + 3 - ((line.first - 1 + at) % 3);
      if (!year.revenue.n || due >= line.months) return;
      paid[due] = add(paid[due], div(mul(year.taxes, revenue), year.revenue));
    });
    return paid;
  }

  function lagOf(percents, days) {
    const given = list(percents).map((one) => of(one));
    if (cmp(sum(given), of(100)) === 0) return given.map((one) => div(one, of(100)));
    const [months, rest] = [Math.floor((days ?? 0) / 30), (days ?? 0) % 30];
    const late = frac(rest, 30);
    return [...Array(months).fill(ZERO), sub(of(1), late), ...(rest ? [late] : [])];
  }

  function spread(amounts, lag, before) {
    const paid = amounts.map(() => ZERO);
    amounts.forEach((amount, month) =>
      lag.forEach((share, later) => {
        if (share.n && month + later < paid.length) paid[month + later] = add(paid[month + later], mul(amount, share));
      }));
    paid[0] = add(paid[0], of(before));
    return paid;
  }

  function till(plan, line, taxes) {
    const money = plan.money ?? {};
    const collected = spread(line.revenue, lagOf(money.collect, money.receivable_days), money.owed_to_us ?? 0);
    const bought = spread(line.purchases, lagOf(money.pay, money.payable_days), money.owed_by_us ?? 0);
    const [drawn, principal, interest] = [line.debt("drawn"), line.debt("principal"), line.debt("interest")];
    let held = add(of(money.opening_cash), of(money.own_capital));
    return collected.map((came, at) => {
      const paid = sum([bought[at], line.fixed[at], line.ownerPay[at], taxes[at], line.investment[at]]);
      const financed = sub(add(drawn[at], line.grants[at]), add(principal[at], interest[at]));
      const opening = held;
      held = add(sub(add(held, came), paid), financed);
      return { number: at + 1, opening, collected: came, paid, financed, closing: held };
    });
  }

  const lowest = (cash) => cash.reduce((worst, month) => (cmp(month.closing, worst.closing) < 0 ? month : worst));

  ocop.planYears = { yearTax, yearResults, taxByMonth, till, lowest, KNOWN_FORMS };
})();
