// Ranks the pages of the index that course/pages/search_index.py writes. Needs fold.js; knows no DOM.
(() => {
  /**
   * @typedef {{start: number, end: number, weight: number}} Field  a stretch of the stream and what a hit in it is worth
   * @typedef {{head: Field, body: Field, anchor?: string}} Section
   * @typedef {{path: string, kind: string, weight: number, title: Field, summary: Field, own: Field[], sections: Section[]}} Page
   * @typedef {Map<number, number>} Term  numbers of the words that answer a typed word, each with its likeness up to 1
   * @typedef {[string, boolean][]} Passage  pieces of text, true when they answer the query
   * @typedef {{path: string, kind: string, title: string, heading: string, passage: Passage}} Result
   */
  const ocop = (globalThis.ocop ??= {});
  // What a hit in a field is worth, and its usual length in words: the same hit in a longer text is worth less.
  const TITLE = [7, 8], KEYWORD = [6, 4], HEADING = [2.5, 6], SUMMARY = [1.5, 25], BODY = [1, 120];
  // How well another word answers the typed one: other marks, an unfinished word typed so far, a typing error.
  const FOLDED = 0.3, LONGER = 0.2, UNFINISHED = 0.7, MISTYPED = 0.6;
  const ELSEWHERE = 0.1; // what the rest of a page lends to its best section
  const ENOUGH = 3; // hits worth this much are worth half of ever more hits
  const MOST_TERMS = 12, LONGEST = 120, PASSAGE = 36; // typed words, typed letters, words shown

  /** "hòa" and "hoà" are one spelling: the tone goes last. @param {string} word */
  const spelling = (word) =>
    word.toLowerCase().normalize("NFD").replace(/([\u0300\u0301\u0303\u0309\u0323])(.*)/, "$2$1");

  /** A word typed in Telex or VNI while the keyboard was off: "dduowngf" is "duong". @param {string} word */
  const untyped = (word) =>
    word.replace(/dd/, "d").replace(/([aeo])\1/, "$1").replace(/\B[w\d]/g, "").replace(/([aeiouy]\w*?)[sfrxj]/, "$1");

  /** Is one letter missing, added, wrong or swapped between two words? @param {string} a @param {string} b */
  const near = (a, b) => {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const [x, y, z] = [a.slice(i), a.slice(i + 1), a.slice(i + 2)];
    const [p, q, r] = [b.slice(i), b.slice(i + 1), b.slice(i + 2)];
    return x === q || y === p || y === q || (z === r && a[i] === b[i + 1] && a[i + 1] === b[i]);
  };

  ocop.SearchEngine = class {
    /** @param {{kinds: string[], words: string, pages: any[]}} index */
    constructor(index) {
      this.words = index.words.split("|");
      /** @type {Map<string, number[]>} word numbers by folded word; folding the list in one go is far faster */
      this.known = new Map();
      ocop.fold(index.words).split("|").forEach((key, id) => {
        const alike = this.known.get(key);
        if (alike) alike.push(id);
        else this.known.set(key, [id]);
      });
      this.isWord = Uint8Array.from(this.words, (word) => +/[\p{L}\p{N}]/u.test(word));
      const letters = new Uint8Array(127);
      for (let code = 32, n = 0; code < 127; code++) if (code !== 34 && code !== 60 && code !== 92) letters[code] = n++;
      /** Every text of the course, one number per word. */
      this.stream = new Uint16Array(1 << 16);
      let end = 0;

      /** @param {string} text @param {number[]} kind @returns {Field} */
      const field = (text, [worth, usual]) => {
        const start = end;
        if (end + text.length > this.stream.length) {
          const longer = new Uint16Array(2 * (end + text.length));
          longer.set(this.stream);
          this.stream = longer;
        }
        for (let i = 0; i < text.length; i++) {
          let id = letters[text.charCodeAt(i)];
          if (id >= 88) id = 2090 + ((id - 88) * 92 + letters[text.charCodeAt(++i)]) * 92 + letters[text.charCodeAt(++i)];
          else if (id >= 66) id = 66 + (id - 66) * 92 + letters[text.charCodeAt(++i)];
          this.stream[end++] = id;
        }
        return { start, end, weight: worth / (0.6 + 0.4 * (end - start) / usual) };
      };
      this.count = 0;
      /** @type {Page[]} */
      this.pages = index.pages.map(([path, kind, weight, name, about, keywords, parts]) => {
        const title = field(name, TITLE), summary = field(about, SUMMARY);
        const own = [title, summary, ...keywords.map((keyword) => field(keyword, KEYWORD))];
        const sections = parts.map(([heading, text, anchor]) => (
          { head: field(heading, HEADING), body: field(text, BODY), anchor }
        ));
        this.count += sections.length;
        return { path, kind: index.kinds[kind], weight, title, summary, own, sections };
      });
    }

    /**
     * The best pages, each shown by its best section.
     * @param {string} query @param {number} [limit] @returns {Result[]}
     */
    search(query, limit = 10) {
      const terms = this.terms(query), count = terms.length;
      if (!count) return [];
      const hot = new Uint8Array(this.words.length);
      const likeness = terms.map((term) => {
        const row = new Float32Array(hot.length);
        for (const [id, like] of term) (row[id] = like), (hot[id] = 1);
        return row;
      });
      // What is counted: each term, then at `count` the whole phrase, then each pair of terms that stand together.
      const units = 2 * count, run = new Uint8Array(count);
      /** @param {Field} field @param {Float64Array} found */
      const measure = ({ start, end, weight }, found) => {
        run.fill(0);
        for (let at = start; at < end; at++) {
          const id = this.stream[at];
          if (!hot[id]) {
            if (this.isWord[id]) run.fill(0);
            continue;
          }
          for (let i = count - 1; i >= 0; i--) {
            const gain = likeness[i][id] * weight;
            run[i] = gain && 1 + (i && run[i - 1]);
            found[i] += gain;
            if (run[i] > 1) found[count + i] += gain;
          }
          if (run[count - 1] === count) found[count] += weight;
        }
        return found;
      };
      const rarity = new Float64Array(units);
      const measured = this.pages.map((page) => {
        const whole = new Float64Array(units), own = new Float64Array(units);
        page.own.forEach((field) => measure(field, own));
        const parts = page.sections.map(({ head, body }, number) => {
          const found = measure(body, measure(head, new Float64Array(units)));
          for (let u = 0; u < units; u++) {
            whole[u] += found[u];
            if (found[u] || (!number && own[u])) rarity[u]++;
          }
          return found;
        });
        return { page, own, whole, parts };
      });
      rarity.forEach((n, u) => (rarity[u] = Math.log(1 + (this.count - n + 0.5) / (n + 0.5))));
      const all = rarity.subarray(0, count).reduce((a, b) => a + b);
      const ranked = measured.map(({ page, own, whole, parts }) => {
        let score = 0, best = 0;
        parts.forEach((found, number) => {
          let sum = 0, answered = 0;
          for (let u = 0; u < units; u++) {
            const hits = own[u] + found[u] + ELSEWHERE * (whole[u] - found[u]);
            sum += rarity[u] * hits / (hits + ENOUGH);
            if (u < count) answered += rarity[u] * Math.min(1, hits);
          }
          sum *= page.weight * (answered / all);
          if (sum > score) (score = sum), (best = number);
        });
        return { page, section: page.sections[best], score };
      });
      ranked.sort((a, b) => b.score - a.score);
      const value = hot.map(() => 0);
      return ranked.slice(0, limit).filter(({ score }) => score > ranked[0].score / 10).map(({ page, section, score }) => {
        const heading = this.text(section.head);
        const anchor = section.anchor ?? ocop.slugify(heading);
        return {
          path: page.path + (anchor && "#" + anchor), kind: page.kind, title: this.text(page.title), heading, score, terms: terms.map(t=>[...t].slice(0,6).map(([id,g])=>this.words[id]+":"+g)),
        };
      });
    }

    /** What each typed word may mean. @param {string} query @returns {Term[]} */
    terms(query) {
      const typed = query.slice(0, LONGEST).normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
      const marked = typed.some((word) => ocop.fold(word) !== word.toLowerCase());
      return typed.slice(0, MOST_TERMS).flatMap((word, number) => {
        const key = ocop.fold(word), keys = [...this.known.keys()];
        const exact = this.known.get(key) ?? this.known.get(untyped(key));
        const joined = !exact && this.split(key);
        if (joined) return joined.map((part) => new Map(this.known.get(part).map((id) => [id, 1])));
        const same = marked && exact?.filter((id) => spelling(this.words[id]) === spelling(word));
        const term = new Map(exact?.map((id) => [id, !same?.length || same.includes(id) ? 1 : FOLDED]));
        /** @param {string} other @param {number} like */
        const add = (other, like) => this.known.get(other).forEach((id) => term.has(id) || term.set(id, like));
        // The last word may still be on its way.
        if (number === typed.length - 1 && key.length > 1 && query.endsWith(word))
          keys.filter((other) => other.startsWith(key)).forEach((other) => add(other, exact ? LONGER : UNFINISHED));
        if (!term.size && key.length > 2) keys.filter((other) => near(key, other)).forEach((other) => add(other, MISTYPED));
        return term.size ? [term] : [];
      });
    }

    /** "giaychungnhan" is three words, as long as each pair stands together somewhere. @param {string} key @param {number} [before] @returns {string[] | null} */
    split(key, before) {
      for (let end = key.length - (before === undefined); end > 0; end--) {
        const part = key.slice(0, end), id = this.known.get(part)?.[0];
        if (id === undefined || (end < 2 && part > "9") || (before !== undefined && !this.pairs.has(before << 16 | id))) continue;
        const rest = end < key.length ? this.split(key.slice(end), id) : [];
        if (rest) return [part, ...rest];
      }
      return null;
    }

    /** Every two words that stand together, found when first needed. */
    get pairs() {
      const first = new Uint16Array(this.words.length);
      for (const alike of this.known.values()) for (const id of alike) first[id] = alike[0];
      const pairs = new Set();
      let before = 0;
      for (const id of this.stream) if (this.isWord[id]) pairs.add(before << 16 | first[id]), (before = first[id]);
      Object.defineProperty(this, "pairs", { value: pairs });
      return pairs;
    }

    /** @param {Field} field */
    text({ start, end }) {
      return this.pieces(start, end).join("");
    }

    /** Words and signs with the spaces that the index leaves out. @param {number} start @param {number} end */
    pieces(start, end) {
      const ids = this.stream.subarray(start, end);
      return Array.from(ids, (id, i) => (i && this.isWord[id] && this.isWord[ids[i - 1]] ? " " : "") + this.words[id]);
    }
  };
})();
