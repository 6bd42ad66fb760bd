// A statement of self-study to print: what this device saw, and in plain words what the paper is not.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const LONGEST = 60;
  const TEXT = ocop.text["record-paper"];

  const text = (role, words) => ({ kind: "Text", role, text: words });
  const grid = (head, widths, rows) => ({
    kind: "Grid", head, widths, centred: widths.map((_, at) => at).slice(1), rows: rows.map((cells) => ({ cells, strong: false })),
  });

  /** The paper in the blocks of paper-sheet.js. @type {(name: string, found: any, day: Date) => {title: string, blocks: any[]}} */
  ocop.recordPaper = (name, found, day) => {
    const sum = (lessons, key) => lessons.reduce((all, one) => all + one[key], 0);
    const modules = found.modules.filter((module) => module.completed);
    const tests = [...found.modules.flatMap((module) => module.tests), ...found.tests].filter((test) => test.completed && test.done === test.total);
    return {
      title: TEXT.paper,
      blocks: [
        text("title", TEXT.paper),
        text("subtitle", TEXT.course),
        text("strong", TEXT.learner({ name })),
        text("plain", TEXT.did({ done: found.completed, of: found.of })),
        grid(TEXT.head, [60, 20, 20], modules.map(({ title, lessons, completed }) =>
          [title, `${completed}/${lessons.length}`, `${sum(lessons, "right")}/${sum(lessons, "done")}`])),
        ...(tests.length ? [text("plain", TEXT.tests), grid(TEXT.testHead, [80, 20], tests.map((one) => [one.title, `${one.right}/${one.total}`]))] : []),
        text("plain", TEXT.day({ day: `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}` })),
        text("mark", TEXT.not),
      ],
    };
  };

  /** @type {() => HTMLElement} the part of the page that makes the paper */
  ocop.recordCertificate = () => {
    const found = ocop.recordDone();
    const said = make("p", { className: "sa-screen", role: "status" });
    const sheet = make("div", {});
    const kept = ocop.progress.get("certificate")?.name;
    const name = make("input", {
      type: "text", id: "rc-ten", maxLength: LONGEST, autocomplete: "name", value: typeof kept === "string" ? kept.slice(0, LONGEST) : "",
      oninput: () => ocop.progress.set("certificate", { name: name.value }),
    });
    const show = () => {
      const clean = ocop.cleanText(name.value).replace(/\s+/g, " ");
      said.textContent = clean ? "" : TEXT.nameless;
      if (!clean) return name.focus();
      sheet.replaceChildren(ocop.paperSheet(ocop.recordPaper(clean, ocop.recordDone(), new Date())),
        make("div", { className: "sa-row" }, button(TEXT.print, () => globalThis.print(), "sa-button--main")),
        make("p", { className: "sa-hint" }, TEXT.noPrint));
    };
    return make("section", { "aria-labelledby": "rc-giay" },
      make("h2", { id: "rc-giay", className: "sa-screen", tabIndex: -1 }, TEXT.title),
      ...(found.completed
        ? [make("label", { className: "sa-field sa-screen" }, TEXT.name, name), make("p", { className: "sa-hint" }, TEXT.hint),
          make("div", { className: "sa-row" }, button(TEXT.show, show)), said, sheet]
        : [make("p", { className: "sa-screen" }, TEXT.none)]));
  };
})();
