/* <set-compare data-criteria="../assets/criteria.js" data-sheets="bo/">: two criteria sets side by side, line by line.
   The sheets come by <script>, so that it also works from a folder. The address keeps the choice: #bo=7,8. */
(() => {
  if (customElements.get("set-compare")) return;
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["set-compare"];
  /** @typedef {{points: number, text: string, stars: number}} Option */
  /** @typedef {{code: string, section: string, title: string, use: string, options: Option[]}} Line */

  /** @param {string} name @param {Record<string, any>} values @param {(string | Node)[]} content */
  const make = (name, values, ...content) => {
    const node = Object.assign(document.createElement(name), values);
    node.append(...content);
    return node;
  };

  /** @param {string} src */
  const script = (src) =>
    new Promise((done, fail) => {
      document.head.append(make("script", { src, onload: done, onerror: fail }));
    });

  /** @returns {Map<string, Line>} the scored lines of a set by code */
  const linesOf = (no) =>
    new Map(
      ocop.criteria.sets[no].lines.map(({ code, section, use }) => {
        const { title, options } = ocop.criteria.criteria[use];
        return [code, { code, section, title, use, options: options.map(([points, text, stars]) => ({ points, text, stars })) }];
      }),
    );

  const most = (line) => Math.max(...line.options.map(({ points }) => points));

  /** The least points that reach each rank's floor: "3 sao: từ 2 điểm". */
  const floors = (line) =>
    [3, 4, 5].flatMap((stars) => {
      const points = line.options.filter((option) => option.stars === stars).map((option) => option.points);
      return points.length ? [TEXT.floor({ stars, points: Math.min(...points) })] : [];
    });

  /** What differs, the weightiest only; "" for nothing. @param {Line} [one] @param {Line} [other] */
  const difference = (one, other) => {
    if (!one || !other || one.title !== other.title) return "lines";
    if (most(one) !== most(other)) return "max";
    if (String(floors(one)) !== String(floors(other))) return "floors";
    const written = (line) => JSON.stringify(line.options);
    return one.use === other.use || written(one) === written(other) ? "" : "texts";
  };

  /** Official titles may run over many lines; the explanation after the name stands on the set's own page. */
  const brief = (title) => (title.length > 60 ? title.split(/ \(| Yêu cầu:/)[0] : title);

  /** Codes sort by their numbers: 2.10 after 2.9. */
  const byCode = (one, other) => {
    const [left, right] = [one, other].map((code) => code.split(".").map(Number));
    const place = left.findIndex((number, at) => number !== right[at]);
    return place < 0 ? left.length - right.length : left[place] - (right[place] ?? -1);
  };

  class SetCompare extends HTMLElement {
    async connectedCallback() {
      if (this.table) return;
      this.sheets = new URL(this.dataset.sheets, document.baseURI).href;
      try {
        if (!ocop.criteria) await script(new URL(this.dataset.criteria, document.baseURI).href);
        this.build();
      } catch {
        this.replaceChildren(make("p", { className: "set-compare__failed" }, TEXT.failed));
      }
    }

    build() {
      const sets = Object.values(ocop.criteria.sets);
      const asked = /#bo=(\d+),(\d+)/.exec(location.hash)?.slice(1) ?? [];
      this.selects = [TEXT.first, TEXT.second].map((label, place) => {
        const select = make("select", {}, ...sets.map(({ no, name }) => make("option", { value: no }, `${no}. ${name}`)));
        select.value = ocop.criteria.sets[asked[place]] ? asked[place] : sets[Math.min(place, sets.length - 1)].no;
        select.addEventListener("change", () => this.choose());
        return make("label", {}, label, select);
      });
      this.only = make("input", { type: "checkbox" });
      this.only.addEventListener("change", () => this.show());
      this.status = make("p", { className: "set-compare__status" });
      this.status.setAttribute("role", "status");
      this.table = make("table", { className: "set-compare__table" });
      const only = make("label", { className: "set-compare__only" }, this.only, TEXT.only);
      this.replaceChildren(...this.selects, only, this.status, this.table);
      this.show();
    }

    get chosen() {
      return this.selects.map((label) => label.querySelector("select").value);
    }

    choose() {
      history.replaceState(history.state, "", `#bo=${this.chosen.join(",")}`);
      this.show();
    }

    /** Draw the table anew from the two choices. */
    show() {
      const sides = this.chosen.map(linesOf);
      const codes = [...new Set(sides.flatMap((side) => [...side.keys()]))].sort(byCode);
      const rows = codes.map((code) => {
        const pair = sides.map((side) => side.get(code));
        return { code, pair, differs: difference(...pair), section: (pair[0] ?? pair[1]).section };
      });
      const count = rows.filter(({ differs }) => differs).length;
      this.status.textContent = this.chosen[0] === this.chosen[1] ? TEXT.same : TEXT.summary({ differing: count, all: rows.length });
      const shown = this.only.checked ? rows.filter(({ differs }) => differs) : rows;
      const { parts } = ocop.criteria.sets[this.chosen[0]];
      const bodies = Object.entries(parts).map(([code, title]) => {
        const inside = shown.filter(({ section }) => section === code);
        const head = make("th", { colSpan: 3, scope: "rowgroup" }, TEXT.section({ code, title }));
        return inside.length ? make("tbody", {}, make("tr", {}, head), ...inside.map((row) => this.row(row))) : "";
      });
      const heads = this.chosen.map((no) => {
        const link = make("a", { href: `${this.sheets}${no.padStart(2, "0")}.html` }, TEXT.set({ no }));
        return make("th", { scope: "col" }, link);
      });
      const head = make("thead", {}, make("tr", {}, make("th", { scope: "col" }, TEXT.code), ...heads));
      this.table.replaceChildren(head, ...bodies);
    }

    /** @param {{code: string, pair: (Line | undefined)[], differs: string}} row */
    row({ code, pair, differs }) {
      const shared = pair[0]?.title === pair[1]?.title ? pair[0].title : "";
      const head = make("th", { scope: "row" }, make("b", {}, code), shared && ` ${brief(shared)}`);
      if (differs) head.append(make("span", { className: "set-compare__mark" }, TEXT.differs[differs]));
      const cells = pair.map((line) => {
        if (!line) return make("td", {}, TEXT.missing);
        const title = shared ? [] : [make("b", { lang: "vi" }, brief(line.title))];
        return make("td", {}, ...[...title, TEXT.max({ points: most(line) }), ...floors(line)].map((text) => make("div", {}, text)));
      });
      return make("tr", { className: differs ? "set-compare__differs" : "" }, head, ...cells);
    }
  }

  customElements.define("set-compare", SetCompare);
})();
