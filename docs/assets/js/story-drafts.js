// The drafts of a story side by side, and the text that goes out: edited by hand with what the check says beside it.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, buttonFor } = ocop.pageView;
  const { notes, asked, kinds } = ocop.fieldView;
  const { count } = ocop.storyAsk;
  const TEXT = ocop.text["story-drafts"];

  const sizeOf = (length) => ocop.storyForm.sizes.find((one) => one.length === length) ?? ocop.storyForm.sizes[0];
  const titleOf = (structure) => ocop.storyStructures.structures.find(({ id }) => id === structure).title;
  const draftOf = (story, structure, length) => ocop.storyCompose({ ...story, structure }, ocop.storyForm, ocop.storyStructures, length);

  /** What goes out in a length: edited by hand, else the draft. @type {(story: any, length: string) => {text: string, edited: boolean}} */
  function textOf(story, length) {
    const edited = story.texts[length];
    return edited?.trim() ? { text: edited, edited: true } : { text: draftOf(story, story.structure, length).text, edited: false };
  }
  const textsOf = (story) => Object.fromEntries(ocop.storyForm.sizes.map(({ length }) => [length, textOf(story, length)]));

  const lengths = (chosen, choose) =>
    kinds("st-length", TEXT.length, false, Object.fromEntries(ocop.storyForm.sizes.map((one) => [one.length, [one.title, TEXT.size({ least: one.least, most: one.most })]])), chosen, choose);
  const tally = (words, size) => `${TEXT.words({ count: words, least: size.least, most: size.most })}${!words ? "" : words < size.least ? `, ${TEXT.short}` : words > size.most ? `, ${TEXT.long}` : ""}`;

  /** Questions and facts that a draft lacks, each leading to its card. */
  const gaps = (draft, { goTo, goFact }) => {
    const known = (list, find) => list.map(find).filter(Boolean).slice(0, 4);
    const questions = known(draft.gaps, (id) => ocop.storyForm.questions.find((one) => one.id === id));
    const facts = known(draft.facts, (key) => ocop.storyForm.facts.find((one) => one.key === key));
    const links = (head, list, go) => list.length > 0 && [make("p", { className: "sa-hint" }, head),
      make("ul", { className: "st-gaps" }, ...list.map((one) => make("li", {}, make("button", { type: "button", className: "sa-link", textContent: one.ask, onclick: () => go(one.id ?? one.key) }))))];
    return [links(TEXT.facts, facts, goFact), links(TEXT.gaps, questions, goTo)];
  };

  /** One draft to read. */
  function column(structure, on, length, drawAgain) {
    const { story, write, go } = on;
    const draft = draftOf(story, structure.id, length);
    const size = sizeOf(length);
    const used = story.structure === structure.id;
    const take = buttonFor(structure.title, used ? TEXT.taken : TEXT.take, () => {
      const edited = ocop.storyForm.sizes.some((one) => story.texts[one.length]?.trim());
      if (edited && !used && !confirm(TEXT.sure)) return;
      write((one) => ({ ...one, structure: structure.id, texts: used ? one.texts : {} }));
      go({ step: "edit", at: 0 });
    }, used ? "" : "sa-button--main");
    return make("section", { className: `st-draft${drawAgain.seen === structure.id ? " st-draft--seen" : ""}`, "aria-label": structure.title, id: `st-draft-${structure.id}` },
      make("h4", {}, structure.title), make("p", { className: "sa-hint" }, structure.help),
      make("p", { className: "st-count" }, tally(draft.words, size)),
      make("div", { className: "st-text" }, ...(draft.words ? draft.text.split(/\n+/) : [TEXT.nothing]).map((one) => make("p", {}, one))),
      ...gaps(draft, on), take);
  }

  /** The step of drafts. @param {any} on as in story-ask.js, and goTo(question), goFact(key), place */
  function drafts(on) {
    const { story, write, go, place } = on;
    const length = sizeOf(place.length).length;
    const { structures } = ocop.storyStructures;
    const seen = structures.some(({ id }) => id === place.seen) ? place.seen : story.structure;
    const { hints, about } = notes("st-core", [TEXT.coreWhy, ocop.fieldView.example(TEXT.coreExample)]);
    const tabs = structures.map(({ id, title }) =>
      make("button", { type: "button", className: "sa-button sa-tab st-tab", id: `st-tab-${id}`, "aria-pressed": String(id === seen), textContent: title, onclick: () => go({ seen: id }, `st-tab-${id}`) }));
    return [
      asked("st-core", TEXT.core, hints, make("textarea", { id: "st-core", rows: 2, maxLength: 400, value: story.core ?? "", ...about,
        oninput: ({ target }) => write((one) => ({ ...one, core: target.value })), onchange: () => on.redraw("st-core") })),
      make("div", { className: "st-choices" }, lengths(length, (chosen) => on.redraw(`st-length-${chosen}`, { length: chosen })),
        kinds("st-voice", TEXT.voice, false, TEXT.voices, story.voice, (voice) => {
          write((one) => ({ ...one, voice }));
          on.redraw("");
        })),
      make("h3", {}, TEXT.structures),
      make("div", { className: "st-tabs", role: "group", "aria-label": TEXT.pick }, ...tabs),
      make("div", { className: "st-drafts", tabIndex: 0, role: "group", "aria-label": TEXT.structures }, ...structures.map((one) => column(one, on, length, { seen }))),
    ];
  }

  /** The step of editing; the check stands in `beside`, filled by tally(). */
  function editor(on, beside) {
    const { story, write, place } = on;
    const size = sizeOf(place.length);
    const { length } = size;
    const { text, edited } = textOf(story, length);
    const said = make("p", { className: "sa-hint", id: "st-own", role: "status" }, edited ? TEXT.own : TEXT.from({ title: titleOf(story.structure) }));
    const counted = make("p", { className: "st-count", id: "st-counted" }, tally(count(text), size));
    const undo = button(TEXT.undo, () => {
      if (!confirm(TEXT.undoSure)) return;
      write((one) => ({ ...one, texts: { ...one.texts, [length]: "" } }));
      on.redraw("st-text");
    });
    undo.hidden = !edited;
    const box = make("textarea", {
      id: "st-text", className: "st-editor", rows: 12, value: text, "aria-describedby": "st-own st-counted",
      oninput: ({ target: { value } }) => {
        write((one) => ({ ...one, texts: { ...one.texts, [length]: value } }));
        counted.textContent = tally(count(value), size);
        if (undo.hidden) [undo.hidden, said.textContent] = [false, TEXT.own];
      },
    });
    return [
      lengths(length, (chosen) => on.redraw(`st-length-${chosen}`, { length: chosen })),
      make("div", { className: "st-sides" },
        make("div", {},
          make("label", { className: "sa-field", htmlFor: "st-text" }, TEXT.edit({ title: size.title })), said, box, counted, make("div", { className: "sa-row" }, undo),
          make("details", { className: "sa-help", open: Boolean(story.english[length]) }, make("summary", {}, TEXT.english), make("p", { className: "sa-hint" }, TEXT.englishHelp),
            make("textarea", { id: "st-english", rows: 6, lang: "en", value: story.english[length] ?? "", "aria-label": TEXT.english, className: "st-editor",
              oninput: ({ target: { value } }) => write((one) => ({ ...one, english: { ...one.english, [length]: value } })) }))),
        beside),
    ];
  }

  ocop.storyDrafts = { drafts, editor, textOf, textsOf, sizeOf };
})();
