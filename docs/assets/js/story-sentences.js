// Vietnamese text as sentences and words, as course/story/sentences.py takes it apart.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const SPACES = /[\t-\r \x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
  const LINES = /[\n-\r\x1c-\x1e\x85\u2028\u2029]/;
  const BULLET = /^(?:[-–—•*+·]+ )+/;
  const LETTER = /[\p{L}\p{N}]/u;
  const RUNS = /[\p{L}\p{N}]+/gu;
  const QUOTED = /“[^“”]*”|"[^"]*"/g;
  const [ENDS, OPENS, CLOSES, LOOSE_END] = [".!?…", "“‘([«", "”’)]»", " ,;:-–—"];
  const STRAIGHT = "\"'";

  const plain = (text) => text.normalize("NFC").replace(SPACES, " ").replace(/^ | $/g, "");
  const words = (text) => text.split(SPACES).filter((run) => LETTER.test(run)).length;
  const count = (text, marks) => [...text].filter((letter) => marks.includes(letter)).length;

  function run(line, at, marks) {
    while (at < line.length && marks.includes(line[at])) at += 1;
    return at;
  }

  function stripped(text, marks) {
    let end = text.length;
    while (end && marks.includes(text[end - 1])) end -= 1;
    return text.slice(0, end);
  }

  function capital(text) {
    const first = LETTER.exec(text);
    if (!first || first[0].toUpperCase().toLowerCase() !== first[0]) return text;
    return text.slice(0, first.index) + first[0].toUpperCase() + text.slice(first.index + first[0].length);
  }

  function small(text) {
    const first = text ? String.fromCodePoint(text.codePointAt(0)) : "";
    return first.toLowerCase().toUpperCase() === first ? first.toLowerCase() + text.slice(first.length) : text;
  }

  function finished(sentence) {
    const whole = stripped(capital(sentence), LOOSE_END);
    const last = stripped(whole, CLOSES + STRAIGHT).at(-1);
    return last && ENDS.includes(last) ? whole : `${whole}.`;
  }

  /** Whether every quotation mark and bracket of a line is closed, none before it was opened. */
  function closes(line) {
    let depth = 0;
    for (const letter of line) {
      depth += OPENS.includes(letter) - CLOSES.includes(letter);
      if (depth < 0) return false;
    }
    return depth === 0 && count(line, '"') % 2 === 0;
  }

  /** Whether marks end a sentence, between what was said before and the letter that comes after. */
  function ends(before, marks, closing, after, abbreviations) {
    if (marks === "." && !closing) {
      const last = before.slice(before.lastIndexOf(" ") + 1);
      const word = last.slice(run(last, 0, OPENS + STRAIGHT));
      const numbered = word === before && /^[0-9]+$/.test(word);
      return !abbreviations.includes(word) && !/^\p{Lu}$/u.test(word) && !numbered;
    }
    return !/\p{Ll}/u.test(after) || !(closing || marks.includes("…") || marks.includes(".."));
  }

  function pieces(line, abbreviations) {
    const found = [];
    const nests = closes(line);
    let [start, at, depth, quoted] = [0, 0, 0, false];
    const pass = (mark) => {
      if (!nests) return;
      depth += OPENS.includes(mark) - CLOSES.includes(mark);
      if (mark === '"') quoted = !quoted;
    };
    while (at < line.length) {
      if (!ENDS.includes(line[at])) {
        pass(line[at]);
        at += 1;
        continue;
      }
      const end = run(line, at, ENDS);
      const closed = run(line, end, CLOSES + STRAIGHT);
      for (const mark of line.slice(end, closed)) pass(mark);
      if (closed + 1 < line.length && line[closed] === " " && !depth && !quoted) {
        const after = String.fromCodePoint(line.codePointAt(closed + 1));
        if (ends(line.slice(start, at), line.slice(at, end), line.slice(end, closed), after, abbreviations)) {
          found.push(line.slice(start, closed));
          start = closed + 1;
        }
      }
      at = closed;
    }
    return [...found, line.slice(start)];
  }

  const same = (sentence) => (sentence.toLowerCase().match(RUNS) ?? []).join(" ");

  ocop.storyText = {
    /** How many words a text has: runs between spaces that hold a letter or digit. @type {(text: string) => number} */
    words,
    /** One line in composed form, with single spaces. @type {(text: string) => string} */
    plain,
    /** With a capital where the first word begins. @type {(text: string) => string} */
    capital,
    /** With a small letter where it begins with a capital. @type {(text: string) => string} */
    small,
    /** With a capital and an end. @type {(sentence: string) => string} */
    finished,
    /** What two sentences that say the same have in common. @type {(sentence: string) => string} */
    same,
    /** The sentences as they were said, each with a capital and an end. @type {(text: string, abbreviations: string[]) => string[]} */
    sentences: (text, abbreviations) =>
      text
        .normalize("NFC")
        .split(LINES)
        .flatMap((line) => pieces(plain(line).replace(BULLET, ""), abbreviations))
        .filter((piece) => LETTER.test(piece))
        .map(finished),
    /** Whether a sentence holds a phrase once others are taken out. @type {(sentence: string, phrases: string[], but: string[]) => boolean} */
    isFirstPerson: (sentence, phrases, but) => {
      const spaced = (text) => ` ${text.replaceAll(" ", "  ")} `;
      const said = but.reduce((text, phrase) => text.replaceAll(spaced(phrase), "  "), spaced(same(sentence.replace(QUOTED, " "))));
      return phrases.some((phrase) => said.includes(spaced(phrase)));
    },
  };
})();
