// Which pages answer a query best. Needs search-words.js.
(() => {
  /**
   * @typedef {{start: number, end: number, weight: number}} Field  a text and what a hit in it is worth
   * @typedef {{head: Field, body: Field, anchor?: string}} Section
   * @typedef {{path: string, kind: string, weight: number, title: Field, summary: Field, keywords: Field[], sections: Section[]}} Page
   * @typedef {[string, boolean][]} Passage  pieces of text, true where they answer the query
   * @typedef {{path: string, kind: string, title: string, heading: string, passage: Passage}} Result
   */
  const ocop = (globalThis.ocop ??= {});
  // What a hit is worth in a text of usual length (in words); in a longer one it is worth less.
  const TITLE = [7, 8], KEYWORD = [6, 4], HEADING = [2.5, 6], SUMMARY = [1.5, 25], BODY = [1, 120];
  const ENOUGH = 3; // hits worth this much count half as much as endless hits
  const ELSEWHERE = 0.1; // what hits in a page's other sections lend to a section
  const LEAP = 1.2; // how much better than the page's top a section must be to be shown instead
  const FAINT = 0.1; // of the best score: what is below is not shown
  const TOGETHER = 3; // how much more words are worth in a passage that stand together as in the query
  const SHOWN = 36, BEFORE = 8; // words and signs of a passage, and how far it may start before its first hit

  ocop.SearchEngine = class {
    /** @param {{kinds: string[], words: string, pages: any[]}} index */
    constructor(index) {
      this.text = new ocop.SearchWords(index.words);
      /** @param {string} text @param {number[]} kind @returns {Field} */
      const field = (text, [worth, usual]) => {
        const { start, end } = this.text.read(text);
        return { start, end, weight: worth / (0.6 + (0.4 * (end - start)) / usual) };
      };
      /** @type {Page[]} */
      this.pages = index.pages.map(([path, kind, weight, title, summary, keywords, sections]) => ({
        path,
        kind: index.kinds[kind],
        weight,
        title: field(title, TITLE),
        summary: field(summary, SUMMARY),
        keywords: keywords.map((keyword) => field(keyword, KEYWORD)),
        sections: sections.map(([head, body, anchor]) => ({ head: field(head, HEADING), body: field(body, BODY), anchor })),
      }));
      this.sections = this.pages.reduce((sum, page) => sum + page.sections.length, 0);
    }

    /**
     * The best pages, each by its best section.
     * @param {string} query @param {number} [limit] @returns {Result[]}
     */
    search(query, limit = 10) {
      const hot = new Uint8Array(this.text.words.length);
      const likeness = this.text.terms(query).map((term) => {
        const row = new Float32Array(hot.length);
        for (const [id, like] of term) (row[id] = like), (hot[id] = 1);
        return row;
      });
      const count = likeness.length;
      if (!count) return [];
      const measured = this.pages.map((page) => {
        const own = this.counted(likeness, hot, [page.title, page.summary, ...page.keywords]);
        const sections = page.sections.map(({ head, body }) => this.counted(likeness, hot, [head, body]));
        return { page, own, sections, all: own.map((_, unit) => sections.reduce((sum, found) => sum + found[unit], 0)) };
      });
      const rarity = measured[0].own.map((_, unit) => {
        let holding = 0;
        for (const { own, sections } of measured)
          sections.forEach((found, number) => (found[unit] || (!number && own[unit])) && holding++);
        return Math.log((this.sections + 1) / (holding + 0.5));
      });
      const asked = rarity.subarray(0, count).reduce((a, b) => a + b);
      const ranked = measured.map(({ page, own, sections, all }) => {
        const scores = sections.map((found) => {
          let sum = 0, answered = 0;
          rarity.forEach((rare, unit) => {
            const hits = own[unit] + found[unit] + ELSEWHERE * (all[unit] - found[unit]);
            sum += (rare * hits) / (hits + ENOUGH);
            if (unit < count) answered += rare * Math.min(1, hits);
          });
          return (page.weight * sum * answered) / asked;
        });
        const score = Math.max(...scores);
        const number = score > scores[0] * LEAP ? scores.indexOf(score) : 0;
        return { page, score, section: page.sections[number] };
      });
      ranked.sort((a, b) => b.score - a.score);
      const best = ranked.slice(0, limit).filter(({ score }) => score > 0 && score > ranked[0].score * FAINT);
      return best.map(({ page, section }) => {
        const heading = this.whole(section.head);
        const anchor = section.anchor ?? ocop.slugify(heading);
        const texts = section === page.sections[0] ? [page.summary, section.body] : [section.body];
        const passages = texts.map((text) => this.passage(likeness, rarity, text));
        return {
          path: page.path + (anchor && "#" + anchor),
          kind: page.kind,
          title: this.whole(page.title),
          heading,
          passage: passages.find((pieces) => pieces.some(([, hit]) => hit)) ?? passages[0],
        };
      });
    }

    /**
     * What the fields hold: each term, then (at the number of terms) the whole phrase, then each pair of neighbours.
     * @param {Float32Array[]} likeness @param {Uint8Array} hot the words that any term means @param {Field[]} fields
     */
    counted(likeness, hot, fields) {
      const count = likeness.length, found = new Float64Array(2 * count), run = new Uint8Array(count);
      const { stream, isWord } = this.text;
      for (const { start, end, weight } of fields) {
        let cold = true; // no run goes on
        for (let at = start; at < end; at++) {
          const id = stream[at];
          if (!hot[id]) {
            cold ||= isWord[id] > 0;
            continue;
          }
          if (cold) run.fill(0);
          cold = false;
          for (let i = count - 1; i >= 0; i--) {
            const gain = likeness[i][id] * weight;
            run[i] = gain && 1 + (i && run[i - 1]);
            found[i] += gain;
            if (run[i] > 1) found[count + i] += gain;
          }
          if (run[count - 1] === count) found[count] += weight;
        }
      }
      return found;
    }

    /** @param {Field} field */
    whole({ start, end }) {
      return this.text.pieces(start, end).join("");
    }

    /**
     * The stretch of a text that answers best; its beginning when nothing in it does.
     * @param {Float32Array[]} likeness @param {Float64Array} rarity @param {Field} field @returns {Passage}
     */
    passage(likeness, rarity, { start, end }) {
      const { stream, isWord, words } = this.text;
      const ids = stream.subarray(start, end);
      const value = Float64Array.from(ids, (id) => likeness.reduce((most, row, i) => Math.max(most, row[id] * rarity[i]), 0));
      // Words that stand together as in the query are worth more, and alone are marked where there are any.
      const together = new Set();
      let before = -1;
      ids.forEach((id, at) => {
        if (!isWord[id]) return;
        if (value[at] && likeness.some((row, i) => i && row[id] && likeness[i - 1][ids[before]])) {
          together.add(before).add(at);
          value[at] *= TOGETHER;
        }
        before = at;
      });
      let from = 0;
      for (let at = 0, sum = 0, best = 0; at < value.length; at++) {
        sum += value[at] - (value[at - SHOWN] ?? 0);
        if (sum > best + 1e-9) (best = sum), (from = Math.max(0, at - SHOWN + 1));
      }
      const first = Math.max(0, value.findIndex((worth, at) => at >= from && worth));
      let begin = Math.max(0, first - BEFORE);
      for (let at = first; at > begin; at--) if (/[.?!:;·]/.test(words[ids[at - 1]])) begin = at;
      const last = Math.min(value.length, begin + SHOWN);
      const alone = ![...together].some((at) => at >= begin && at < last);
      /** @type {Passage} */
      const passage = begin ? [["… ", false]] : [];
      this.text.pieces(start + begin, start + last).forEach((piece, i) => {
        const hit = alone ? value[begin + i] > 0 : together.has(begin + i);
        const tail = passage[passage.length - 1];
        if (tail?.[1] === hit) return (tail[0] += piece);
        const space = hit && tail && piece[0] === " "; // belongs to the text before the mark
        if (space) tail[0] += " ";
        passage.push([space ? piece.slice(1) : piece, hit]);
      });
      if (last < value.length) passage.push([" …", false]);
      return passage;
    }
  };
})();
