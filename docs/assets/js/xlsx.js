// A small spreadsheet writer: a stored zip of sheets whose texts stand in the cells themselves; and the same as CSV.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { HEAD, OFFICE, escape, zip, relations, contentTypes } = ocop.docxParts;
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const FORMULA = /^[=+\-@\t\r]/;

  /** @typedef {{name: string, rows: (string | number)[][], widths: number[], head: number[]}} Sheet `head` are the rows in bold */

  const letter = (at) => (at < 26 ? "" : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  /** Styles: 0 text, 1 bold, 2 a whole number with its thousands apart. */
  function cell(value, place, bold) {
    if (typeof value === "number") return `<c r="${place}" s="2"><v>${value}</v></c>`;
    return value === "" ? "" : `<c r="${place}" s="${bold ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  }

  const sheetXml = ({ rows, widths, head }) =>
    `${HEAD}<worksheet xmlns="${MAIN}"><cols>${widths.map((wide, at) => `<col min="${at + 1}" max="${at + 1}" width="${wide}" customWidth="1"/>`).join("")}</cols>` +
    `<sheetData>${rows
      .map((cells, row) => `<row r="${row + 1}">${cells.map((one, at) => cell(one, letter(at) + (row + 1), head.includes(row))).join("")}</row>`)
      .join("")}</sheetData></worksheet>`;

  const STYLES =
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font>` +
    `<font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">` +
    `<xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
    `<xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
    `<xf numFmtId="3" fontId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles></styleSheet>`;

  /** @type {(sheets: Sheet[]) => Blob} */
  ocop.xlsx = (sheets) => {
    const override = (part, kind) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
    const files = {
      "[Content_Types].xml": contentTypes(
        override("workbook", "sheet.main") + override("styles", "styles") +
        sheets.map((_, at) => override(`worksheets/sheet${at + 1}`, "worksheet")).join("")),
      "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
      "xl/workbook.xml":
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
          .map(({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
          .join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations([...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`]), ["styles", "styles.xml"]]),
      "xl/styles.xml": STYLES,
      ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    };
    return new Blob(zip(files), { type: `${TYPE}.sheet` });
  };

  /**
   * UTF-8 with a mark, so that a spreadsheet reads the Vietnamese letters; text that would run as a formula gets an
   * apostrophe (course/exporters/csv_table.py).
   * @type {(rows: (string | number)[][]) => Blob}
   */
  ocop.csv = (rows) => {
    const safe = (value) => (typeof value === "number" ? String(value) : FORMULA.test(value) ? `'${value}` : value);
    const quoted = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return new Blob([`\ufeff${rows.map((cells) => cells.map((one) => quoted(safe(one))).join(",")).join("\r\n")}\r\n`], { type: "text/csv" });
  };
})();
