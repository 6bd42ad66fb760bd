// What is learned as a file, to go on with on another device. Whatever a file says, what is kept here survives it.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const FORMAT = "ocop-record";
  const VERSION = 1;
  const LIMIT = { file: 4_000_000, entries: 5000, id: 200, value: 400_000 };
  const OWN = ["ocop.progress", "ocop.reading"];
  const OTHERS = ["ocop.assessment", "ocop.dossier", "ocop.plan", "ocop.story", "ocop.calendar"];
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
     * Take over what is newer than here. Nothing is taken from a file with a fault.
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
      let [taken, kept] = [0, 0];
      for (const [key, entries] of given) {
        const ours = storeOf(key).all();
        const newer = entries.filter(([id, { at }]) => !(ours[id]?.at >= at));
        // Completed stays completed, on whichever device it was.
        for (const [id, entry] of newer) if (ours[id]?.value?.completed && isMap(entry.value)) entry.value.completed = true;
        storeOf(key).take(Object.fromEntries(newer));
        for (const [id, { value }] of entries)
          if (value?.completed === true && ours[id] && !ours[id].value?.completed && isMap(ours[id].value) && !newer.some(([one]) => one === id))
            storeOf(key).set(id, { ...ours[id].value, completed: true });
        if (Object.hasOwn(ours, "ids")) joinIds(key, ours.ids.value, given.get(key));
        taken += newer.length;
        kept += entries.length - newer.length;
      }
      return { taken, kept, fault: "" };
    },

    /** @type {(file: File) => Promise<{taken: number, kept: number, fault: string}>} */
    readFile: async (file) =>
      file.size > LIMIT.file ? { taken: 0, kept: 0, fault: TEXT.tooBig } : ocop.recordFile.read(await file.text()),
  };

  /** Tools list what they keep under "ids": papers of both devices stand side by side. */
  function joinIds(key, ours, entries) {
    const theirs = entries.find(([id]) => id === "ids")?.[1].value;
    if (Array.isArray(ours) && Array.isArray(theirs)) storeOf(key).set("ids", [...new Set([...ours, ...theirs])]);
  }
})();
