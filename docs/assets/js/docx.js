// A small Word writer: a few kinds of blocks with the least WordprocessingML that Word and LibreOffice open.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { HEAD, WORD, FONT, escape, size, style, sheet, parts, wordFile } = ocop.docxParts;
  const WIDTH = 9354; // in twentieths of a point: A4 with 30 mm left and 15 mm right

  /**
   * @typedef {{kind: "title" | "h1" | "h2" | "p" | "small", text: string, bold?: boolean}
   *   | {kind: "table", rows: string[][], widths: number[]}} Block `widths` are shares; the first row is the head
   */

  /** A run; a line break in the text is one in the document. */
  const run = (text, bold) =>
    `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}${escape(text)
      .split(/\r\n|\r|\n/)
      .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
      .join("<w:br/>")}</w:r>`;
  const STYLES = { title: "Title", h1: "Heading1", h2: "Heading2", small: "Small" };
  const paragraph = (text, style, bold) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${run(text, bold)}</w:p>`;

  function table({ rows, widths }) {
    const unit = WIDTH / widths.reduce((all, one) => all + one, 0);
    const wide = widths.map((share) => Math.floor(share * unit));
    const side = (name) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
    const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("");
    const cell = (text, at, head) =>
      `<w:tc><w:tcPr><w:tcW w:w="${wide[at]}" w:type="dxa"/></w:tcPr>${paragraph(text, "Cell", head)}</w:tc>`;
    const row = (cells, head) =>
      `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((one, at) => cell(one, at, head)).join("")}</w:tr>`;
    return (
      `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
      `<w:tblLayout w:type="fixed"/></w:tblPr>` +
      `<w:tblGrid>${wide.map((one) => `<w:gridCol w:w="${one}"/>`).join("")}</w:tblGrid>` +
      `${rows.map((cells, at) => row(cells, !at)).join("")}</w:tbl>${paragraph("", "Small")}`
    );
  }

  const block = (one) =>
    one.kind === "table" ? table(one) : paragraph(one.text, STYLES[one.kind], "bold" in one && one.bold);

  const heading = (level) => `<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="${level}"/>`;
  const STYLESHEET =
    `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}${size(26)}<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
    style("Title", "Title", '<w:spacing w:after="160"/><w:jc w:val="center"/>', `<w:b/>${size(30)}`) +
    style("Heading1", "heading 1", heading(0), `<w:b/>${size(28)}`) +
    style("Heading2", "heading 2", heading(1), `<w:b/>${size(26)}`) +
    style("Cell", "Cell", '<w:spacing w:after="20"/>', size(24)) +
    `${style("Small", "Small", '<w:spacing w:after="60"/>', `<w:i/>${size(22)}`)}</w:styles>`;

  /** @type {(blocks: Block[]) => Blob} */
  ocop.docx = (blocks) =>
    wordFile(parts(blocks.map(block).join("") + sheet({ left: 30, right: 15, above: 20 }), STYLESHEET));
})();
