// Three pictures of a plan: where it breaks even, the cash of every month, what the costs are made of. SVG, no state.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { draw } = ocop.pageView;
  const [WIDE, HIGH, LEFT, BASE] = [328, 190, 44, 164];
  const PAPER = {
    millions: "triệu đ",
    sold: "số định bán năm đầu",
    costs: "Chi phí",
    point: (percent) => `Hòa vốn ở ${percent}%`,
    never: "chưa hòa vốn",
    breakEven: (point, revenue, costs) => `Đường doanh thu và đường chi phí năm đầu: ${point}. Bán đủ như kế hoạch thì thu ${revenue}, chi ${costs}.`,
    cash: (month, closing, last) => `Tiền cuối mỗi tháng. Ít nhất vào tháng ${month}: ${closing}. Cuối kế hoạch còn ${last}.`,
    makeUp: (names) => `Chi phí năm đầu, khoản lớn nhất trước: ${names}.`,
    rest: "Các khoản khác",
  };

  const millions = (amount) => {
    const number = amount / 1e6;
    const text = Math.abs(number) >= 100 ? Math.round(number) : Math.round(number * 10) / 10;
    return String(text).replace(".", ",").replace(/\B(?=(\d{3})+(?!\d))/g, ".").replace("-", "−");
  };
  const frame = (label, high, ...parts) => draw("svg", { viewBox: `0 0 ${WIDE} ${high}`, class: "kp-chart", role: "img", "aria-label": label }, ...parts);
  const text = (x, y, words, anchor = "start", name = "") => draw("text", { x, y, "text-anchor": anchor, class: name }, words);
  const line = (x1, y1, x2, y2, name) => draw("line", { x1, y1, x2, y2, class: name });

  /** Three marks on the upright axis. */
  function scale(low, high, at) {
    return [low, (low + high) / 2, high].flatMap((amount) => [
      line(LEFT, at(amount), WIDE, at(amount), "kp-grid"), text(LEFT - 4, at(amount) + 4, millions(amount), "end")]);
  }

  /** @param {any} data of ocop.planData @returns {SVGElement | null} null while there is nothing to draw */
  function breakEven({ years: [year], break_even: points }) {
    if (!(year.revenue > 0)) return null;
    const carried = year.fixed + year.interest + year.wear + year.owner_pay;
    const part = points.with_pay ? points.with_pay.revenue / year.revenue : null;
    const reach = Math.max(1, Math.min(2, (part ?? 1) * 1.15));
    const most = Math.max(year.revenue * reach, carried + year.variable * reach);
    const x = (share) => LEFT + (share / reach) * (WIDE - LEFT - 8);
    const y = (amount) => BASE - (amount / most) * (BASE - 34);
    const percent = part === null ? null : String(Math.ceil(part * 100));
    const found = part !== null && part <= reach;
    return frame(PAPER.breakEven(percent ? PAPER.point(percent).toLowerCase() : PAPER.never, ocop.showDong(year.revenue), ocop.showDong(carried + year.variable)), HIGH,
      text(0, 10, PAPER.millions), line(120, 7, 138, 7, "kp-in"), text(142, 10, ocop.planSaid.words("months.revenue")), line(202, 7, 220, 7, "kp-out"), text(224, 10, PAPER.costs),
      ...scale(0, most, y),
      line(x(1), BASE, x(1), 30, "kp-mark"), text(x(1), BASE + 24, `100% ${PAPER.sold}`, "end"), text(LEFT, BASE + 12, "0%"),
      line(x(0), y(0), x(reach), y(year.revenue * reach), "kp-in"),
      line(x(0), y(carried), x(reach), y(carried + year.variable * reach), "kp-out"),
      ...(found
        ? [draw("circle", { cx: x(part), cy: y(part * year.revenue), r: 5, class: "kp-point" }),
            text(Math.min(Math.max(x(part), LEFT + 50), WIDE - 60), Math.max(y(part * year.revenue) - 10, 26), PAPER.point(percent), "middle", "kp-strong")]
        : []));
  }

  function cash({ months, lowest }) {
    const closings = months.map(({ closing }) => closing);
    const [low, high] = [Math.min(0, ...closings), Math.max(0, ...closings)];
    const span = high - low || 1;
    const y = (amount) => BASE - ((amount - low) / span) * (BASE - 22);
    const step = (WIDE - LEFT) / months.length;
    const every = Math.ceil(months.length / 6);
    return frame(PAPER.cash(months[lowest.month - 1].label, ocop.showDong(lowest.closing), ocop.showDong(closings.at(-1))), HIGH,
      text(0, 10, PAPER.millions), ...scale(low, high || 1, y), line(LEFT, y(0), WIDE, y(0), "kp-zero"),
      ...closings.map((amount, at) =>
        draw("rect", {
          x: LEFT + at * step + step * 0.12, width: step * 0.76, y: Math.min(y(amount), y(0)), height: Math.max(Math.abs(y(amount) - y(0)), 1),
          class: amount < 0 ? "kp-bar kp-bar--low" : "kp-bar",
        })),
      ...months.flatMap(({ label }, at) => (at % every ? [] : [text(LEFT + at * step + 1, BASE + 16, label)])));
  }

  function makeUp({ rows }) {
    if (!rows.length) return null;
    const all = rows.reduce((sum, [, amount]) => sum + amount, 0);
    const first = rows.slice(0, rows.length > 7 ? 6 : 7).map(([name, amount]) => [name, amount]);
    const rest = rows.slice(first.length).reduce((sum, [, amount]) => sum + amount, 0);
    if (rest) first.push([PAPER.rest, rest]);
    const most = Math.max(...first.map(([, amount]) => amount));
    const percent = (amount) => `${Math.round((amount * 100) / all)}%`;
    return frame(PAPER.makeUp(first.map(([name, amount]) => `${name} ${percent(amount)}`).join("; ")), first.length * 34 + 4,
      ...first.flatMap(([name, amount], at) => {
        const short = [...name].length > 40 ? `${[...name].slice(0, 39).join("")}…` : name;
        return [
          text(0, at * 34 + 12, short),
          draw("rect", { x: 0, y: at * 34 + 16, width: Math.max((amount / most) * (WIDE - 44), 1), height: 11, class: "kp-bar" }),
          text(Math.max((amount / most) * (WIDE - 44), 1) + 5, at * 34 + 26, percent(amount)),
        ];
      }));
  }

  ocop.planCharts = { breakEven, cash, makeUp };
})();
