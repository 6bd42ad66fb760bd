// A story's text as words and sentences, and patterns of words: the same as course/story/words.py and patterns.py.
// Positions are places in the string (UTF-16).
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TONES = "\u0300\u0301\u0303\u0309\u0323";
  // Spelled out, because Python and JavaScript each call some characters spaces that the other does not.
  const SPACE = "[ \\t-\\r\\x1c-\\x1f\\x85\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";
  const WORD = /[0-9]+(?:[.,][0-9]+)*(?:[ \u00a0]?%)?|[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f]*|[,;:()"“”«»–—]/gu;
  const END = new RegExp(`[.!?…]+["”»)\\]]*(?=${SPACE}|$)|\\n+`, "gu");
  const SOLID = new RegExp(`(?!${SPACE}).(?:.*(?!${SPACE}).)?`, "su");
  /** After these a full stop ends no sentence. */
  const SHORT = /(?:^|[^\p{L}\p{N}_])(?:TP|Tp|ThS|TS|PGS|GS|BS|KS|[A-ZĐ])\.$/u;
  const SHORTEST = 6;
  const MARKS = { "“": '"', "”": '"', "«": '"', "»": '"', "–": ",", "—": ",", "(": ",", ")": ",", ";": ",", ":": "," };
  const kept = new Map();

  /** How a word compares: small letters, the tone taken from its vowel to the end. @param {string} word */
  function key(word) {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const apart = [...word.replace(/[ \u00a0]/g, "").toLowerCase().normalize("NFD")];
    const bare = apart.filter((letter) => !TONES.includes(letter)).join("").normalize("NFC");
    const found = MARKS[word] ?? bare + apart.filter((letter) => TONES.includes(letter)).join("");
    if (kept.size < 16384) kept.set(word, found);
    return found;
  }

  /** @returns {{key: string, start: number, end: number}[]} */
  const words = (text, start = 0, end = text.length) =>
    [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) =>
      ({ key: key(word), start: start + index, end: start + index + word.length }));

  /** Where the sentences stand, without the spaces around them. @returns {[number, number][]} */
  function sentences(text) {
    const found = [];
    let start = 0;
    const ends = [...text.matchAll(END)].map(({ 0: mark, index }) => [index, index + mark.length]);
    for (const [stop, end] of [...ends, [text.length, text.length]]) {
      if (text.slice(stop, end) === "." && SHORT.test(text.slice(Math.max(start, end - SHORTEST), end))) continue;
      const solid = SOLID.exec(text.slice(start, end));
      if (solid) found.push([start + solid.index, start + solid.index + solid[0].length]);
      start = end;
    }
    return found;
  }

  const escaped = (word) => key(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  function item(written, groups) {
    const gap = /^…(\d?)$/.exec(written);
    if (gap) return `(?: [^ ,"]+){0,${gap[1] || 3}}`;
    if (written.startsWith("(") && written.endsWith(")")) return `(?:${item(written.slice(1, -1), groups)})?`;
    return `(?:${written.split("|").map((one) => alternative(one, groups)).join("|")})`;
  }

  function alternative(written, groups) {
    if (!(written.startsWith("<") && written.endsWith(">"))) return written.split("_").map((word) => ` ${escaped(word)}`).join("");
    const name = written.slice(1, -1);
    return name === "số" ? " [0-9][0-9.,]*%?" : `(?:${groups[name].map((line) => joined(line, groups)).join("|")})`;
  }

  const joined = (pattern, groups) => pattern.split(" ").map((one) => item(one, groups)).join("");

  /** One expression for all patterns, as course/story/patterns.py tells them. @param {string[]} patterns */
  const compiled = (patterns, groups = {}) =>
    new RegExp(patterns.length ? `(?:${patterns.map((one) => joined(one, groups)).join("|")})(?= |$)` : "(?!)", "gu");

  /** Where an expression fits among words, as numbers of words. @returns {{first: number, last: number}[]} */
  function hits(expression, line) {
    const at = new Map();
    let text = "";
    line.forEach((word, number) => {
      at.set(text.length, number);
      text += ` ${word.key}`;
    });
    at.set(text.length, line.length);
    return [...text.matchAll(expression)].filter(([found]) => found)
      .map(({ 0: found, index }) => ({ first: at.get(index), last: at.get(index + found.length) }));
  }

  const same = (line, at, phrase) => phrase.every((word, number) => line[at + number] === word);

  /** Whether a phrase stands in a line of keys; an empty one never does. */
  const holds = (line, phrase) => phrase.length > 0 && line.some((_, at) => at + phrase.length <= line.length && same(line, at, phrase));

  ocop.storyWords = { TONES, words, sentences, compiled, hits, same, holds, plain: (one) => one !== "," && one !== '"' };
})();
