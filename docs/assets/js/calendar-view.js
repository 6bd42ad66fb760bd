// The pieces of the calendar page: the list of products and one product's plan. No state here.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { inWords, weekday } = ocop.days;
  const TEXT = ocop.text["calendar-view"];

  /**
   * An element with properties and children; a child that is null or false is left out.
   * @type {(name: string, props?: Record<string, any>, ...children: any[]) => any}
   */
  const make = (name, props = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(props))
      if (key in node) node[key] = value;
      else node.setAttribute(key, value);
    node.append(...children.flat().filter((child) => child !== null && child !== false));
    return node;
  };

  /** @type {(words: string, onclick: () => void, className?: string, about?: string) => HTMLButtonElement} */
  const button = (textContent, onclick, className = "", about = "") =>
    make("button", {
      type: "button", className: `cal-button ${className}`, textContent, onclick,
      ...(about ? { "aria-label": `${textContent}: ${about}` } : {}),
    });

  const daysLeft = (days) => {
    if (days < 0) return TEXT.past({ days: -days });
    return days > 1 ? TEXT.left({ days }) : [TEXT.today, TEXT.tomorrow][days];
  };
  const dayName = (day) => ocop.calendar.words.weekdays[weekday(day)];
  const when = (day) => `${dayName(day)} ${inWords(day)}`;

  function card({ id, product, plan, refusal }, today, on) {
    const name = product?.name || TEXT.unnamed;
    const standing = plan && ocop.windowStanding(plan, product.filing, today);
    const next = plan?.milestones.find(({ day }) => day >= today);
    return make("li", { className: `cal-card ${standing ? `cal-card--${standing}` : ""}` },
      make("h3", {}, name),
      !product && make("p", {}, TEXT.damaged),
      refusal && make("p", { lang: "vi" }, refusal),
      standing && make("p", { className: "cal-standing" }, TEXT.standing[standing]),
      plan?.window && make("p", {}, TEXT.window({ first: inWords(plan.window.first), last: inWords(plan.window.last) })),
      plan && make("p", {}, next ? TEXT.next({ title: next.title, when: when(next.day), left: daysLeft(next.day - today) }) : TEXT.none),
      make("div", { className: "cal-row cal-screen" },
        plan && button(TEXT.open, () => on.open(id), "cal-button--main", name),
        product && button(TEXT.edit, () => on.edit(id), "", name),
        button(TEXT.remove, () => on.remove(id, name), "", name)));
  }

  /** The products, the most urgent first. @param {{products: any[], today: number}} about */
  const list = ({ products, today, ...on }) => [
    make("h2", { tabIndex: -1 }, TEXT.products),
    make("p", { className: "cal-hint" }, TEXT.kept),
    make("ol", { className: "cal-cards" }, ...products.map((one) => card(one, today, on))),
    make("div", { className: "cal-row cal-screen" }, button(TEXT.add, on.add, "cal-button--main"),
      products.some(({ plan }) => plan) && button(TEXT.all, on.file)),
  ];

  // A phone shows each row as a card; the roles keep it a table for a screen reader.
  function table(milestones, today) {
    const cell = (role, className, text, more = {}) => make(role === "rowheader" ? "th" : "td", { role, className, ...more }, text);
    const content = { lang: "vi" }; // the law's own dates, in the words of editions/calendar.yml
    const rows = milestones.map(({ day, title, basis }) =>
      make("tr", { role: "row", className: day < today ? "cal-past" : "" },
        make("td", { role: "cell", className: "cal-tick" }, "☐"),
        cell("rowheader", "cal-date", inWords(day)),
        cell("cell", "cal-weekday", dayName(day), content),
        cell("cell", "cal-what", title, content),
        cell("cell", "cal-basis", basis, content),
        cell("cell", "cal-left", daysLeft(day - today))));
    const heads = TEXT.heads.map((head, at) => make("th", { role: "columnheader", scope: "col", className: at ? "" : "cal-tick" }, head));
    return make("table", { role: "table", className: "cal-table", "aria-label": TEXT.table },
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads)),
      make("tbody", { role: "rowgroup" }, ...rows));
  }

  /** One product's plan: what comes next, all dates, what to mind. */
  const plan = ({ product, plan: { milestones, notes }, today, ...on }) => {
    const coming = milestones.filter(({ day }) => day >= today).slice(0, 3);
    return [
      make("div", { className: "cal-row cal-screen" }, button(TEXT.back, on.back, "cal-button--quiet")),
      make("h2", { tabIndex: -1 }, product.name ? TEXT.named({ name: product.name }) : TEXT.title),
      make("p", { className: "cal-hint" }, TEXT.made({ day: inWords(today), law: ocop.calendar.law })),
      make("div", { className: "cal-screen" },
        coming.length > 0 && make("h3", {}, TEXT.coming),
        make("ol", { className: "cal-coming" }, ...coming.map(({ day, title }) =>
          make("li", {}, make("b", {}, daysLeft(day - today)), ` · ${when(day)}`, make("span", { lang: "vi" }, title))))),
      make("h3", { className: "cal-screen" }, TEXT.table),
      table(milestones, today),
      make("h3", {}, TEXT.remember),
      make("ul", { className: "cal-notes" }, ...notes.map((note) => make("li", { lang: "vi" }, note))),
      make("div", { className: "cal-row cal-screen" }, button(TEXT.file, on.file, "cal-button--main"),
        button(TEXT.print, () => print()), button(TEXT.edit, on.edit)),
      make("p", { className: "cal-hint cal-screen" }, TEXT.fileHelp),
    ];
  };

  ocop.calendarView = { make, button, list, plan };
})();
