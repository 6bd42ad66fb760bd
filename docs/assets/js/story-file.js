// A product's story as it is kept on the device and as the file that the command reads (course/model/story.py).
(() => {
  const ocop = (globalThis.ocop ??= {});
  const VERSION = 1;
  const LARGEST = 12_000_000; // pictures are inside
  const PATHS = ["short", "full"];
  const LISTS = { photos: ["file", "caption", "credit", "consent"], proofs: ["paper", "proves"], consents: ["who", "what", "day", "signed"] };
  const MOST = { photos: 6, proofs: 40, consents: 40 };
  const TICKS = ["consent", "signed"];
  const SHOWN = ["written", "leaflet", "website", "traceability"];
  const WHOLE = ["since", "set", "price"];
  const TEXT = ocop.text["story-file"];

  /**
   * @typedef {{path: "short" | "full", story: any}} Kept `story` is the file's structure. A picture's file is the name
   *   under which story-photos.js keeps it, and a number that cannot be read yet is the text that was typed.
   */

  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const newStory = (path) => ({ path, story: { version: VERSION, facts: {} } });

  /** What is known of a story's file, and the keys that are not. @type {(data: any) => {story: any, faults: string[]}} */
  function taken(data) {
    const faults = [];
    const lost = (key) => faults.push(TEXT.dropped({ key: String(key).slice(0, 40) }));
    const texts = (name, known, more = () => false) => {
      const found = {};
      if (data[name] !== undefined && data[name] !== null && !isMap(data[name])) return lost(name), found;
      for (const [key, value] of Object.entries(data[name] ?? {}))
        if (known.includes(key) && (typeof value === "string" || more(key, value))) found[key] = value;
        else if (value !== null) lost(`${name}.${key}`);
      return found;
    };
    const { storyForm: form } = ocop;
    const sizes = form.sizes.map(({ length }) => length);
    const story = {
      version: VERSION,
      facts: texts("facts", form.facts.map(({ key }) => key), (key, value) => WHOLE.includes(key) && Number.isSafeInteger(value)),
      answers: texts("answers", form.questions.map(({ id }) => id)),
      texts: texts("texts", sizes), english: texts("english", sizes),
      shown: texts("shown", SHOWN, (_, value) => typeof value === "boolean"),
    };
    for (const name of ["core", "structure", "voice"])
      if (typeof data[name] === "string") story[name] = data[name];
      else if (data[name] !== undefined && data[name] !== null) lost(name);
    if (!ocop.storyStructures.structures.some(({ id }) => id === story.structure)) delete story.structure;
    if (!["we", "narrator"].includes(story.voice)) delete story.voice;
    if (data.example === true) story.example = true;
    for (const [name, keys] of Object.entries(LISTS)) {
      const items = data[name] ?? [];
      if (!Array.isArray(items)) {
        lost(name);
        continue;
      }
      if (items.length > MOST[name]) faults.push(TEXT.many({ key: name, most: MOST[name] }));
      story[name] = items.slice(0, MOST[name]).flatMap((item, at) => {
        if (!isMap(item)) return lost(`${name}[${at}]`), [];
        const kept = Object.fromEntries(keys.filter((key) => typeof item[key] === (TICKS.includes(key) ? "boolean" : "string")).map((key) => [key, item[key]]));
        for (const key of Object.keys(item)) if (!(key in kept) && item[key] !== null) lost(`${name}[${at}].${key}`);
        return [kept];
      });
    }
    const known = ["version", "example", "facts", "answers", "texts", "english", "shown", "core", "structure", "voice", ...Object.keys(LISTS)];
    for (const key of Object.keys(data)) if (!known.includes(key)) lost(key);
    return { story, faults };
  }

  /** Why data is no story at all. */
  function refused(data) {
    if (!isMap(data)) return [TEXT.format];
    if (data.format === "ocop-assessment" || Object.hasOwn(data, "case") || Object.hasOwn(data, "products")) return [TEXT.other];
    if (data.version !== undefined && data.version !== VERSION) return [TEXT.version({ got: String(data.version).slice(0, 20), ours: VERSION })];
    return isMap(data.facts) || isMap(data.answers) ? [] : [TEXT.format];
  }

  /** @type {(kept: any) => {paper: Kept | null, faults: string[]}} */
  function checkKept(kept) {
    const faults = isMap(kept) ? refused(kept.story) : [TEXT.format];
    return { paper: faults.length ? null : { path: PATHS.includes(kept.path) ? kept.path : "full", story: taken(kept.story).story }, faults };
  }

  /** The story of a file; its pictures are made small anew and kept. What could not be taken stands in `faults`. */
  async function readFile(file) {
    const { data, faults } = await ocop.readJson(file, LARGEST, TEXT);
    const wrong = faults.length ? faults : refused(data);
    if (wrong.length) return { paper: null, faults: wrong };
    const found = taken(data);
    found.story.photos = (await Promise.all(found.story.photos.map(async (photo, at) => {
      if (!photo.file?.startsWith("data:")) return photo;
      const { id, fault } = await ocop.storyPhotos.keepData(photo.file);
      if (fault) found.faults.push(`${TEXT.dropped({ key: `photos[${at}]` })} ${fault}`);
      return { ...photo, file: id };
    }))).filter((photo) => photo.file);
    const long = ocop.storyForm.questions.some(({ id, short }) => !short && found.story.answers[id]);
    return { paper: { path: long ? "full" : "short", story: found.story }, faults: found.faults.slice(0, 30) };
  }

  /** Cleaned and without what is empty. */
  function pruned(value) {
    if (typeof value === "string") return ocop.cleanText(value) || undefined;
    if (Array.isArray(value)) return value.map(pruned).filter((one) => one !== undefined);
    if (!isMap(value)) return value === false ? undefined : value ?? undefined;
    const kept = Object.entries(value).map(([key, one]) => [key, pruned(one)]).filter(([, one]) => one !== undefined && !(Array.isArray(one) && !one.length));
    return kept.length ? Object.fromEntries(kept) : undefined;
  }

  /** The story as it is read: numbers are numbers where they can be, nothing empty. @type {(story: any) => any} */
  function readStory(story) {
    const read = pruned(story);
    const facts = { product: "", ...read.facts };
    for (const key of WHOLE) if (typeof facts[key] === "string") facts[key] = ocop.storyFacts.number(key, facts[key]) ?? facts[key];
    return { ...read, facts, answers: read.answers ?? {}, texts: read.texts ?? {}, english: read.english ?? {}, shown: read.shown ?? {},
      photos: read.photos ?? [], proofs: (read.proofs ?? []).map((one) => ({ paper: "", ...one })), consents: (read.consents ?? []).map((one) => ({ who: "", ...one })),
      core: read.core ?? "", structure: read.structure ?? "origin", voice: read.voice ?? "we" };
  }

  /** The file of the command, with the pictures inside. @type {(story: any) => string} */
  function storyText(story) {
    const read = readStory(story);
    const photos = read.photos.map((one) => ({ ...one, file: ocop.storyPhotos.data(one.file) ?? one.file })).filter(({ file }) => !file.startsWith(ocop.storyPhotos.KEPT));
    const full = Object.entries({ ...read, photos }).filter(([, one]) => one !== "" && !(typeof one === "object" && !Object.keys(one).length));
    return `${JSON.stringify(Object.fromEntries(full), null, 1)}\n`;
  }

  /** One for the page, however often the theme brings it back. */
  ocop.storyShelf = () => (ocop.theStoryShelf ??= new ocop.KeptShelf("ocop.story", "cc", checkKept));

  ocop.storyFile = { MOST, SHOWN, WHOLE, newStory, readFile, readStory, storyText };
})();
