// Stories that are alike, as course/story/similar.py: runs of words with names and numbers out of sight.
// Held to it by the stories of tests/story/copies.py and by random texts.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { words, sentences, plain } = ocop.storyWords;
  const [RUN, GAP, PASSAGE, LEAST, MOST, LOUD, REPEATED] = [3, 4, 8, 0.2, 1000, 6, 8];
  const MASK = "•";
  const OPENERS = '"“«:(–—';

  const runs = (keys) =>
    keys.length ? Array.from({ length: Math.max(1, keys.length - RUN + 1) }, (_, at) => keys.slice(at, at + RUN).join(" ")) : [];

  function capital(text, { start }) {
    const letter = String.fromCodePoint(text.codePointAt(start));
    return letter !== letter.toLowerCase();
  }

  /** Whether a word stands where any word has a capital. */
  function opens(text, { start }, at) {
    let before = start - 1;
    while (before >= 0 && text[before] === " ") before -= 1;
    return at === 0 || (before >= 0 && OPENERS.includes(text[before]));
  }

  /** Words with names and numbers as masks. */
  function unnamed(text) {
    const lines = sentences(text).map((span) => {
      const line = words(text, ...span).filter((word) => plain(word.key))
        .map((word, at) => ({ word, capital: capital(text, word), opens: opens(text, word, at) }));
      return { line, loud: line.length >= LOUD && line.filter((one) => one.capital).length * 2 > line.length };
    });
    const inner = lines.filter(({ loud }) => !loud).flatMap(({ line }) => line).filter((one) => one.capital && !one.opens);
    const names = new Set(inner.map(({ word }) => word.key));
    return lines.flatMap(({ line, loud }) => line.map((one, at) => {
      const name = one.capital && !loud && (!one.opens || line[at + 1]?.capital || names.has(one.word.key));
      return name || /^[0-9]/.test(one.word.key) ? { ...one.word, key: MASK } : one.word;
    }));
  }

  function masked(text) {
    const found = [];
    for (const { key, start, end } of unnamed(text)) {
      if (key === MASK && found.at(-1)?.key === MASK) found.at(-1).end = end;
      else found.push({ key, start, end });
    }
    return { words: found, runs: runs(found.map((one) => one.key)) };
  }

  /** Every chain of matching runs that follow each other in both texts and is long enough. */
  function chainsOf(one, other, free) {
    const at = new Map();
    other.runs.forEach((run, second) => {
      if (other.words.length < RUN || free.has(run)) return;
      const places = at.get(run) ?? [];
      if (places.length < REPEATED) at.set(run, [...places, second]);
    });
    const done = [];
    let growing = [];
    one.runs.forEach((run, first) => {
      for (const second of at.get(run) ?? []) {
        const near = (place, last) => place - last > 0 && place - last <= RUN + GAP;
        const fitting = growing.filter((chain) => near(first, chain.last[0]) && near(second, chain.last[1]));
        if (fitting.length) {
          const chain = fitting.reduce((best, next) => (next.matched > best.matched ? next : best));
          chain.matched += Math.min(RUN, first - chain.last[0], second - chain.last[1]);
          chain.last = [first, second];
        } else growing.push({ start: [first, second], last: [first, second], matched: RUN });
      }
      done.push(...growing.filter((chain) => first - chain.last[0] >= RUN + GAP));
      growing = growing.filter((chain) => first - chain.last[0] < RUN + GAP);
    });
    return [...done, ...growing].filter((chain) => chain.matched >= PASSAGE);
  }

  const byStart = (one, next) => one.start[0] - next.start[0] || one.start[1] - next.start[1];

  function pair(first, second, one, other, free) {
    const used = [new Set(), new Set()];
    const chosen = [];
    for (const chain of chainsOf(one, other, free).sort((a, b) => b.matched - a.matched || byStart(a, b))) {
      const covers = [0, 1].map((side) => Array.from({ length: chain.last[side] + RUN - chain.start[side] }, (_, at) => chain.start[side] + at));
      if (covers.some((numbers, side) => numbers.some((number) => used[side].has(number)))) continue;
      covers.forEach((numbers, side) => numbers.forEach((number) => used[side].add(number)));
      chosen.push(chain);
    }
    const stretch = (text, start, last) => [text.words[start].start, text.words[last + RUN - 1].end];
    const passages = chosen.sort(byStart).map(({ start, last }) =>
      ({ first: stretch(one, start[0], last[0]), second: stretch(other, start[1], last[1]) }));
    return { first, second, share: Math.max(used[0].size / one.words.length, used[1].size / other.words.length), passages };
  }

  /** The pairs worth a close look: those that share the largest part of the shorter text. */
  function candidates(kept, free) {
    const holders = new Map();
    const near = [];
    kept.forEach((one, second) => {
      const shared = new Map();
      for (const run of new Set(one.runs.filter((each) => !free.has(each)))) {
        const numbers = holders.get(run) ?? [];
        for (const first of numbers) shared.set(first, (shared.get(first) ?? 0) + 1);
        holders.set(run, numbers);
        numbers.push(second);
      }
      for (const [first, many] of shared) {
        const shorter = Math.min(kept[first].words.length, one.words.length);
        if (many >= (LEAST / 2) * shorter) near.push([many / shorter, first, second]);
      }
    });
    return near.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]).slice(0, MOST);
  }

  /**
   * Every pair of texts that shares at least a fifth of its words, most alike first.
   * @param {Record<string, string>} texts by name
   * @param {string[]} common what any two stories may share (ocop.storyCommon)
   * @returns {{first: string, second: string, share: number, passages: {first: number[], second: number[]}[]}[]}
   */
  ocop.storyAlike = (texts, common = []) => {
    const free = new Set(common.flatMap((text) => masked(text.replace(/\{\{ \w+ \}\}|•/g, "0")).runs));
    const names = Object.keys(texts);
    const kept = names.map((name) => masked(texts[name]));
    return candidates(kept, free)
      .map(([, first, second]) => ({ at: [first, second], ...pair(names[first], names[second], kept[first], kept[second], free) }))
      .filter((one) => one.share >= LEAST)
      .sort((one, other) => other.share - one.share || one.at[0] - other.at[0] || one.at[1] - other.at[1])
      .map(({ at, ...one }) => one);
  };

  /** The composer's frames and the stock phrases of craft.yml. @returns {string[]} */
  ocop.storyCommon = (structures, craft) => {
    const beats = structures.structures.flatMap((one) => one.beats);
    const frames = beats.flatMap((beat) => beat.frames ?? []).flatMap(({ we, narrator }) => [we, narrator]);
    const ways = structures.manners.flatMap(({ one, several }) => [...one, ...several]);
    const quotes = ways.flatMap(({ before, after }) => [before, after]);
    return [...new Set([...frames, ...beats.map((beat) => beat.lead), ...quotes, ...craft.stock].filter(Boolean))];
  };
})();
