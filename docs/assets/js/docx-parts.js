// What every Word file of this site is made of: a stored (not compressed) zip, the package around the document, the sheet.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  // Twentieths of a point in a millimetre.
  const MM = 56.7;

  /** What XML cannot carry goes: control characters, lone surrogates, the two non-characters. */
  const clean = (text) =>
    String(text)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, "")
      .replace(/\p{Cs}/gu, "");
  const escape = (text) =>
    clean(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

  const style = (id, name, shape, letters) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr>${shape}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
  const size = (half) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
  const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';

  const mm = (length) => Math.round(length * MM);

  /** The sheet: A4, margins in mm; `extra` stands before the page size, as the schema orders it. */
  const sheet = ({ left, right, above, header = 10 }, extra = "", after = "") =>
    `<w:sectPr>${extra}<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(above)}" w:right="${mm(right)}" ` +
    `w:bottom="${mm(above)}" w:left="${mm(left)}" w:header="${mm(header)}" w:footer="${mm(header)}" w:gutter="0"/>${after}</w:sectPr>`;

  /** What a part leads to. @type {(list: string[][]) => string} kinds and targets */
  const relations = (list) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
      .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const contentTypes = (overrides) =>
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
    `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;

  /**
   * The parts of the package by path. `more` are further parts of the document: a kind ("header") and its XML.
   * @type {(body: string, styles: string, more?: {kind: string, xml: string}[]) => Record<string, string>}
   */
  function parts(body, styles, more = []) {
    const every = [{ kind: "styles", xml: styles }, ...more];
    const override = (path, kind) => `<Override PartName="/word/${path}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
    return {
      "[Content_Types].xml": contentTypes(override("document", "document.main") + every.map(({ kind }) => override(kind, kind)).join("")),
      "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
      "word/document.xml": `${HEAD}<w:document ${WORD} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
      "word/_rels/document.xml.rels": relations(every.map(({ kind }) => [kind, `${kind}.xml`])),
      ...Object.fromEntries(every.map(({ kind, xml }) => [`word/${kind}.xml`, xml])),
    };
  }

  const TABLE = Uint32Array.from({ length: 256 }, (_, number) => {
    for (let bit = 0; bit < 8; bit++) number = number & 1 ? (number >>> 1) ^ 0xedb88320 : number >>> 1;
    return number;
  });
  const crc32 = (bytes) =>
    ~bytes.reduce((sum, byte) => (sum >>> 8) ^ TABLE[(sum ^ byte) & 255], 0xffffffff) >>> 0;

  /** Numbers in the zip's order: [value, bytes] pairs, the lowest byte first. */
  const pack = (...fields) =>
    Uint8Array.from(fields.flatMap(([value, length]) => Array.from({ length }, (_, at) => (value >>> (8 * at)) & 255)));

  /** @type {(files: Record<string, string | Uint8Array>) => BlobPart[]} */
  function zip(files) {
    const [chunks, directory, encoder] = [[], [], new TextEncoder()];
    let [offset, length] = [0, 0];
    for (const [path, text] of Object.entries(files)) {
      const [name, data] = [encoder.encode(path), text.buffer ? text : encoder.encode(text)];
      // Version 2.0, UTF-8 names, stored; 1/1/1980, because the same report gives the same bytes.
      const about = [[20, 2], [0x800, 2], [0, 2], [0, 2], [33, 2], [crc32(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2]];
      const local = pack([0x04034b50, 4], ...about);
      const entry = pack([0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
      chunks.push(local, name, data);
      directory.push(entry, name);
      offset += local.length + name.length + data.length;
      length += entry.length + name.length;
    }
    const count = Object.keys(files).length;
    return [...chunks, ...directory, pack([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2])];
  }

  const wordFile = (files) => new Blob(zip(files), { type: `${TYPE}.document` });

  ocop.docxParts = { HEAD, WORD, FONT, escape, mm, size, style, sheet, parts, wordFile, zip, relations, contentTypes, OFFICE };
})();
