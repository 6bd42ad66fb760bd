// The finished plan: as blocks for Word and the printer in the sections of builder.yml, and as sheets of numbers.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { valueAt, itemFields, deep, isMap } = ocop.planFields;
  const { words, valueSaid, concernSaid, placeSaid } = ocop.planSaid;
  const { list } = ocop.planTimeline;
  const tables = ocop.planTables;
  const PAPER = {
    box: ["Ô", "Nội dung"],
    priced: (name, price, unit) => `${name}: ${price}${unit ? ` một ${unit}` : ""}`,
    clear: "Không thấy điểm nào phải xem lại.",
    known: "Không còn ô nào mà con số phải dựa vào.",
    key: "Con số chính",
    keys: ["Chỉ tiêu", "Giá trị"],
    every: "Mọi con số từng tháng",
  };
  const LONG = ["long", "lines", "group"];
  const APART = [...LONG, "percents12"];
  const WIDE = { text: 24, percents12: 34, money: 15, numbers: 18, choice: 15 };

  const text = (role, said) => ({ kind: "Text", role, text: said, empty: [] });
  const gridOf = ({ head, rows, widths, strong = [] }) => ({
    kind: "Grid", head, rows: rows.map((cells, at) => ({ cells: cells.map(tables.shown), strong: strong.includes(at) })), widths, centred: [], empty: [],
  });
  const tableOf = (table) => (table.rows.length ? [text("head", table.title), gridOf(table)] : []);

  /** The answers of one field as blocks; nothing for an empty one. In brief without what takes lines of its own. */
  function answers(field, value, depth, brief = false) {
    if (field.kind !== "group") {
      const said = valueSaid(field, value);
      return said ? [text("line", `${field.name}:${field.kind === "long" || field.kind === "lines" ? "\n" : " "}${said}`)] : [];
    }
    const fields = itemFields(field.key, depth).filter(({ kind }) => !brief || !APART.includes(kind));
    const nameOf = (one) => one.key.split(".").at(-1);
    const items = list(value);
    if (!items.length) return [];
    if (fields.length <= 6 && !fields.some(({ kind }) => LONG.includes(kind)))
      return tableOf({
        title: field.name, head: fields.map(({ name }) => name), widths: fields.map(({ kind }) => WIDE[kind] ?? 12),
        rows: items.map((item) => fields.map((one) => valueSaid(one, item[nameOf(one)]))),
      });
    return items.flatMap((item, at) => [
      text("head", `${field.name} ${at + 1}: ${valueSaid(fields[0], item[nameOf(fields[0])])}`.replace(/: $/, "")),
      ...fields.slice(1).flatMap((one) => answers(one, item[nameOf(one)], depth)),
    ]);
  }

  /** The answers that belong to a section. @param {(field: any) => boolean} mine */
  const answered = ({ plan, depth }, mine, brief) =>
    ocop.planForm.fields
      .filter((field) => !field.key.includes("[]") && deep(field, depth) && mine(field))
      .flatMap((field) => answers(field, valueAt(plan, field.key.split(".")), depth, brief));

  /** The nine boxes; those of numbers say the names. */
  function canvas({ plan }) {
    const names = (items, key = "name") => [...new Set(list(items).map((one) => one[key]).filter(Boolean))].join("; ");
    const boxes = {
      customers: names(plan.market?.groups, "who"), value: plan.canvas?.value, channels: names(plan.market?.channels), relations: plan.canvas?.relations,
      revenue: list(plan.products).map((one) => PAPER.priced(one.name, ocop.showDong(one.price ?? 0), one.unit)).join("; "),
      resources: plan.canvas?.resources, activities: plan.canvas?.activities, partners: plan.canvas?.partners,
      costs: names([...list(plan.products).flatMap((one) => list(one.costs)), ...list(plan.fixed)]),
    };
    const rows = Object.entries(boxes).map(([key, said]) => [words(`canvas.${key}`), said || words("phrase.unknown_value")]);
    return [gridOf({ head: PAPER.box, rows, widths: [25, 75] })];
  }

  const short = ({ depth }) => depth === "one_page";
  /** What a section has beside its answers, or instead of them. */
  const SECTIONS = {
    summary: (frame) => [
      ...answered(frame, ({ section }) => section === "summary"),
      ...tableOf({ title: PAPER.key, head: PAPER.keys, widths: [60, 40], rows: ocop.planResults.keyFigures(frame.plan, frame.data) }),
    ],
    canvas,
    results: (frame) => [
      ...(short(frame) ? ["point", "years"] : ["products", "point", "makeUp", "years"]).flatMap((name) => tableOf(tables[name](frame.plan, frame.data))),
    ],
    cash: (frame) => [...answered(frame, ({ section }) => section === "cash"), ...(short(frame) ? [] : tableOf(tables.months(frame.plan, frame.data)))],
    loans: (frame) => [
      ...answered(frame, ({ section }) => section === "loans"), ...tableOf(tables.loans(frame.plan, frame.data)), ...tableOf(tables.capital(frame.plan, frame.data)),
    ],
    tax: (frame) => {
      const { head, rows, widths } = tables.years(frame.plan, frame.data);
      const own = rows.filter(([name]) => [words("years.vat"), words("years.income_tax")].includes(name));
      return [...answered(frame, ({ section }) => section === "tax"), gridOf({ head, rows: own, widths }), text("note", words("phrase.tax_check"))];
    },
    appraisal: (frame) => [
      ...answered(frame, ({ section }) => section === "appraisal"),
      ...tableOf(tables.project(frame.plan, frame.data)), ...tableOf(tables.sensitivity(frame.plan, frame.data)),
    ],
    ahead: (frame) => answered(frame, ({ part }) => part === "IV", true),
    concerns: ({ plan, data }) => {
      const all = data.concerns.map((one) => concernSaid(one, plan));
      if (!all.length) return [text("line", PAPER.clear)];
      return all.map(({ level, message, advice }) => text("line", `${words(`phrase.${level}`)}: ${message} ${advice}`));
    },
    unknown: ({ plan, data }) =>
      data.unknown.length ? data.unknown.map((path) => text("line", `- ${placeSaid(plan, path)}`)) : [text("line", PAPER.known)],
  };

  /** Every text made harmless, however deep it stands. */
  const cleaned = (value) => {
    if (typeof value === "string") return ocop.cleanText(value);
    if (Array.isArray(value)) return value.map(cleaned);
    return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)])) : value;
  };

  /**
   * @param {{plan: any, data: any, depth: string, day: string}} frame a read plan, its figures, how deep, the day in words
   * @returns {import("./dossier-papers.js").Paper}
   */
  function paper(frame) {
    const { plan, depth, day } = frame;
    const title = plan.title || words("phrase.plan");
    const place = [plan.owner?.commune, plan.owner?.province].filter(Boolean).join(", ");
    const blocks = [
      ...(plan.example ? [text("mark", words("phrase.example"))] : []),
      text("title", title.toUpperCase()),
      ...[plan.owner?.name, place, words("phrase.made_for", { day })].filter(Boolean).map((one) => text("centre", one)),
      ...ocop.planForm.sections.flatMap(({ id, title: name, [depth]: intro }) => {
        if (!intro) return [];
        const own = SECTIONS[id]?.(frame) ?? answered(frame, ({ section }) => section === id);
        return own.length ? [text("subtitle", name.toUpperCase()), text("note", intro), ...own] : [];
      }),
      ...["phrase.no_advice", "phrase.no_form"].map((key) => text("note", words(key))),
      { kind: "Signature", place: "", who: words("phrase.signed"), how: "", name: plan.owner?.representative ?? "" },
    ];
    return { name: "ke-hoach", title, blocks: cleaned(blocks) };
  }

  /** The numbers as sheets: for XLSX one beside the other, for CSV one under the other. @type {(frame: any) => import("./xlsx.js").Sheet[]} */
  function sheets({ plan, data }) {
    const { EVERY_MONTH, products, point, makeUp, years, months, loans, capital, project, sensitivity } = tables;
    const every = { ...months(plan, data, EVERY_MONTH), title: PAPER.every };
    return [years, point, products, makeUp, loans, capital, project, sensitivity]
      .map((table) => table(plan, data))
      .concat(every)
      .filter(({ rows }) => rows.length)
      .map(({ title, head, rows }) => ({
        name: title.slice(0, 31), rows: [[title], head, ...rows].map((cells) => cells.map((one) => (typeof one === "string" ? ocop.cleanText(one) : one))),
        widths: head.map((_, at) => (at ? 18 : 36)), head: [0, 1],
      }));
  }

  ocop.planPaper = { paper, sheets };
})();
