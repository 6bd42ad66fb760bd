// What is learned as a file, to go on with on another device. Whatever a file says, what is kept here survives it.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const FORMAT = "ocop-record";
  const VERSION = 1;
  const LIMIT = { file: 16_000_000, entries: 5000, id: 200, value: 400_000 }; // a device keeps 5 million letters
  const OWN = ["ocop.progress", "ocop.reading"];
  const OTHERS = ["ocop.assessment", "ocop.dossier", "ocop.plan", "ocop.story", "ocop.story-photos", "ocop.calendar"];
  const TEXT = ocop.text["record-file"];

  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /** @type {Map<string, any>} */
  const opened = new Map();
  /** One open store for a key: the site's own where there is one. */
  function storeOf(key) {
    const own = { "ocop.progress": ocop.progress, "ocop.reading": ocop.reading }[key] ?? opened.get(key) ?? ocop.openStore(key);
    opened.set(key, own);
    return own;
  }

  /** Whether a value can be written again; a damaged one of endless depth cannot. */
  function writable(value) {
    try {
      return JSON.stringify(value).length <= LIMIT.value;
    } catch {
      return false;
    }
  }

  /** What a store holds, without what was taken away. @type {(key: string) => Record<string, {at: number, value: any}>} */
  const entriesOf = (key) => Object.fromEntries(Object.entries(storeOf(key).all()).filter(([, { value }]) => value !== null && value !== undefined));

  /** Whether an entry of the progress is a question's answer: the longest part, and the one that can be left out. */
  const isAnswer = (id) => /^quiz\/[^/]+\/|\/draft$/.test(id);

  const done = (value) => (Number.isInteger(value?.done) ? value.done : 0);

  /** What two devices together know of one entry; `ours` itself where the other adds nothing. */
  function best(id, ours, theirs) {
    if (!ours) return theirs;
    const [newer, older] = theirs.at > ours.at ? [theirs, ours] : [ours, theirs];
    let { value } = newer;
    // Papers of both devices stand side by side.
    if (id === "ids" && Array.isArray(ours.value) && Array.isArray(theirs.value)) value = [...new Set([...ours.value, ...theirs.value])];
    // Of a quiz the one that went further; completed stays completed, on whichever device it was.
    else if (/^quiz\/[^/]+$/.test(id) && isMap(ours.value) && isMap(theirs.value))
      value = { ...(done(older.value) > done(value) ? older : newer).value, completed: [ours, theirs].some((one) => one.value.completed === true) };
    if (JSON.stringify(value) === JSON.stringify(newer.value)) return newer;
    return JSON.stringify(value) === JSON.stringify(ours.value) ? ours : { at: newer.at + 1, value };
  }

  /** @param {any} data @returns {{stores: Map<string, [string, {at: number, value: any}][]>, fault: string}} */
  function check(data) {
    const refuse = (fault) => ({ stores: new Map(), fault });
    if (!isMap(data) || data.format !== FORMAT) return refuse(TEXT.format);
    if (data.version !== VERSION) return refuse(data.version > VERSION ? TEXT.version : TEXT.format);
    if (!isMap(data.stores)) return refuse(TEXT.damaged);
    const found = new Map();
    for (const key of [...OWN, ...OTHERS]) {
      if (!Object.hasOwn(data.stores, key)) continue;
      const entries = isMap(data.stores[key]) ? Object.entries(data.stores[key]) : null;
      const sound = entries && entries.length <= LIMIT.entries && entries.every(([id, entry]) =>
        id.length <= LIMIT.id && id !== "__proto__" && isMap(entry) && entry.at > 0 && "value" in entry && writable(entry.value));
      if (!sound) return refuse(TEXT.damaged);
      // A clock that was ahead must not win over all that is ever done here.
      found.set(key, entries.map(([id, { at, value }]) => [id, { at: Math.min(at, Date.now()), value }]));
    }
    return { stores: found, fault: "" };
  }

  ocop.recordFile = {
    OTHERS,
    entriesOf,
    /** @type {(keys: string[], day: string, short?: boolean) => string} `short`: without the single answers */
    write: (keys, day, short = false) =>
      JSON.stringify({ format: FORMAT, version: VERSION, day, stores: Object.fromEntries([...OWN, ...keys].map((key) =>
        [key, Object.fromEntries(Object.entries(entriesOf(key)).filter(([id]) => !short || !isAnswer(id)))])) }),

    /**
     * Take over what is newer or further than here. Nothing is taken from a file with a fault.
     * @type {(text: string) => {taken: number, kept: number, fault: string}}
     */
    read(text) {
      if (text.length > LIMIT.file) return { taken: 0, kept: 0, fault: TEXT.tooBig };
      let data;
      try {
        data = JSON.parse(text.replace(/^[\s\ufeff\u200b]+/, ""));
      } catch {
        return { taken: 0, kept: 0, fault: TEXT.notJson };
      }
      const { stores: given, fault } = check(data);
      if (fault) return { taken: 0, kept: 0, fault };
      let [taken, kept, whole] = [0, 0, true];
      for (const [key, entries] of given) {
        const ours = storeOf(key).all();
        const better = entries.map(([id, entry]) => [id, best(id, ours[id], entry)]).filter(([id, entry]) => entry !== ours[id]);
        whole = storeOf(key).take(Object.fromEntries(better)) && whole;
        taken += better.length;
        kept += entries.length - better.length;
      }
      if (!whole) return { taken, kept, fault: TEXT.full };
      return { taken, kept, fault: "" };
    },

    /** @type {(file: File) => Promise<{taken: number, kept: number, fault: string}>} */
    readFile: async (file) =>
      file.size > LIMIT.file ? { taken: 0, kept: 0, fault: TEXT.tooBig } : ocop.recordFile.read(await file.text()),
  };
})();
