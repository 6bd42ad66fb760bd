// Two whole screens of the dossier page: which dossier to write, and what is still open with the papers to take along.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, buttonFor, upload } = ocop.pageView;
  const { finder } = ocop.assessmentView;
  const { standings, frameOf, words, fieldOf } = ocop.dossierNames;
  const { newDossier, pruned } = ocop.dossierFile;
  const TEXT = ocop.text["dossier-screens"];
  let chosen = "first";

  /** The kinds of dossier as a question. @type {(kind: string, choose: (kind: string) => void) => any} */
  const kinds = (kind, choose) => ocop.fieldView.kinds("ds-case", TEXT.kind, false, TEXT.kinds, kind, choose);

  const nameOf = (dossier) => String(dossier?.product?.name || TEXT.unnamed({ number: dossier?.set })).slice(0, 120);
  const about = ({ case: kind, set }) => TEXT.about({ kind: TEXT.kinds[kind][0].toLowerCase(), number: set, name: ocop.criteria.sets[set].name });

  /** The start screen. `wanted` is the self-assessment the reader comes from; `add` gets the new dossier. */
  function start(kept, { wanted, add, read, ...on }) {
    const products = ocop.shelf();
    const assessed = products.ids
      .map((id) => ({ id, ...products.get(id) }))
      .filter((one) => one.assessed)
      .sort((one, other) => Number(other.id === wanted) - Number(one.id === wanted))
      .map(({ assessed: one }) =>
        make("li", {}, make("button", { type: "button", className: "sa-button sa-hit", onclick: () => add(newDossier(chosen, one.set, pruned(ocop.fromAssessment(one)))) },
          TEXT.take({ name: one.name || TEXT.unnamed({ number: one.set }) }), make("small", {}, TEXT.set({ number: one.set, name: ocop.criteria.sets[one.set].name })))));
    return [
      ...ocop.keptList(kept, TEXT.kept, ({ dossier, kept: raw }) => ({ title: nameOf(dossier ?? raw), about: dossier ? about(dossier) : "" }), on),
      make("h2", { tabIndex: -1 }, TEXT.add),
      kinds(chosen, (kind) => (chosen = kind)),
      ...(assessed.length ? [make("h3", {}, TEXT.assessed), make("ul", { className: "sa-hits" }, ...assessed)] : []),
      ...finder(TEXT, (set, name) => add(newDossier(chosen, set, name ? { product: { name } } : {}))),
      make("div", { className: "sa-row" }, upload(TEXT.import, read)),
      make("p", { className: "sa-hint" }, TEXT.keptHelp),
    ];
  }

  /** The last screen. @param {any} dossier @param {{goTo: (key: string) => void, word: any, view: any, save: any}} on */
  function finish(dossier, { goTo, word, view, save }) {
    const papers = ocop.dossierPapers(dossier);
    const empty = ocop.emptyFields(papers);
    const frame = frameOf(dossier);
    const missing = standings(frame).filter((one) => one.missing);
    const { score, lines, set } = frame;
    const titles = new Map(lines.map((line) => [line.code, line.criterion]));
    const jump = (key, text, more = "") =>
      make("li", {}, make("button", { type: "button", className: "sa-link", textContent: text, onclick: () => goTo(key) }), more);
    const byForm = Map.groupBy ? Map.groupBy(empty, ({ form }) => form)
      : empty.reduce((all, one) => all.set(one.form, [...(all.get(one.form) ?? []), one]), new Map());
    return [
      make("h2", { tabIndex: -1 }, TEXT.finish),
      make("h3", {}, TEXT.papers),
      make("p", { className: "sa-hint" }, TEXT.papersHelp),
      make("ul", { className: "sa-products" }, ...papers.map((paper) =>
        make("li", { className: "sa-product" }, make("p", {}, make("b", {}, paper.title)),
          buttonFor(paper.title, TEXT.word, () => word(paper), "sa-button--main"), buttonFor(paper.title, TEXT.view, () => view(paper.name))))),
      make("div", { className: "sa-row" }, button(TEXT.export, save)),
      make("p", { className: "sa-hint" }, TEXT.exportHelp),
      make("h3", {}, TEXT.open({ count: empty.length })),
      ...(empty.length ? [] : [make("p", {}, TEXT.full)]),
      ...[...byForm].map(([form, open]) =>
        make("details", { className: "sa-help", open: open.length < 20 }, make("summary", {}, `${form}: ${open.length}`),
          make("ul", { className: "sa-steps" }, ...open.map(({ label, key }) => jump(key, fieldOf(key)?.label ?? label))))),
      make("h3", {}, TEXT.missing({ count: missing.length })),
      make("ul", { className: "sa-steps" }, ...missing.map(({ row, criteria }) =>
        jump(`evidence (${row})`, TEXT.row({ row, name: ocop.dossierForm.rows[row - 1][0] }), `(${criteria.join(", ")})`))),
      make("h3", {}, TEXT.points),
      make("p", {}, TEXT.total({ total: score.total, stars: score.stars })),
      ...(score.stars_by_points > score.stars_by_floors ? [make("p", {}, words("check_differ"))] : []),
      ...Object.entries(score.floors_missing).map(([stars, floors]) =>
        make("details", { className: "sa-help" }, make("summary", {}, TEXT.floors({ stars })),
          make("ul", { className: "sa-steps" }, ...floors.map(({ criterion, needed }) => {
            const { title, options } = titles.get(criterion);
            return jump(`answers.${criterion}`, `${criterion}. ${title}`, options[needed - 1][1]);
          })))),
      ...(set.rejections.length ? [make("h3", {}, TEXT.rejections), make("ul", {}, ...set.rejections.map((one) => make("li", {}, one)))] : []),
    ];
  }

  ocop.dossierScreens = { nameOf, about, kinds, start, finish };
})();
