// A draft from what was answered, and from nothing else, as course/story/compose.py makes it. Needs story-sentences.js
// and story-told.js. `form` is builder.yml and `structures` structures.yml, both as JSON.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { words, plain, small, same, sentences, isFirstPerson } = ocop.storyText;
  const { slots, told } = ocop.storyTold;
  const CORE = "core";

  const known = (frame, facts) => slots(frame).every((name) => facts.has(name));
  const firstWord = (line) => line.split(" ", 1)[0];

  /** The facts as frames say them (facts_of in compose.py). */
  function factsOf(story) {
    const facts = new Map();
    for (const [key, value] of Object.entries(story.facts)) {
      const said = value === null || value === undefined ? "" : plain(String(value));
      if (said) facts.set(key, said);
    }
    const product = facts.get("product");
    if (product !== undefined && small(firstWord(product)) === firstWord(facts.get("category") ?? "")) facts.set("product", small(product));
    if (!facts.has("person")) facts.delete("person_title");
    return facts;
  }

  /**
   * The draft of a length in the story's structure and voice, never longer than builder.yml allows; null for a
   * structure that is not there. `said` is what the source holds, `gaps` are questions still open in order, `facts`
   * what its best frames lack.
   * @type {(story: object, form: object, structures: object, length: string) =>
   *   { length: string, sentences: { text: string, source: string, said: string, paragraph: number, facts: string[] }[],
   *     words: number, gaps: string[], facts: string[], text: string } | null}
   */
  ocop.storyCompose = (story, form, structures, length) => {
    const structure = structures.structures.find((one) => one.id === (story.structure ?? "origin"));
    if (!structure) return null;
    const { beats } = structure;
    const size = form.sizes.find((one) => one.length === length);
    const facts = factsOf(story);
    const given = Object.entries({ ...story.answers, [CORE]: story.core ?? "" });
    const answers = new Map(given.map(([key, text]) => [key, sentences(text, structures.abbreviations)]));
    const own = (one) => isFirstPerson(one, structures.first_person, structures.not_first_person);
    const all = {
      beats, facts, answers,
      voice: story.voice ?? "we",
      own: new Map([...answers].map(([key, said]) => [key, said.map(own)])),
      manner: structures.manners.find((manner) => [...manner.one, ...manner.several].every((way) => known(way.before + way.after, facts))),
      oneParagraph: length === "label",
    };
    const chosen = { frames: new Map(), taken: new Map() };
    let [draft, total] = [[], 0];

    const has = (key) => (answers.get(key) ?? []).length > 0;
    const taken = (key) => chosen.taken.get(key) ?? 0;

    function fits(longer) {
      const made = told(all, chosen);
      const count = made.reduce((sum, one) => sum + words(one.text), 0);
      if (count > size.most || (longer && made.length <= draft.length)) return false;
      [draft, total] = [made, count];
      return true;
    }

    function begin(beat) {
      if (beat.fallback && (beat.answers ?? []).some(has)) return;
      for (const [number, frame] of (beat.frames ?? []).entries()) {
        const text = frame[all.voice];
        if (!text || !known(text, facts)) continue;
        chosen.frames.set(beat.id, number);
        if (fits(false)) return;
        chosen.frames.delete(beat.id);
      }
    }

    function reach(key, number) {
      const said = answers.get(key) ?? [];
      const before = taken(key);
      const there = new Set(draft.map((one) => same(one.said)));
      while (number < said.length && there.has(same(said[number - 1]))) number += 1;
      if (number <= before || number > said.length) return false;
      chosen.taken.set(key, number);
      if (fits(true)) return true;
      chosen.taken.set(key, before);
      return false;
    }

    function take(beat) {
      const keys = beat.answers ?? [];
      if (keys.filter((key) => taken(key) > 0).length >= beat.most[length]) return false;
      for (const key of keys.filter((one) => !taken(one) && has(one))) {
        for (let depth = structures.depth[length]; depth > 0; depth -= 1) if (reach(key, depth)) return true;
      }
      return false;
    }

    function more(beat) {
      const begun = (beat.answers ?? []).filter((key) => taken(key) > 0);
      return (begun.length && beat.one_of ? begun : beat.answers ?? []).some((key) => reach(key, taken(key) + 1));
    }

    function rounds(some, enough, add) {
      for (let going = true; going; ) {
        going = false;
        for (const beat of some) if (total < enough && add(beat)) going = true;
      }
    }

    const here = beats.filter((beat) => length in beat.most);
    // How a story opens and ends is settled before its middle.
    const rank = (beat) => (beat.first ? 0 : 2) + ([beats[0], beats.at(-1)].includes(beat) ? 0 : 1);
    for (const beat of [...here].sort((one, other) => rank(one) - rank(other))) {
      begin(beat);
      if (beat.first) take(beat);
    }
    rounds(here, Math.floor((size.least + size.most) / 2), take);
    rounds(beats, size.least, more);

    const short = total < size.least;
    const gaps = new Set();
    for (const beat of beats) {
      const asked = (beat.answers ?? []).filter((key) => key !== CORE);
      let lacking = asked.filter((key) => !has(key));
      if (beat.one_of || !short) lacking = lacking.length === asked.length ? lacking.slice(0, 1) : [];
      if (beat.most[length] || (short && Object.keys(beat.most).length)) for (const key of lacking) gaps.add(key);
    }
    const best = here.filter((beat) => (beat.frames ?? []).length > 1).flatMap((beat) => slots(beat.frames[0][all.voice] ?? ""));
    const lacking = new Set(best.filter((name) => !facts.has(name)));
    const between = (at) => (!at ? "" : draft[at].paragraph > draft[at - 1].paragraph ? "\n\n" : " ");
    const text = draft.map((one, at) => between(at) + one.text).join("");
    return { length, sentences: draft, words: total, gaps: [...gaps], facts: [...lacking], text };
  };
})();
