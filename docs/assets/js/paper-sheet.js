// A paper on the screen and on the printer: the blocks of course/model/paper.py as plain elements.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const TEXT = ocop.text["paper-sheet"];

  /** The blocks that every paper may hold; form-sheet.js adds those of official forms. */
  const DRAW = {
    Text: ({ role, text }) => make("p", { className: `ds-${role}` }, text),
    Signature: ({ place, who, how, name }) =>
      make("div", { className: "ds-signature" }, place && make("p", { className: "ds-centre" }, place), make("p", { className: "ds-subtitle" }, who),
        make("p", { className: "ds-centre" }, how), make("p", { className: "ds-subtitle ds-signed" }, name)),
    Grid: ({ head, rows, widths, centred }, number) => {
      const columns = widths.map((width) => {
        const column = make("col");
        column.style.width = `${width}%`; // by script, which the policy lets pass
        return column;
      });
      const cells = (name, texts) => texts.map((text, at) => make(name, centred.includes(at) ? { className: "ds-mid" } : {}, text));
      return make("div", { className: "ds-scroll", tabIndex: 0, role: "region", "aria-label": TEXT.table({ number, head: head.join(", ") }) },
        make("table", { className: "ds-grid" }, make("colgroup", {}, ...columns),
          make("thead", {}, make("tr", {}, ...cells("th", head))),
          make("tbody", {}, ...rows.map(({ cells: texts, strong }) =>
            make("tr", strong ? { className: "ds-strong" } : {}, ...cells("td", texts))))));
    },
    PageBreak: () => make("hr", { className: "ds-break" }),
  };

  ocop.sheetBlocks = DRAW;

  /** The blocks as elements; tables are told apart by their number. */
  function numbered(blocks) {
    let tables = 0;
    return blocks.map((block) => DRAW[block.kind](block, block.kind === "Grid" ? ++tables : 0));
  }

  /** @type {(paper: import("./dossier-papers.js").Paper) => any} */
  ocop.paperSheet = ({ title, blocks }) =>
    make("article", { className: "ds-sheet", "aria-label": title }, ...numbered(blocks));

  /** A whole screen of it, with a way back. */
  ocop.printedSheet = (paper, back, sheet = ocop.paperSheet(paper)) => [
    make("h2", { tabIndex: -1, className: "sa-screen" }, paper.title),
    make("div", { className: "sa-row sa-screen" }, button(TEXT.back, back), button(TEXT.print, () => print(), "sa-button--main")),
    sheet,
  ];
})();
