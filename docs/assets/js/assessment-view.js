// The pieces of the self-assessment page: a card for each criterion, the running total, the result. No state here.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, content, button, draw } = ocop.pageView;
  const TEXT = ocop.text["assessment-view"];

  /**
   * One criterion with its options, help and note; `more` stands before the note.
   * @param {any} line
   * @param {{option?: number, note?: string, answer: (option: number | null) => void, write: (note: string) => void, more?: any[], label?: string, most?: number}} on
   */
  function card(line, { option, note = "", answer, write, more = [], label: words = TEXT.note, most = 1000 }) {
    const { criterion, code } = line;
    let group = "";
    const options = criterion.options.flatMap(([points, text, floor, name], at) => {
      const input = make("input", {
        type: "radio", name: `sa-${code}`, value: String(at + 1), checked: option === at + 1, onchange: () => choose(at + 1),
      });
      const label = make(
        "label", { className: "sa-option" }, input,
        make("span", { className: "sa-option__text" }, content(text), floor > 0 && " ",
          floor > 0 && make("em", { className: "sa-floor" }, TEXT.floor({ stars: floor })),
          make("b", { className: "sa-option__points" }, TEXT.points({ points }))),
      );
      const head = name !== group && name ? [make("p", { className: "sa-case", lang: "vi" }, name)] : [];
      group = name;
      return [...head, label];
    });
    const choose = (number) => {
      clear.hidden = !number;
      answer(number);
    };
    const clear = button(TEXT.clear, () => {
      const picked = fieldset.querySelector("input:checked");
      if (picked) picked.checked = false;
      fieldset.querySelector("input").focus();
      choose(null);
    }, "sa-button--quiet");
    clear.hidden = !option;
    const fieldset = make(
      "fieldset", { className: "sa-card", id: `sa-${code}` },
      make("legend", { tabIndex: -1, lang: "vi" }, make("small", {}, line.group), ` ${code}. ${criterion.title}`),
      ...line.notes.map((one) => make("p", { className: "sa-hint", lang: "vi" }, one)),
      ...options,
      clear,
      make("details", { className: "sa-help" }, make("summary", {}, TEXT.help),
        make("p", {}, make("b", {}, TEXT.gather), content(criterion.gather)),
        make("p", {}, make("b", {}, TEXT.pitfall), content(criterion.pitfall)),
        make("p", {}, make("b", {}, TEXT.effort), `${ocop.criteria.efforts[criterion.effort]}.`),
        criterion.evidence.length > 0 && make("p", {}, TEXT.evidence({ rows: criterion.evidence.join(", ") }))),
      ...more,
      make("label", { className: "sa-note" }, words,
        make("textarea", { rows: 2, maxLength: most, id: `sa-note-${code}`, value: note, oninput: ({ target }) => write(target.value) })),
    );
    return fieldset;
  }

  /** The grounds on which a dossier is out. */
  function rejections(set, ticked, change) {
    const boxes = set.rejections.map((text, at) =>
      make("label", { className: "sa-option" },
        make("input", { type: "checkbox", checked: ticked.includes(at + 1), onchange: ({ target }) => change(at + 1, target.checked) }),
        make("span", { className: "sa-option__text", lang: "vi" }, text)));
    return make("fieldset", { className: "sa-card sa-card--out" },
      make("legend", { tabIndex: -1 }, TEXT.rejections), make("p", { className: "sa-hint" }, TEXT.rejectionHelp), ...boxes);
  }

  /** Points on a line from 0 to 100 with the bands' starts. */
  function gauge(total, stars, bands) {
    const svg = draw("svg", { viewBox: "0 0 328 46", class: "sa-gauge", role: "img", "aria-label": TEXT.gauge({ total, stars }) });
    const at = (points) => 4 + points * 3.2;
    svg.append(
      draw("rect", { x: 4, y: 18, width: 320, height: 12, rx: 6, class: "sa-gauge__all" }),
      draw("rect", { x: 4, y: 18, width: Math.max(total * 3.2, 1), height: 12, rx: 6, class: "sa-gauge__have" }),
    );
    for (const [band, start] of bands.filter(([one]) => one > 1))
      svg.append(
        draw("line", { x1: at(start), x2: at(start), y1: 15, y2: 33, class: "sa-gauge__mark" }),
        draw("text", { x: at(start), y: 11, "text-anchor": "middle" }, `${band} ★`),
        draw("text", { x: at(start), y: 44, "text-anchor": "middle" }, String(start)),
      );
    return svg;
  }

  /** The running total in one line. */
  const summary = ({ found, set, maxima, out }) => {
    const parts = Object.keys(set.parts).map((part) => `${part} ${found.parts[part] ?? 0}/${maxima[part]}`);
    const rank = out.length ? TEXT.out : TEXT.rank({ stars: found.stars });
    return `${TEXT.total} ${found.total}/100 · ${parts.join(" · ")} · ${rank}`;
  };

  ocop.assessmentView = { card, rejections, gauge, summary };
})();
