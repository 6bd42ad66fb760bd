// Reads papers.yml as course/builders/dossier.py does: a dossier's papers as blocks, every text made harmless.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { clean, fill, words, said, fieldOf, frameOf } = ocop.dossierNames;

  /**
   * @typedef {{kind: string, [key: string]: any}} Block as course/model/paper.py names it
   * @typedef {{name: string, title: string, blocks: Block[]}} Paper
   */

  /** What the producer wrote for the first described criterion whose title starts so. */
  function told({ lines, details }, starts) {
    const line = lines.find(({ code, criterion }) =>
      details.has(code) && starts.some((start) => criterion.title.startsWith(start)));
    return line ? clean(details.get(line.code).description ?? "") : "";
  }

  const filled = (frame, template = "") => fill(template, (name) => said(frame, name));
  const empty = (frame, keys = []) => keys.filter((key) => !said(frame, key)).map((key) => [fieldOf(key).label, key]);

  function field(frame, { label, key = "", value: template = "", lines = 1, told_by: starts = [] }) {
    let value = key ? said(frame, key) : "";
    if (template && (value || !key)) value = filled(frame, template);
    return { label, value: value || told(frame, starts), key, lines };
  }

  const ticked = (frame, box) => box.case === frame.given.case || (box.keys ?? []).some((key) => said(frame, key) !== "");

  /** @type {Record<string, (frame: any, line: any) => any>} by the kind of a line; each says the kind of its block */
  const KINDS = {
    text: (frame, { role, text, empty: keys }) => ({ kind: "Text", role, text: filled(frame, text), empty: empty(frame, keys) }),
    field: (frame, line) => ({ kind: "Field", ...field(frame, line) }),
    pair: (frame, { left, right }) => ({ kind: "Pair", left: field(frame, left), right: field(frame, right) }),
    ticks: (frame, { lead, boxes }) =>
      ({ kind: "Ticks", lead, boxes: boxes.map((box) => [filled(frame, box.label), ticked(frame, box)]) }),
    national: (frame, { office = [] }) => ({ kind: "National", office: office.map((one) => filled(frame, one)) }),
    signature: (frame, { place, who, how, name, empty: keys }) => ({
      kind: "Signature", place: filled(frame, place), who: filled(frame, who), how, name: filled(frame, name),
      empty: empty(frame, keys),
    }),
    "page-break": () => ({ kind: "PageBreak" }),
  };

  /** Clean every text of a block, however deep it stands; names of kinds and keys are ours. */
  const cleaned = (value) => {
    if (typeof value === "string") return clean(value);
    if (Array.isArray(value)) return value.map(cleaned);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
  };

  /**
   * All papers of a dossier that dossier-file.js has checked.
   * @type {(given: any) => Paper[]}
   */
  ocop.dossierPapers = (given) => {
    const frame = frameOf(given);
    const done = [];
    for (const { name, title, blocks } of ocop.dossierForm.papers) {
      const mine = blocks.filter(({ cases = [] }) => !cases.length || cases.includes(given.case));
      const made = mine.flatMap((line) =>
        line.kind === "computed" ? ocop.dossierTables[line.name](frame, done) : [KINDS[line.kind](frame, line)]);
      done.push({ name, title, blocks: made });
    }
    const mark = given.example ? [{ kind: "Text", role: "mark", text: words("example"), empty: [] }] : [];
    return done.map(({ blocks, ...paper }) => ({ ...paper, blocks: cleaned([...mark, ...blocks]) }));
  };

  function open(block) {
    if (block.kind === "Pair") return [block.left, block.right].flatMap(openField);
    return block.kind === "Field" ? openField(block) : block.empty ?? [];
  }
  const openField = ({ label, value, key }) => (key && !value ? [[label, key]] : []);

  /**
   * Every open field that is the producer's to fill, in the order of the papers; a key is named once.
   * @type {(papers: Paper[]) => {form: string, label: string, key: string}[]}
   */
  ocop.emptyFields = (papers) => {
    const found = new Map();
    for (const { title, blocks } of papers)
      for (const [label, key] of blocks.flatMap(open))
        if (!found.has(key)) found.set(key, { form: title.split(":")[0], label: label.replace(/^[-: ]+|[-: ]+$/g, ""), key });
    return [...found.values()];
  };
})();
