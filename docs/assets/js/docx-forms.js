// The blocks of official forms in Word, beside those of docx-paper.js: dotted lines, ticks, the national heading.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { FONT, mm } = ocop.docxParts;
  const { DRAW, WIDTH, run, paragraph, lines, sides } = ocop.docxBlocks;

  const DOTS = `<w:tab w:val="right" w:leader="dot" w:pos="${mm(WIDTH)}"/>`;
  /** A line that dots fill up to the right margin. */
  const dotted = (label) => paragraph(run(label ? `${label} \t` : "\t"), { tabs: DOTS });

  function field({ label, value, lines: count }) {
    if (value) return lines(`${label}${value.includes("\n") ? "\n" : " "}${value}`, {}, { align: "both" });
    return dotted(label) + dotted("").repeat(count - 1);
  }

  function pair({ left, right }) {
    const [one, other] = [left, right].map(({ value }) => value.replaceAll("\n", " "));
    const tabs =
      (one ? "" : `<w:tab w:val="right" w:leader="dot" w:pos="${mm(WIDTH / 2 - 4)}"/>`) +
      `<w:tab w:val="left" w:pos="${mm(WIDTH / 2)}"/>${other ? "" : DOTS}`;
    return paragraph(
      run(`${left.label} ${one}${one ? "\t" : "\t\t"}${right.label} ${other}${other ? "" : "\t"}`), { tabs });
  }

  const SYMBOL = FONT.replaceAll("Times New Roman", "Segoe UI Symbol");
  const box = (on) => `<w:r><w:rPr>${SYMBOL}</w:rPr><w:t>${on ? "☑" : "☐"}</w:t></w:r>`;
  const ticks = ({ lead, boxes }) =>
    paragraph(run(`${lead} `) + boxes.map(([label, on], at) => run(`${at ? "    " : ""}${label} `) + box(on)).join(""));

  /** A bold line with a thin rule under its middle. */
  const ruled = (text, points, inset) =>
    lines(text, { bold: true, points }, { align: "center", after: 0 }) +
    paragraph("", {
      border: '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>',
      spacing: '<w:spacing w:before="0" w:after="60" w:line="80" w:lineRule="exact"/>',
      indent: `<w:ind w:left="${mm(inset)}" w:right="${mm(inset)}"/>`,
    });
  function national({ office }) {
    const points = office.length ? 12 : 13;
    const motto =
      lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, points }, { align: "center" }) +
      ruled("Độc lập - Tự do - Hạnh phúc", points, office.length ? 20 : 50);
    return office.length ? sides(0.37, ruled(office.join("\n"), points, 18), motto) : motto;
  }

  Object.assign(DRAW, { Field: field, Pair: pair, Ticks: ticks, National: national });
})();
