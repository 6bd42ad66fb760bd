// A dossier as a file: the one `course forms` reads (JSON is YAML). Whatever is not known is refused with its reason.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const clean = ocop.cleanText;
  const LIMIT = { file: 1_000_000, changes: 40, papers: 40 };
  const CASES = ["first", "upgrade", "renewal"];
  const NOT_ITS_OWN = { first: ["recognised", "changes", "updates"], upgrade: ["updates"], renewal: ["changes"] };
  const TEXT = ocop.text["dossier-file"];

  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const short = (value) => String(typeof value === "object" ? JSON.stringify(value) : value).slice(0, 40);
  const given = (value) => value !== undefined && value !== null;

  /** Cleaned and without what is empty; undefined when nothing is left. */
  const pruned = (value) => {
    if (typeof value === "string") return clean(value) || undefined;
    if (Array.isArray(value)) return value.map(pruned).filter((one) => one !== undefined);
    if (!isMap(value)) return value === false ? undefined : value ?? undefined;
    const kept = Object.entries(value).map(([key, one]) => [key, pruned(one)]).filter(([, one]) => one !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  };

  /** Put a value under a dotted key of a new copy; undefined takes the key away. */
  function withValue(dossier, key, value) {
    const [first, ...rest] = key.split(".");
    const { [first]: before, ...others } = dossier ?? {};
    const inner = rest.length ? withValue(before, rest.join("."), value) : value;
    return inner === undefined ? others : { ...others, [first]: inner };
  }

  /** @type {(kind: string, set: number, more?: object) => any} */
  const newDossier = (kind, set, more = {}) => ({ edition: ocop.criteria.edition, case: kind, set, ...more });

  /** A day that exists, as the date fields of browsers write it. */
  const isDay = (value) => {
    if (!/^(19|20)\d\d-\d\d-\d\d$/.test(value)) return false;
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  };

  /** Why a value cannot be the answer to a field, "" when it can. */
  function wrong({ key, kind, max, low = 0, high, choices }, value) {
    if (kind === "number") return Number.isInteger(value) && value >= low && value <= high ? "" : TEXT.number({ key, low, high });
    if (kind === "tick") return typeof value === "boolean" ? "" : TEXT.shape({ key });
    if (typeof value !== "string") return TEXT.shape({ key });
    if (kind === "date") return isDay(value) ? "" : TEXT.shape({ key });
    if (kind === "choice") return choices.some((one) => one.value === value) ? "" : TEXT.shape({ key });
    return value.length <= max ? "" : TEXT.long({ key, max });
  }

  class Reading {
    /** @param {any} data @param {boolean} strict refuse what another kind of dossier uses, as `course forms` does */
    constructor(data, strict) {
      this.faults = [];
      this.data = data;
      this.strict = strict;
      this.lines = new Map(ocop.linesOf(data.set).map((line) => [line.code, line]));
      this.dossier = newDossier(data.case, data.set, given(data.example) && { example: data.example === true });
      this.fields = new Map(ocop.dossierForm.fields.map((field) => [field.key, field]));
    }

    fault(text) {
      this.faults.push(text);
    }

    /** Answers under their keys, groups inside groups. */
    group(data, before = "") {
      for (const [name, value] of Object.entries(data)) {
        const key = before + name;
        if (!before && ["edition", "case", "set", "example", "answers", "details", "evidence", "changes"].includes(name)) continue;
        if (!given(value)) continue;
        const field = this.fields.get(key);
        const isGroup = [...this.fields.keys()].some((one) => one.startsWith(`${key}.`));
        if (this.strict && NOT_ITS_OWN[this.data.case].includes(key) && pruned(value)) this.fault(TEXT.notItsOwn({ key }));
        else if (isGroup && isMap(value)) this.group(value, `${key}.`);
        else if (isGroup) this.fault(TEXT.shape({ key }));
        else if (!field) this.fault(TEXT.key({ key: short(key) }));
        else if (wrong(field, value)) this.fault(wrong(field, value));
        else this.dossier = withValue(this.dossier, key, value);
      }
    }

    answers() {
      const { answers } = this.data;
      if (!given(answers)) return;
      if (!isMap(answers)) return this.fault(TEXT.shape({ key: "answers" }));
      const taken = {};
      for (const [code, written] of Object.entries(answers)) {
        // Like course/criteria/answers.py: a number may be written as text.
        const value = typeof written === "string" && /^\s*\d{1,9}\s*$/.test(written) ? Number(written) : written;
        const count = this.lines.get(code)?.criterion.options.length;
        if (!count) this.fault(TEXT.code({ code: short(code) }));
        else if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= count))
          this.fault(TEXT.option({ code, value: short(value), count }));
        else if (value !== null) taken[code] = value;
      }
      this.dossier.answers = taken;
    }

    /** A list of groups; `own` reads what is not a text field of `name.*` and says what the item is called. */
    list(name, own, most = Infinity) {
      const items = this.data[name];
      if (!given(items)) return;
      if (!Array.isArray(items) || !items.every(isMap) || items.length > most) return this.fault(TEXT.shape({ key: name }));
      if (this.strict && items.length && NOT_ITS_OWN[this.data.case].includes(name)) return this.fault(TEXT.notItsOwn({ key: name }));
      const seen = new Set();
      this.dossier[name] = items.map((item) => {
        const { called, keys, kept } = own(item);
        if (called && seen.has(called)) this.fault(TEXT.twice({ what: called }));
        seen.add(called);
        for (const [key, value] of Object.entries(item)) {
          const field = this.fields.get(`${name}.${key}`);
          if (keys.includes(key) || !given(value)) continue;
          if (!field) this.fault(TEXT.key({ key: short(`${name}.${key}`) }));
          else if (wrong(field, value)) this.fault(wrong(field, value));
          else kept[key] = value;
        }
        return kept;
      });
    }

    all() {
      if (given(this.data.example) && typeof this.data.example !== "boolean") this.fault(TEXT.shape({ key: "example" }));
      this.group(this.data);
      this.answers();
      this.list("details", ({ code }) => {
        if (!this.lines.has(code)) this.fault(TEXT.code({ code: short(code) }));
        return { called: TEXT.criterion({ code: short(code) }), keys: ["code"], kept: { code } };
      });
      this.list("evidence", ({ row, papers = [] }) => {
        if (!(Number.isInteger(row) && ocop.dossierForm.rows[row - 1])) this.fault(TEXT.row({ row: short(row) }));
        const { max } = this.fields.get("evidence.papers");
        const right = Array.isArray(papers) && papers.length <= LIMIT.papers && papers.every((one) => typeof one === "string");
        if (!right) this.fault(TEXT.shape({ key: "evidence.papers" }));
        else if (papers.join("\n").length > max) this.fault(TEXT.long({ key: "evidence.papers", max }));
        return { called: TEXT.line({ row: short(row) }), keys: ["row", "papers"], kept: { row, papers } };
      });
      this.list("changes", (change) => {
        if (typeof change.content !== "string") this.fault(TEXT.shape({ key: "changes.content" }));
        return { called: "", keys: [], kept: { content: "" } };
      }, LIMIT.changes);
    }
  }

  /**
   * Take over only what is known; whatever is not stands in `faults`, and then nothing should be kept.
   * @type {(data: any, strict?: boolean) => {dossier: any, faults: string[]}}
   */
  const checkDossier = (data, strict = false) => {
    const refuse = (...faults) => ({ dossier: null, faults: [...new Set(faults)].slice(0, 12) });
    if (!isMap(data)) return refuse(TEXT.format);
    if (data.format === "ocop-assessment") return refuse(TEXT.assessment);
    const { edition } = ocop.criteria;
    if (given(data.edition) && data.edition !== "" && data.edition !== edition)
      return refuse(TEXT.edition({ theirs: short(data.edition), ours: edition }));
    if (!given(data.case) && !given(data.set)) return refuse(TEXT.format);
    if (!CASES.includes(data.case)) return refuse(TEXT.case({ value: short(data.case) }));
    if (!Number.isInteger(data.set) || !ocop.criteria.sets[data.set]) return refuse(TEXT.set({ number: short(data.set) }));
    const reading = new Reading(data, strict);
    reading.all();
    return reading.faults.length ? refuse(...reading.faults) : { dossier: reading.dossier, faults: [] };
  };

  /** @type {(file: File) => Promise<{dossier: any, faults: string[]}>} */
  const readDossier = async (file) => {
    const { data, faults } = await ocop.readJson(file, LIMIT.file, TEXT);
    return faults.length ? { dossier: null, faults } : checkDossier(data, true);
  };

  /** @type {() => import("./kept-shelf.js").KeptShelf} one for the page, however often the theme brings it back */
  ocop.dossierShelf = () => (ocop.theDossierShelf ??= new ocop.KeptShelf("ocop.dossier", "hs", checkDossier));

  ocop.dossierFile = { LIMIT, NOT_ITS_OWN, newDossier, checkDossier, readDossier, withValue, wrong, pruned };
})();
