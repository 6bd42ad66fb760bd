// The words of the search index (course/pages/search_index.py writes it) and what typed words may mean. Needs fold.js.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const MOST_TERMS = 12, MOST_LETTERS = 120;
  // How well a word answers a typed one that has other marks, is only its beginning, or has a typing error.
  const FOLDED = 0.3, LONGER = 0.2, UNFINISHED = 0.7, MISTYPED = 0.6;

  /** "hòa" and "hoà" are one spelling: the tone goes last. @param {string} word */
  const spelling = (word) =>
    word.toLowerCase().normalize("NFD").replace(/([\u0300\u0301\u0303\u0309\u0323])(.*)/, "$2$1");

  /** Typed for Telex or VNI while the keyboard was off: "dduowngf" is "duong". @param {string} word */
  const untyped = (word) =>
    word.replace(/dd/, "d").replace(/([aeo])\1/, "$1").replace(/\B[w\d]/g, "").replace(/([aeiouy]\w*?)[sfrxj]/, "$1");

  /** Is one letter missing, added, wrong or swapped? @param {string} a @param {string} b */
  const near = (a, b) => {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const [x, y, z, p, q, r] = [a, b].flatMap((word) => [0, 1, 2].map((skip) => word.slice(i + skip)));
    return x === q || y === p || y === q || (z === r && a[i] === b[i + 1] && a[i + 1] === b[i]);
  };

  ocop.SearchWords = class {
    /** @param {string} list the words by number, joined by "|" */
    constructor(list) {
      this.words = list.split("|");
      /** @type {Map<string, number[]>} numbers by folded word; folding the list in one go is far faster */
      this.known = new Map();
      ocop.fold(list).split("|").forEach((key, id) => this.known.set(key, [...(this.known.get(key) ?? []), id]));
      this.isWord = Uint8Array.from(this.words, (word) => +/[\p{L}\p{N}]/u.test(word));
      /** Every text that was read, one number per word or run of signs. */
      this.stream = new Uint16Array(1 << 16);
      this.end = 0;
      /** The digits texts are written with: printable ASCII without the quote, "<" and the backslash. */
      this.digits = new Uint8Array(127);
      for (let code = 32, n = 0; code < 127; code++) if (![34, 60, 92].includes(code)) this.digits[code] = n++;
    }

    /** Add a text to the stream; tell where it stands. @param {string} text @returns {{start: number, end: number}} */
    read(text) {
      const start = this.end;
      if (start + text.length > this.stream.length) {
        const longer = new Uint16Array(2 * (start + text.length));
        longer.set(this.stream);
        this.stream = longer;
      }
      let at = 0;
      const digit = () => this.digits[text.charCodeAt(at++)];
      while (at < text.length) {
        let id = digit();
        if (id >= 88) id = 2090 + ((id - 88) * 92 + digit()) * 92 + digit();
        else if (id >= 66) id = 66 + (id - 66) * 92 + digit();
        this.stream[this.end++] = id;
      }
      return { start, end: this.end };
    }

    /** Words and signs with the spaces that the index leaves out. @param {number} start @param {number} end */
    pieces(start, end) {
      const ids = this.stream.subarray(start, end);
      return Array.from(ids, (id, i) => (i && this.isWord[id] && this.isWord[ids[i - 1]] ? " " : "") + this.words[id]);
    }

    /**
     * For each typed word, the numbers of the words it may mean, each with its likeness up to 1.
     * @param {string} query @returns {Map<number, number>[]}
     */
    terms(query) {
      const typed = query.slice(0, MOST_LETTERS).normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
      const marked = typed.some((word) => ocop.fold(word) !== word.toLowerCase());
      const keys = [...this.known.keys()];
      return typed.slice(0, MOST_TERMS).flatMap((word, number) => {
        const key = ocop.fold(word);
        const exact = this.known.get(key) ?? this.known.get(untyped(key));
        const joined = !exact && this.split(key);
        if (joined) return joined.map((part) => new Map(this.known.get(part).map((id) => [id, 1])));
        const same = marked && exact?.filter((id) => spelling(this.words[id]) === spelling(word));
        const term = new Map(exact?.map((id) => [id, !same?.length || same.includes(id) ? 1 : FOLDED]));
        /** @param {(other: string) => boolean} fits @param {number} like */
        const add = (fits, like) => {
          for (const other of keys.filter(fits)) for (const id of this.known.get(other)) if (!term.has(id)) term.set(id, like);
        };
        if (number === typed.length - 1 && key.length > 1 && query.endsWith(word))
          add((other) => other.startsWith(key), exact ? LONGER : UNFINISHED);
        if (!term.size && key.length > 2) add((other) => near(key, other), MISTYPED);
        return term.size ? [term] : [];
      });
    }

    /**
     * "giaychungnhan" is three words, as long as every two of them stand together somewhere.
     * @param {string} key @param {number} [before] the word in front @returns {string[] | null}
     */
    split(key, before) {
      for (let end = key.length - (before === undefined ? 1 : 0); end > 0; end--) {
        const part = key.slice(0, end), id = this.known.get(part)?.[0];
        if (id === undefined || (end === 1 && part > "9")) continue;
        if (before !== undefined && !this.pairs.has((before << 16) | id)) continue;
        const rest = end < key.length ? this.split(key.slice(end), id) : [];
        if (rest) return [part, ...rest];
      }
      return null;
    }

    /** Every two words that stand together; made when first needed. */
    get pairs() {
      const first = new Uint16Array(this.words.length), pairs = new Set();
      for (const alike of this.known.values()) for (const id of alike) first[id] = alike[0];
      let before = 0;
      for (const id of this.stream.subarray(0, this.end)) {
        if (!this.isWord[id]) continue;
        pairs.add((before << 16) | first[id]);
        before = first[id];
      }
      Object.defineProperty(this, "pairs", { value: pairs });
      return pairs;
    }
  };
})();
