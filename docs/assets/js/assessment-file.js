// A self-assessment as data: found by name, kept on the device, read from a file with every doubt spoken, reported.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const FORMAT = "ocop-assessment";
  const LIMIT = { file: 200_000, name: 120, note: 1000 };
  const TEXT = ocop.text["assessment-file"];

  /**
   * @typedef {{format: string, edition: string, set: number, name: string, answers: Record<string, number>,
   *   notes: Record<string, string>, rejections: number[]}} Assessed `rejections` are counted from 1
   */

  const short = (value) => String(typeof value === "object" ? JSON.stringify(value) : value).slice(0, 40);
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /** @type {(set: number, name: string) => Assessed} */
  ocop.newAssessment = (set, name) => ({
    format: FORMAT, edition: ocop.criteria.edition, set, name: name.slice(0, LIMIT.name), answers: {}, notes: {},
    rejections: [],
  });

  /**
   * Take over only what is known; whatever is not stands in `faults`, and then nothing should be kept.
   * @param {any} data
   * @returns {{assessed: Assessed | null, faults: string[]}}
   */
  ocop.checkAssessment = (data) => {
    const refuse = (...faults) => ({ assessed: null, faults });
    if (!isMap(data) || data.format !== FORMAT) return refuse(TEXT.format);
    if (data.edition !== ocop.criteria.edition) return refuse(TEXT.edition({ theirs: short(data.edition), ours: ocop.criteria.edition }));
    const number = data.set;
    if (!Number.isInteger(number) || !ocop.criteria.sets[number]) return refuse(TEXT.set({ number: short(number) }));
    const faults = [];
    const lines = new Map(ocop.linesOf(number).map((line) => [line.code, line]));
    const named = typeof data.name === "string" && data.name.length <= LIMIT.name;
    if (!named) faults.push(TEXT.name({ most: LIMIT.name }));
    const assessed = ocop.newAssessment(number, named ? data.name : "");
    const entries = (key) => {
      if (data[key] === undefined) return [];
      if (isMap(data[key])) return Object.entries(data[key]);
      faults.push(TEXT.mapping({ key }));
      return [];
    };
    for (const [code, written] of entries("answers")) {
      // Like course/criteria/answers.py: a number may be written as text.
      const value = typeof written === "string" && /^\s*\d{1,9}\s*$/.test(written) ? Number(written) : written;
      const count = lines.get(code)?.criterion.options.length;
      if (!count) faults.push(TEXT.code({ code: short(code) }));
      else if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= count))
        faults.push(TEXT.option({ code, value: short(value), count }));
      else if (value !== null) assessed.answers[code] = value;
    }
    for (const [code, value] of entries("notes")) {
      if (!lines.has(code)) faults.push(TEXT.code({ code: short(code) }));
      else if (typeof value !== "string" || value.length > LIMIT.note) faults.push(TEXT.note({ code, most: LIMIT.note }));
      else assessed.notes[code] = value;
    }
    const grounds = data.rejections ?? [];
    if (!Array.isArray(grounds)) faults.push(TEXT.mapping({ key: "rejections" }));
    else {
      const known = ocop.criteria.sets[number].rejections.length;
      for (const one of grounds)
        if (Number.isInteger(one) && one >= 1 && one <= known) assessed.rejections.push(one);
        else faults.push(TEXT.rejection({ value: short(one) }));
    }
    return faults.length ? { assessed: null, faults: [...new Set(faults)].slice(0, 12) } : { assessed, faults };
  };

  /** @type {(file: File) => Promise<{assessed: Assessed | null, faults: string[]}>} */
  ocop.readAssessment = async (file) => {
    const { data, faults } = await ocop.readJson(file, LIMIT.file, TEXT);
    return faults.length ? { assessed: null, faults } : ocop.checkAssessment(data);
  };

  /** @type {() => import("./kept-shelf.js").KeptShelf} one for the page, however often the theme brings it back */
  ocop.shelf = () => (ocop.theShelf ??= new ocop.KeptShelf("ocop.assessment", "sp", ocop.checkAssessment));

  /** @type {{name: string, sets: number[], words: string[], text: string}[] | undefined} */
  let index;

  /**
   * Products whose names share most words with what was typed, marks or none; the best first.
   * @param {string} typed
   */
  ocop.findProducts = (typed) => {
    index ??= ocop.products.map(([name, sets]) => ({ name, sets, text: ocop.fold(name), words: words(name) }));
    const asked = words(typed).slice(0, 12);
    if (!asked.length) return [];
    const pairs = asked.slice(1).map((word, at) => `${asked[at]} ${word}`);
    const exact = typed.normalize("NFC").toLowerCase().split(/\s+/);
    return index
      .map((one) => {
        const hits = asked.filter((word) => one.words.some((other) => other === word || other.startsWith(word))).length;
        const together = pairs.filter((pair) => one.text.includes(pair)).length;
        const marks = exact.filter((word) => one.name.toLowerCase().includes(word)).length;
        const score = hits * 2 + together * 2 + marks / 2 - one.words.length / 4 + (one.text === asked.join(" ") ? 5 : 0);
        return { ...one, hits, score };
      })
      .filter(({ hits }) => hits >= Math.max(1, asked.length * 0.6))
      .sort((one, other) => other.score - one.score)
      .slice(0, 8);
  };

  const words = (text) => ocop.fold(text).split(/[^a-z0-9]+/).filter(Boolean);
})();
