// What the names in papers.yml stand for, as course/builders/dossier_names.py says it: the same names, the same words.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const NAME = /\{([\w.]+)(?:\|([^{}]*))?\}/g;
  const STARS_FROM = 3; // the rank that is recognised
  const clean = ocop.cleanText;

  /**
   * @typedef {{case: string, set: number, answers?: Record<string, number>, [key: string]: any}} Dossier as in the file
   *   that `course forms` reads; a key that is not there is an empty field
   * @typedef {{given: Dossier, set: any, lines: any[], answers: Record<string, number>, details: Map<string, any>,
   *   score: any}} Frame a dossier beside its set
   */

  /** @type {(template: string, say: (name: string) => string) => string} */
  const fill = (template, say) => template.replace(NAME, (_, name, otherwise) => say(name) || otherwise || "");

  /** A phrase of papers.yml with its values. @type {(phrase: string, values?: Record<string, any>) => string} */
  const words = (phrase, values = {}) => fill(ocop.dossierForm.words[phrase], (name) => String(values[name]));

  /** @type {(given: any, key: string) => any} */
  const valueAt = (given, key) => key.split(".").reduce((value, part) => value?.[part], given);

  /** @type {Map<string, any> | undefined} */
  let fields;
  /** The field that asks for a key. @type {(key: string) => any} */
  const fieldOf = (key) => (fields ??= new Map(ocop.dossierForm.fields.map((one) => [one.key, one]))).get(key);

  /** The answer under a key in print, "" when there is none; a tick counts as text when it is set. */
  function answer(given, key) {
    const [value, { kind, choices }] = [valueAt(given, key), fieldOf(key)];
    if (value === undefined || value === null || value === false) return "";
    if (kind === "date") return value.split("-").reverse().join("/");
    if (kind === "choice") return choices.find((one) => one.value === value)?.label ?? "";
    return clean(value);
  }

  /** @type {(frame: Frame, name: string) => string} */
  const said = (frame, name) => (COMPUTED[name] ? COMPUTED[name](frame) : answer(frame.given, name));

  /** A place as a form says it, its kind before its name: "tỉnh Lâm Đồng", "thành phố Huế", "phường Long Biên". */
  function place(written, phrase) {
    const name = clean(written ?? "");
    if (!name) return words(phrase, { name: words("dots") });
    const kinds = words(`${phrase}_kinds`).split("|");
    if (!kinds.some((kind) => name.toLowerCase().startsWith(`${kind} `))) return words(phrase, { name });
    const [first, ...rest] = name;
    return first.toLowerCase() + rest.join("");
  }

  const province = ({ given }) => place(given.province, "province");
  const commune = ({ given }) => place(given.commune, "commune");

  /** The line above a signature: days below 10 and the months 1 and 2 with a zero, as official papers write them. */
  function placeAndDay({ given }) {
    const where = clean(given.commune ?? "") || words("dots");
    if (!given.signed) return words("no_day", { place: where });
    const [year, month, day] = given.signed.split("-");
    return words("day", { place: where, day, month: Number(month) < 3 ? month : Number(month), year: Number(year) });
  }

  /**
   * Every row of the evidence table: its papers, why none is needed, the criteria that rest on it, whether one misses.
   * @param {Frame} frame
   */
  const standings = ({ given, lines, answers }) =>
    ocop.dossierForm.rows.map((_, at) => {
      const one = given.evidence?.find(({ row }) => row === at + 1) ?? {};
      const papers = (one.papers ?? []).map(clean).filter(Boolean);
      const notNeeded = clean(one.not_needed ?? "");
      const resting = lines.filter(({ criterion, code }) =>
        criterion.evidence.includes(at + 1) && code in answers && criterion.options[answers[code] - 1][0] > 0);
      const criteria = resting.map(({ code }) => code);
      return { row: at + 1, papers, notNeeded, criteria, missing: criteria.length > 0 && !papers.length && !notNeeded };
    });

  function missing(frame) {
    const rows = standings(frame).filter((one) => one.missing).map(({ row }) => row).join(", ");
    return words(rows ? "rows_missing" : "no_row_missing", { rows });
  }

  /** @type {Record<string, (frame: Frame) => string>} */
  const COMPUTED = {
    set: ({ set }) => String(set.no),
    "set.no": ({ set }) => String(set.no),
    "set.name": ({ set }) => set.name,
    "set.group": ({ set }) => ocop.dossierForm.sets[set.no].group,
    "branch.name": ({ set }) => ocop.dossierForm.sets[set.no].branch,
    "province.said": province,
    "commune.said": commune,
    "commune.upper": (frame) => commune(frame).toUpperCase(),
    "signed.said": placeAndDay,
    "score.total": ({ score }) =>
      words(score.unanswered.length ? "total_open" : "total", { total: score.total, count: score.unanswered.length }),
    "score.parts": ({ score }) =>
      Object.entries(score.parts).map(([code, points]) => words("part", { code, points })).join("; "),
    "score.rank": ({ score }) => words(score.stars >= STARS_FROM ? "rank" : "rank_low", score),
    "evidence.missing": missing,
  };

  /**
   * A dossier beside its set and its score; it must have been checked by dossier-file.js.
   * @type {(given: Dossier) => Frame}
   */
  const frameOf = (given) => {
    const [lines, answers] = [ocop.linesOf(given.set), given.answers ?? {}];
    const details = new Map((given.details ?? []).map((one) => [one.code, one]));
    const score = ocop.assess(lines, answers, ocop.criteria.bands);
    return { given, set: ocop.criteria.sets[given.set], lines, answers, details, score };
  };

  ocop.dossierNames = { STARS_FROM, clean, fill, words, valueAt, fieldOf, answer, said, standings, frameOf };
})();
