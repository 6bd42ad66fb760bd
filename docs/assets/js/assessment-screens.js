// Two whole screens of the self-assessment: choosing a product, and the result with what to do next.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, upload, shelf } = ocop.pageView;
  const { gauge } = ocop.assessmentView;
  const TEXT = ocop.text["assessment-screens"];

  /**
   * Find a set by the product's name or choose it; `add` gets the set and what the product is called.
   * @type {(words: {ask: string, choose: string, start: string}, add: (set: number, name: string) => void) => any[]}
   */
  function finder(words, add) {
    const status = make("p", { className: "sa-hint", role: "status" });
    const list = make("ul", { className: "sa-hits" });
    const offer = (number, name) =>
      make("li", {}, button(name, () => add(number, name), "sa-hit"));
    const search = ({ target }) => {
      const hits = target.value.trim().length > 1 ? ocop.findProducts(target.value) : [];
      const said = hits.length ? TEXT.found({ count: hits.length }) : TEXT.none;
      status.textContent = target.value.trim().length > 1 ? said : "";
      list.replaceChildren(
        ...hits.flatMap(({ name, sets }) =>
          sets.map((number) => {
            const item = offer(number, name);
            item.firstChild.append(make("small", {}, TEXT.set({ number, name: ocop.criteria.sets[number].name })));
            return item;
          })),
      );
      if (hits.some(({ sets }) => sets.length > 1)) list.prepend(make("li", { className: "sa-hint" }, TEXT.doubt));
    };
    const input = make("input", { type: "search", autocomplete: "off", maxLength: 120, placeholder: TEXT.placeholder, oninput: search });
    const select = make("select", {},
      ...Object.values(ocop.criteria.sets).map((set) => make("option", { value: String(set.no) }, TEXT.set({ number: set.no, name: set.name }))));
    return [
      make("label", { className: "sa-field" }, words.ask, input), status, list,
      make("label", { className: "sa-field" }, words.choose, select),
      button(words.start, () => add(Number(select.value), input.value.trim()), "sa-button--main"),
    ];
  }

  /** The start screen. @param {{products: any[], open: any, remove: any, add: any, read: any}} on */
  function start({ products, open, remove, add, read }) {
    const [ask, status, list, choose, begin] = finder(TEXT, add);
    return [
      ...(products.length ? [make("h2", { tabIndex: -1 }, TEXT.kept), shelf(products, { open, remove })] : []),
      make("h2", { tabIndex: -1 }, TEXT.add),
      ask, status, list, choose,
      make("div", { className: "sa-row" }, begin, upload(TEXT.import, read)),
      make("p", { className: "sa-hint" }, TEXT.keptHelp),
    ];
  }

  /** The result screen; `dossier` is where the dossier begins. @param {any} result @param {{goTo: any, word: any, save: any, dossier: string}} on */
  function result(result, { goTo, word, save, dossier }) {
    const { found, set, maxima, out, ranks, floors, ways, rows } = result;
    const jump = (code, text) => make("button", { type: "button", className: "sa-link", textContent: text, onclick: () => goTo(code) });
    const cells = (name, ...texts) => make("tr", {}, ...texts.map((text) => make(name, {}, text)));
    return [
      make("h2", { tabIndex: -1 }, TEXT.result),
      ...(out.length
        ? [make("div", { className: "sa-out", role: "alert" }, make("b", {}, TEXT.reject), make("p", {}, result.outText),
            make("ul", {}, ...out.map((one) => make("li", {}, one))))]
        : [make("p", { className: "sa-rank" }, TEXT.rank({ stars: found.stars }))]),
      gauge(found.total, found.stars, ocop.criteria.bands),
      ...ranks.map((one) => make("p", {}, one)),
      make("h3", {}, TEXT.parts),
      make("ul", {}, ...Object.entries(set.parts).map(([code, title]) =>
        make("li", {}, TEXT.section({ code, title }), make("b", {}, `${found.parts[code] ?? 0}/${maxima[code]}`)))),
      make("div", { className: "sa-row" },
        button(TEXT.word, word, "sa-button--main"), button(TEXT.print, () => print()), button(TEXT.export, save),
        make("a", { className: "sa-button sa-link-button", href: dossier }, TEXT.dossier)),
      ...(floors.list.length
        ? [make("h3", {}, TEXT.floors({ stars: floors.stars })),
            make("ul", { className: "sa-steps" }, ...floors.list.map(({ code, name, text }) => make("li", {}, jump(code, name), text)))]
        : []),
      ...(ways.length ? [make("h3", {}, TEXT.roadmap), make("p", { className: "sa-hint" }, result.estimate)] : []),
      ...ways.map((way, at) =>
        make("details", { className: "sa-help", open: !at }, make("summary", {}, way.text),
          make("ol", { className: "sa-steps" }, ...way.steps.map(({ code, name, floor, text }) =>
            make("li", {}, jump(code, name), text, floor && " ", floor && make("em", { className: "sa-floor" }, TEXT.floor)))))),
      make("details", { className: "sa-help" }, make("summary", {}, TEXT.table),
        make("table", { className: "sa-table" },
          make("thead", {}, cells("th", ...TEXT.heads)),
          make("tbody", {}, ...rows.map((row) => {
            const line = cells("td", row.code, row.title, row.text, `${row.points ?? "–"}/${row.max}`);
            if (row.note) line.children[2].append(make("small", {}, TEXT.note, row.note));
            return line;
          })))),
      make("p", { className: "sa-hint" }, result.caution),
    ];
  }

  Object.assign(ocop.assessmentView, { finder, start, result });
})();
