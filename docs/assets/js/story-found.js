// What a text holds of a story, as course/story/found.py: names, a time, answers that were used.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { words, compiled, hits, same, holds, plain } = ocop.storyWords;
  const [RUN, USED] = [3, 0.3];

  const keys = (text) => words(text ?? "").map((word) => word.key);
  const runs = (line) => new Set(line.slice(0, Math.max(0, line.length - RUN + 1)).map((_, at) => line.slice(at, at + RUN).join(" ")));

  /** The line with every occurrence of a phrase replaced by a mark. */
  function without(line, phrase) {
    if (!phrase.length) return line;
    const left = [];
    for (let at = 0; at < line.length; ) {
      const there = at + phrase.length <= line.length && same(line, at, phrase);
      left.push(there ? "," : line[at]);
      at += there ? phrase.length : 1;
    }
    return left;
  }

  /** A text beside its story. */
  ocop.storyFound = (text, story, craft) => {
    const all = keys(text);
    const named = without(all, keys(story.facts.product));
    const known = runs(all.filter(plain));
    const uses = (answer) => {
      const said = keys(answer).filter(plain);
      if (said.length < RUN) return holds(all, said);
      const wanted = [...runs(said)];
      return wanted.filter((run) => known.has(run)).length >= USED * wanted.length;
    };
    return {
      keys: all,
      place(name) {
        const line = words(name ?? "");
        const kind = hits(compiled(craft.patterns.place_type), line)[0];
        return holds(named, line.slice(kind?.first === 0 ? kind.last : 0).map((word) => word.key));
      },
      person: () => holds(all, keys(story.facts.person)),
      time: () => hits(compiled(craft.patterns.time), all.map((key) => ({ key }))).length > 0,
      used: (questions) => questions.some((question) => uses(story.answers?.[question])),
    };
  };
  ocop.storyKeys = keys;
})();
