// A paper as Word: the look of Vietnamese state documents, drawn as course/office/word.py draws it.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { HEAD, WORD, FONT, escape, mm, size, style, sheet, parts, wordFile } = ocop.docxParts;
  const WIDTH = 160; // mm between the margins: 30 left, 20 right
  // Bold, italic, size in points, alignment, space before in points; a role is course/model/paper.py's.
  const LOOKS = {
    title: [true, false, 14, "center", 8],
    subtitle: [true, false, 13, "center", 4],
    centre: [false, true, 13, "center", 0],
    head: [true, false, 13, "left", 4],
    line: [false, false, 13, "both", 0],
    body: [false, false, 13, "both", 4],
    note: [false, true, 11, "left", 2],
    mark: [true, false, 11, "center", 0],
  };

  const run = (text, { bold = false, italic = false, points = 13 } = {}) =>
    `<w:r><w:rPr>${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${points === 13 ? "" : size(points * 2)}</w:rPr>` +
    `${text.split("\t").map((part) => `<w:t xml:space="preserve">${escape(part)}</w:t>`).join("<w:tab/>")}</w:r>`;
  /** A paragraph; its shape in the order the schema wants: keep, borders, tabs, spacing, indent, alignment. */
  const paragraph = (runs, { keep = false, border = "", tabs = "", spacing = "", indent = "", align = "" } = {}) =>
    `<w:p><w:pPr>${keep ? "<w:keepNext/>" : ""}${border}${tabs && `<w:tabs>${tabs}</w:tabs>`}${spacing}${indent}` +
    `${align && `<w:jc w:val="${align}"/>`}</w:pPr>${runs}</w:p>`;
  const space = ({ before = 0, after = 3 }) => `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
  /** One paragraph for each line of a text. */
  const lines = (text, look = {}, { align = "left", before = 0, after = 3, indent = "" } = {}) =>
    text
      .split("\n")
      .map((line) => paragraph(run(line, look), { keep: look.bold, spacing: space({ before, after }), indent, align }))
      .join("");

  const borders = (kind) =>
    ["top", "left", "bottom", "right", "insideH", "insideV"]
      .map((side) => `<w:${side} w:val="${kind}" w:sz="4" w:space="0" w:color="auto"/>`)
      .join("");
  /** A table of fixed widths (shares); `rows` are [properties, cells], a cell is its paragraphs. */
  function table(shares, rows, border) {
    const all = shares.reduce((sum, one) => sum + one, 0);
    const wide = shares.map((share) => mm((WIDTH * share) / all));
    const edge = (side) => `<w:${side} w:w="60" w:type="dxa"/>`;
    const cell = (content, at) => `<w:tc><w:tcPr><w:tcW w:w="${wide[at]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    return (
      `<w:tbl><w:tblPr><w:tblW w:w="${mm(WIDTH)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders(border)}</w:tblBorders>` +
      `<w:tblLayout w:type="fixed"/><w:tblCellMar>${edge("left")}${edge("right")}</w:tblCellMar></w:tblPr>` +
      `<w:tblGrid>${wide.map((one) => `<w:gridCol w:w="${one}"/>`).join("")}</w:tblGrid>` +
      `${rows.map(([shape, cells]) => `<w:tr><w:trPr>${shape}</w:trPr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`
    );
  }

  function grid({ head, rows, widths, centred }) {
    const cell = (text, at, bold, top) =>
      text
        .split("\n")
        .map((line) => paragraph(run(line, { bold, points: 11 }), {
          spacing: '<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>',
          align: top || centred.includes(at) ? "center" : "left",
        }))
        .join("");
    const first = ["<w:tblHeader/>", head.map((text, at) => cell(text, at, true, true))];
    const rest = rows.map(({ cells, strong }) => ["<w:cantSplit/>", cells.map((text, at) => cell(text, at, strong, false))]);
    return table(widths, [first, ...rest], "single") + paragraph("", { spacing: space({ after: 0 }) });
  }

  /** Two columns without borders. */
  const sides = (share, left, right) => table([share, 1 - share], [["<w:cantSplit/>", [left, right]]], "nil");

  function signature({ place, who, how, name }) {
    const align = "center";
    const right =
      (place && lines(place, { italic: true }, { align })) + lines(who, { bold: true }, { align }) +
      lines(how, { italic: true }, { align, after: 60 }) + lines(name, { bold: true }, { align });
    return sides(0.4, paragraph(""), right);
  }

  function text({ role, text: said }) {
    const [bold, italic, points, align, before] = LOOKS[role];
    const indent = role === "body" ? `<w:ind w:firstLine="${mm(10)}"/>` : "";
    return lines(said, { bold, italic, points }, { align, before, indent });
  }

  /** The blocks that every paper may hold; docx-forms.js adds those of official forms. */
  const DRAW = {
    Text: text, Grid: grid, Signature: signature,
    PageBreak: () => '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
  };

  const STYLES =
    `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}${size(26)}<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="60" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr>${FONT}${size(26)}</w:rPr></w:style>` +
    `${style("Header", "header", '<w:jc w:val="center"/>', "")}</w:styles>`;
  const fieldChar = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  // The number of the page stands in the middle of the top margin, not on the first page.
  const header = {
    kind: "header",
    xml: `${HEAD}<w:hdr ${WORD}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${fieldChar("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>${fieldChar("end")}</w:p></w:hdr>`,
  };

  /** @param {import("./dossier-papers.js").Paper} paper @param {any} finish adds what blocks need beside the document */
  ocop.paperDocx = ({ blocks }, finish = (files) => files) => {
    const section = sheet({ left: 30, right: 20, above: 20 }, '<w:headerReference w:type="default" r:id="rId2"/>', "<w:titlePg/>");
    // A document ends on a paragraph: Word wants one after a table.
    const end = paragraph("", { spacing: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' });
    return wordFile(finish(parts(blocks.map((block) => DRAW[block.kind](block)).join("") + end + section, STYLES, [header])));
  };

  ocop.docxBlocks = { DRAW, WIDTH, run, paragraph, lines, sides };
})();
