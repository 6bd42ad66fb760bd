// The figures of a plan as tables, once for the screen, the Word file and the spreadsheet. Cells are text or whole numbers.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { words, ratioSaid } = ocop.planSaid;
  const { list } = ocop.planTimeline;
  const { of, add, mul, sum, dong } = ocop.exact;
  const PAPER = {
    month: "Tháng",
    units: (count, name) => `${ocop.showNumber(count)} ${name}`,
    part: "Phần trong chi phí",
    cost: "Khoản chi năm đầu",
    amount: "Số tiền (đ)",
    what: "Chỉ tiêu",
    value: "Giá trị",
    products: "Giá thành từng sản phẩm",
    makeUp: "Chi phí năm đầu gồm những gì",
    point: "Hòa vốn năm đầu",
    years: "Lãi lỗ từng năm",
    months: "Tiền từng tháng",
    sold: "Doanh thu phải đạt (đ)",
    enough: "Phải bán",
    loans: "Khoản vay",
    capital: "Vốn lưu động",
    project: "Đầu tư có đáng không",
  };
  const YEARS = ["revenue", "variable", "contribution", "fixed", "operating", "wear", "interest", "before_pay", "owner_pay", "before_tax",
    "vat", "income_tax", "profit", "principal"];
  const MONTHS = ["revenue", "collected", "paid", "financed", "closing"];
  const EVERY_MONTH = ["revenue", "variable", "purchases", "fixed", "owner_pay", "wear", "investment", "grants", "tax", "drawn", "principal",
    "interest", "balance", "opening", "collected", "paid", "financed", "closing"];

  /**
   * @typedef {{id: string, title: string, head: string[], rows: (string | number)[][], widths: number[], strong?: number[]}} Table
   *   `strong` are the numbers of rows that stand out. Every function here makes one from a plan and its figures
   */

  const unitOf = (plan, at) => list(plan.products)[at]?.unit ?? "";
  const many = (plan, count, at) => PAPER.units(count, unitOf(plan, at)).trim();
  const unknown = () => words("phrase.unknown_value");

  const products = (plan, { products: all }) => ({
    id: "products", title: PAPER.products,
    head: ["name", "price", "variable", "contribution", "units", "full_cost", "own_break_even"].map((key) => words(`products.${key}`)),
    rows: all.map((one, at) => [one.name, one.price, one.variable, one.contribution, one.units, one.full_cost ?? unknown(),
      one.own_break_even ? many(plan, one.own_break_even.units, at) : words("phrase.never")]),
    widths: [22, 12, 13, 13, 12, 14, 14],
  });

  /** What a year of the plan costs, item by item, the largest first. */
  function makeUp(plan, { years: [year], products: all }) {
    const costs = new Map();
    const put = (name, amount) => costs.set(name, add(costs.get(name) ?? of(0), amount));
    list(plan.products).forEach((product, at) =>
      list(product.costs).forEach((cost) => put(cost.name, mul(of(cost.amount), of(all[at].units)))));
    const rest = { fixed: year.fixed, wear: year.wear, interest: year.interest };
    for (const [key, amount] of Object.entries(rest)) if (amount) put(words(`months.${key}`), of(amount));
    if (year.owner_pay) put(words("months.owner_pay"), of(year.owner_pay));
    const found = [...costs].filter(([, amount]) => amount.n > 0n);
    const whole = sum(found.map(([, amount]) => amount));
    const rows = found
      .map(([name, amount]) => [name, dong(amount), whole.n ? Number((amount.n * whole.d * 1000n) / (amount.d * whole.n)) / 10 : 0])
      .sort((one, other) => other[1] - one[1]);
    return {
      id: "make-up", title: PAPER.makeUp, head: [PAPER.cost, PAPER.amount, PAPER.part],
      rows: rows.map(([name, amount, part]) => [name, amount, `${String(part).replace(".", ",")} %`]), widths: [50, 28, 22],
    };
  }

  const point = (plan, { break_even: points }) => ({
    id: "break-even", title: PAPER.point, head: [PAPER.what, PAPER.sold, PAPER.enough],
    rows: [
      ...["cash", "full", "with_pay"].map((key) => {
        const one = points[key];
        const sold = one && one.units.map((count, at) => (list(plan.products).length > 1 ? `${plan.products[at].name}: ` : "") + many(plan, count, at));
        return [words(`break_even.${key}`), one ? one.revenue : words("phrase.never"), one ? sold.join("\n") : "–"];
      }),
      [words("break_even.safety"), ocop.showPercent(points.safety), ""],
    ],
    widths: [46, 24, 30], strong: [2],
  });

  const yearName = ({ number, months }) => words(months === 12 ? "phrase.year" : "phrase.short_year", { number, months });
  const years = (_, { years: all, loans }) => ({
    id: "years", title: PAPER.years, head: [words("phrase.in_dong"), ...all.map(yearName)],
    rows: [
      ...YEARS.map((key) => [words(`years.${key}`), ...all.map((year) => year[key])]),
      ...(loans.length ? [[words("years.debt_cover"), ...all.map((year) => ratioSaid(year.debt_cover))]] : []),
    ],
    widths: [34, ...all.map(() => 66 / all.length)], strong: [YEARS.indexOf("before_pay"), YEARS.indexOf("profit")],
  });

  const months = (_, { months: all, lowest }, keys = MONTHS) => ({
    id: "months", title: PAPER.months, head: [PAPER.month, ...keys.map((key) => words(`months.${key}`))],
    rows: all.map((month) => [month.label, ...keys.map((key) => month[key])]),
    widths: [14, ...keys.map(() => 86 / keys.length)], strong: [lowest.month - 1],
  });

  const loans = (_, { loans: all }) => ({
    id: "loans", title: PAPER.loans, head: ["lender", "interest", "largest_payment", "left"].map((key) => words(`loans.${key}`)),
    rows: all.map((one) => [one.lender, one.interest, one.largest_payment, one.left]), widths: [31, 23, 23, 23],
  });

  const capital = (_, { capital: one }) => ({
    id: "capital", title: PAPER.capital, head: [PAPER.what, PAPER.value],
    rows: one ? [[words("capital.cycle_days"), one.cycle_days], [words("capital.turns"), ratioSaid(one.turns)], [words("capital.need"), one.need]] : [],
    widths: [65, 35],
  });

  function project(_, { project: one }) {
    const payback = (value) => (value === null ? words("phrase.no_payback") : ratioSaid(value, 1));
    const rows = one && [
      [words("project.rate"), ocop.showPercent(one.rate)],
      [words("project.flows"), one.flows.map(ocop.showNumber).join("; ")],
      [words("project.value"), one.value],
      [words("project.returns"), one.returns.map((rate) => ocop.showPercent(rate)).join("; ") || words("phrase.none")],
      [words("project.payback"), payback(one.payback)],
      [words("project.discounted_payback"), payback(one.discounted_payback)],
      [words("project.per_dong"), ratioSaid(one.per_dong)],
    ];
    return { id: "project", title: PAPER.project, head: [PAPER.what, PAPER.value], rows: rows ?? [], widths: [55, 45] };
  }

  const sensitivity = (_, { project: one }) => ({
    id: "sensitivity", title: words("project.sensitivity"),
    head: [words("project.inputs"), ...(one?.steps ?? []).map((step) => `${step.startsWith("-") ? "" : "+"}${ocop.showPercent(step, 0)}`), words("inputs.switching")],
    rows: one ? one.inputs.map((name) => [words(`inputs.${name}`), ...one.sensitivity[name].values, ocop.showPercent(one.sensitivity[name].switching)]) : [],
    widths: [28, 14, 14, 14, 14, 16],
  });

  const shown = (cell) => (typeof cell === "number" ? ocop.showNumber(cell) : cell);
  ocop.planTables = { EVERY_MONTH, products, makeUp, point, years, months, loans, capital, project, sensitivity, shown };
})();
