// What the check says of a text, beside the text: remarks, what criteria 5.1 to 5.3 would find, stories that are alike.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  // The check is as large as the rest of the page: it comes when the first screen stands, and waits for the last steps.
  const PARTS = ["assets/story-rules.js", "assets/js/check-story.js"];
  const TEXT = ocop.text["story-remarks"];
  const THIS = "\u0000"; // no product is called so

  /** Show a remark's words in the editor. */
  function show({ start, end }) {
    const box = document.getElementById("st-text");
    box.focus();
    box.setSelectionRange(start, end);
  }

  const remark = (one) =>
    make("div", { className: `st-remark st-remark--${one.level}` },
      make("b", {}, TEXT[one.level]), make("span", {}, one.message), make("span", {}, one.advice),
      one.evidence && make("span", {}, TEXT.evidence({ text: one.evidence })), one.law && make("small", {}, TEXT.law({ law: [one.at, ocop.storyRules.laws[one.law] ?? one.law].filter(Boolean).join(", ") })),
      one.end > one.start && button(TEXT.show({ said: one.said.length > 60 ? `${one.said.slice(0, 60)}…` : one.said }), () => show(one)));

  const level = (one) =>
    make("div", { className: "sa-card" }, make("p", {}, make("b", {}, one.option ? TEXT.level({ code: one.code, title: one.title, points: one.points }) : TEXT.noLevel({ code: one.code, title: one.title }))), make("ul", {}, ...one.why.map((text) => make("li", {}, text))),
      one.needs.length > 0 && [make("p", {}, TEXT.next), make("ul", {}, ...one.needs.map((text) => make("li", {}, text)))]);

  /** The stories alike to this one: [name, share, passages as they stand here]. */
  function alike(text, others, length) {
    const named = Object.fromEntries(others.map((one, at) => [`${at}`, ocop.storyDrafts.textOf(one, length).text]));
    return ocop.storyAlike({ [THIS]: text, ...named }, ocop.storyCommon(ocop.storyStructures, ocop.storyRules.craft)).filter(({ first, second }) => first === THIS || second === THIS)
      .map(({ first, second, share, passages }) => {
        const mine = first === THIS ? "first" : "second";
        return [ocop.storyScreens.nameOf(others[Number(first === THIS ? second : first)]), share, passages.map((one) => text.slice(...one[mine]))];
      });
  }

  let coming = null;
  /** Bring the check, once; after a failure the next call tries again. */
  ocop.storyCheckComes = () => (coming ??= ocop.loadParts(PARTS).catch((fault) => {
    coming = null;
    throw fault;
  }));

  async function bring(host, then) {
    host.replaceChildren(make("p", { role: "status" }, TEXT.loading));
    try {
      await ocop.storyCheckComes();
      then();
    } catch {
      host.replaceChildren(make("p", { role: "alert" }, TEXT.failed), button(TEXT.again, () => bring(host, then)));
    }
  }

  /**
   * Fill the place beside the editor. @param {any} host @param {any} story as read @param {string} length
   * @param {() => any[]} others the other stories of this device
   */
  ocop.storyRemarks = (host, story, length, others) => {
    if (!ocop.storyCheck) return bring(host, () => ocop.storyRemarks(host, story, length, others));
    const { storyForm: form, storyRules: rules } = ocop;
    const texts = Object.fromEntries(Object.entries(ocop.storyDrafts.textsOf(story)).map(([name, { text }]) => [name, text]));
    const text = texts[length];
    const found = ocop.storyCheck(text, story, form, rules, length);
    const warnings = found.filter((one) => one.level === "warning");
    const rest = others();
    const same = alike(text, rest, length);
    const { lines } = rules.sheets.find(({ sets }) => sets.includes(Number(story.facts.set))) ?? rules.sheets[0];
    const levels = ocop.storyLevels(story, texts, lines, form, rules, rest.length ? same.length > 0 : null);
    host.replaceChildren(
      make("h3", {}, TEXT.title), make("p", { role: "status" }, found.length ? TEXT.count({ warnings: warnings.length, notices: found.length - warnings.length }) : TEXT.clear),
      make("p", { className: "sa-hint" }, TEXT.help),
      ...[...warnings, ...found.filter((one) => one.level !== "warning")].slice(0, 60).map(remark),
      make("h3", {}, TEXT.levels), make("p", { className: "sa-hint" }, rules.craft.levels.council), ...levels.map(level),
      make("h3", {}, TEXT.alike), make("p", { className: "sa-hint" }, TEXT.alikeHelp),
      ...(!rest.length ? [make("p", {}, TEXT.none)] : !same.length ? [make("p", {}, TEXT.different({ count: rest.length }))] : []),
      ...same.map(([name, share, passages]) => make("div", { className: "st-remark st-remark--warning" }, make("b", {}, TEXT.share({ name, percent: Math.round(share * 100) })), ...passages.slice(0, 5).map((one) => make("span", {}, TEXT.passage({ text: one }))))),
    );
  };
})();
