// How chosen sentences stand in a draft, as course/story/told.py says it: in the order of the beats, in paragraphs,
// quoted where a narrator tells. Needs story-sentences.js.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { capital, finished, same } = ocop.storyText;
  const SLOT = /\{\{ ([a-z_]+) \}\}/g;

  const slots = (frame) => [...frame.matchAll(SLOT)].map((found) => found[1]);
  const filled = (frame, facts) => frame.replace(SLOT, (_, name) => facts.get(name));

  /** The sentences of a draft in order; what was said before is not said again. */
  function told(all, chosen) {
    const said = [];
    const seen = new Set();
    let [paragraph, breaks] = [0, false];
    const add = (text, source, facts = [], own = false) => said.push({ text, source, said: text, paragraph, facts, own });
    const fresh = (key) => {
      const kept = [];
      for (let number = 0; number < (chosen.taken.get(key) ?? 0); number += 1) {
        const one = same(all.answers.get(key)[number]);
        if (!seen.has(one)) kept.push(number);
        seen.add(one);
      }
      return kept;
    };
    for (const beat of all.beats) {
      breaks ||= !beat.joined;
      const groups = (beat.answers ?? []).map((key) => [key, fresh(key)]).filter(([, numbers]) => numbers.length);
      const number = chosen.frames.get(beat.id);
      if (number === undefined && !groups.length) continue;
      if (breaks && said.length && !all.oneParagraph) paragraph += 1;
      breaks = false;
      if (number !== undefined) {
        const frame = beat.frames[number][all.voice];
        add(finished(filled(frame, all.facts)).replace(/([.!?…])\.$/, "$1"), "facts", slots(frame));
      }
      if (groups.length && beat.lead && !all.oneParagraph) add(beat.lead, "connective");
      for (const [key, numbers] of groups) {
        const own = all.voice === "narrator" && numbers.some((one) => all.own.get(key)[one]);
        for (const one of numbers) add(all.answers.get(key)[one], key, [], own);
      }
    }
    return quoted(all, said);
  }

  /** The draft with the teller's own sentences in quotation marks, those of one answer in one pair. */
  function quoted(all, said) {
    const draft = [];
    let quotes = 0;
    for (let at = 0; at < said.length; ) {
      let end = at + 1;
      while (end < said.length && said[end].source === said[at].source && said[end].own === said[at].own) end += 1;
      const group = said.slice(at, end).map(({ own, ...sentence }) => sentence);
      if (said[at].own) {
        quote(all, group, quotes);
        quotes += 1;
      }
      draft.push(...group);
      at = end;
    }
    return draft;
  }

  function quote(all, group, number) {
    const ways = group.length === 1 ? all.manner.one : all.manner.several;
    const way = ways[number % ways.length];
    const [before, after] = [capital(filled(way.before, all.facts)), filled(way.after, all.facts)];
    for (const one of group) one.text = one.text.replaceAll("“", "‘").replaceAll("”", "’");
    const [first, last] = [group[0], group.at(-1)];
    if (after.startsWith("”,")) last.text = last.text.replace(/(^|[^.])\.$/, "$1");
    first.text = before + first.text;
    last.text += after;
    first.facts = slots(way.before);
    last.facts = [...last.facts, ...slots(way.after)];
  }

  ocop.storyTold = {
    /** The facts a frame names, in order. @type {(frame: string) => string[]} */
    slots,
    /**
     * `all` is what there is to tell (Told in told.py), `chosen` the frame of each beat and the sentences of each answer.
     * @type {(all: object, chosen: { frames: Map<string, number>, taken: Map<string, number> }) => object[]}
     */
    told,
  };
})();
