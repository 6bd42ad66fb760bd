// What comes out of a plan, on the screen: the figures that matter, a picture of each, and the same as a table.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make } = ocop.pageView;
  const { words } = ocop.planSaid;
  const { list } = ocop.planTimeline;
  const { shown } = ocop.planTables;
  const TEXT = ocop.text["plan-results"];
  const PAPER = {
    point: (revenue, units) => `${revenue}${units ? `, tức ${units}` : ""}`,
    lowest: (amount, label) => `${amount}, ${words("phrase.month", { label })}`,
    first: (name) => `${name} (năm đầu)`,
  };

  function pointSaid(plan, point) {
    if (!point) return words("phrase.never");
    const products = list(plan.products);
    const units = products.length === 1 ? `${ocop.showNumber(point.units[0])} ${products[0].unit ?? ""}`.trim() : "";
    return PAPER.point(ocop.showDong(point.revenue), units);
  }

  /** The figures that matter, as [name, value]. */
  function keyFigures(plan, { break_even: points, years, lowest, months }) {
    const first = (key) => [PAPER.first(words(`years.${key}`)), ocop.showDong(years[0][key])];
    return [
      first("revenue"), first("before_pay"), first("profit"),
      [words("break_even.with_pay"), pointSaid(plan, points.with_pay)],
      [words("break_even.cash"), pointSaid(plan, points.cash)],
      [words("break_even.safety"), ocop.showPercent(points.safety)],
      [words("lowest.month"), PAPER.lowest(ocop.showDong(lowest.closing), months[lowest.month - 1].label)],
    ];
  }

  /** One line for the foot of the page. */
  const inShort = (plan, { break_even: points, years, lowest, months }) =>
    years[0].revenue || lowest.closing
      ? TEXT.short({ point: points.with_pay ? ocop.showDong(points.with_pay.revenue) : "–", profit: ocop.showDong(years[0].profit), lowest: PAPER.lowest(ocop.showDong(lowest.closing), months[lowest.month - 1].label) })
      : TEXT.saved;

  /** A table of plan-tables.js as an element. */
  const tableOf = ({ title, head, rows, strong = [] }) =>
    make("div", { className: "ds-scroll", tabIndex: 0, role: "region", "aria-label": title },
      make("table", { className: "kp-table" }, make("caption", {}, title),
        make("thead", {}, make("tr", {}, ...head.map((one) => make("th", { scope: "col" }, one)))),
        make("tbody", {}, ...rows.map(([name, ...cells], row) =>
          make("tr", strong.includes(row) ? { className: "kp-strong" } : {}, make("th", { scope: "row" }, shown(name)), ...cells.map((one) => make("td", {}, shown(one))))))));

  /** A picture with its table. */
  function twin(picture, table) {
    return make("figure", { className: "kp-figure" },
      make("figcaption", {}, table.title), picture ?? make("p", { className: "sa-hint" }, TEXT.nothing),
      make("details", { className: "sa-help" }, make("summary", { "aria-label": `${TEXT.table}: ${table.title}` }, TEXT.table), tableOf(table)));
  }

  const { breakEven, cash, makeUp } = ocop.planCharts;
  const tables = ocop.planTables;
  const PARTS = {
    point: (plan, data) => twin(breakEven(data), tables.point(plan, data)),
    makeUp: (plan, data) => twin(makeUp(tables.makeUp(plan, data)), tables.makeUp(plan, data)),
    cash: (plan, data) => twin(cash(data), tables.months(plan, data)),
    products: (plan, data) => tableOf(tables.products(plan, data)),
    years: (plan, data) => tableOf(tables.years(plan, data)),
    loans: (plan, data) => data.loans.length > 0 && tableOf(tables.loans(plan, data)),
    project: (plan, data) => data.project && [tableOf(tables.project(plan, data)), tableOf(tables.sensitivity(plan, data))],
  };
  // What a step changes is shown under its questions.
  const ON = {
    products: ["point", "makeUp"], costs: ["point", "makeUp"], money: ["cash", "loans"], tax: ["years"],
    finish: ["point", "cash", "makeUp", "products", "years", "loans", "project"],
  };

  /** Nothing for a step of words. */
  function results(step, plan, data) {
    if (!ON[step]) return [];
    return [
      make("h3", {}, TEXT.now),
      make("dl", { className: "kp-key" }, ...keyFigures(plan, data).flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
      ...ON[step].map((part) => PARTS[part](plan, data)),
    ].flat();
  }

  ocop.planResults = { results, keyFigures, inShort };
})();
