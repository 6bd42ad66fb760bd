// The start of the story page and its last step: what is kept here, and what to take along.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, upload } = ocop.pageView;
  const { kinds } = ocop.fieldView;
  const TEXT = ocop.text["story-screens"];
  let chosen = "short";

  const paths = (path, choose) => kinds("st-path", TEXT.path, TEXT.deeper, TEXT.paths, path, choose);
  const nameOf = (story) => String(story?.facts?.product ?? "").trim().slice(0, 120) || TEXT.unnamed;
  function about(kept) {
    const { done, all } = ocop.storySteps.openOn(kept);
    return TEXT.about({ path: TEXT.paths[kept.path][0], done, all });
  }

  /** The start screen; `add` gets the path. */
  const start = (kept, { add, read, ...on }) => [
    ...ocop.keptList(kept, TEXT.kept, ({ paper, kept: raw }) => ({ title: nameOf(paper?.story ?? raw?.story), about: paper ? about(paper) : "" }), on),
    make("h2", { tabIndex: -1 }, TEXT.add),
    paths(chosen, (path) => (chosen = path)),
    make("div", { className: "sa-row" }, button(TEXT.start, () => add(chosen), "sa-button--main"), upload(TEXT.import, read)),
    make("p", { className: "sa-hint" }, TEXT.keptHelp),
  ];

  /** What the last step has to take along. @param {any} story @param {Record<string, any>} on */
  function finish(story, on) {
    const waiting = story.photos.filter(({ consent }) => !consent).length;
    const note = (words, label, go) => make("p", { className: "st-note" }, words, " ", button(label, go));
    return [
      make("p", {}, TEXT.retold),
      !ocop.storyFacts.address(story) && note(TEXT.noAddress, TEXT.address, on.address),
      waiting > 0 && note(TEXT.noPhoto({ count: waiting }), TEXT.photos, on.photos),
      make("div", { className: "sa-row" }, button(TEXT.leaflet, on.leaflet, "sa-button--main"), button(TEXT.viewLeaflet, () => on.view("leaflet"))),
      make("p", { className: "sa-hint" }, TEXT.leafletHelp),
      make("div", { className: "sa-row" }, button(TEXT.word, on.word, "sa-button--main"), button(TEXT.interview, () => on.view("interview"))),
      make("p", { className: "sa-hint" }, TEXT.wordHelp),
      make("div", { className: "sa-row" }, button(TEXT.save, on.save)),
      make("p", { className: "sa-hint" }, TEXT.saveHelp),
    ];
  }

  ocop.storyScreens = { paths, nameOf, about, start, finish };
})();
