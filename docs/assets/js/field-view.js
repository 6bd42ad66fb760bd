// The pieces of one question in plain words: label, help, example, answer, and what is wrong with it. No state here.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make } = ocop.pageView;
  const TEXT = ocop.text["field-view"];

  /** Help and example under a label, and what a control says to be described by them. */
  function notes(id, lines) {
    const hints = lines.filter(Boolean).map((line, at) => make("small", { id: `${id}-help${at}` }, line));
    return { hints, about: hints.length ? { "aria-describedby": hints.map((one) => one.id).join(" ") } : {} };
  }
  const example = (text) => text && TEXT.example({ text });

  /** A control under its label. */
  const asked = (id, label, hints, ...control) =>
    make("div", { className: "ds-ask sa-field" }, make("label", { htmlFor: id }, label), ...hints, ...control);

  const tick = (id, label, { hints, about }, value, write, ...more) =>
    make("div", { className: "ds-ask" },
      make("label", { className: "sa-option" },
        make("input", { type: "checkbox", id, checked: value, onchange: ({ target }) => write(target.checked), ...about }),
        make("span", { className: "sa-option__text" }, label)), ...hints, ...more);

  /** `on` is what notes() gives; `more` stands under the control. */
  const choice = (id, label, { hints, about }, choices, value, write, ...more) =>
    asked(id, label, hints,
      make("select", { id, onchange: ({ target }) => write(target.value || undefined), ...about },
        make("option", { value: "" }, TEXT.none),
        ...choices.map((one) => make("option", { value: one.value, selected: one.value === value }, one.label))), ...more);

  /** A choice of kinds, `kinds` by value: [name, what it is for]. */
  const kinds = (name, legend, hint, kinds, chosen, choose) =>
    make("fieldset", { className: "sa-card" }, make("legend", {}, legend), hint && make("p", { className: "sa-hint" }, hint),
      ...Object.entries(kinds).map(([value, [label, about]]) =>
        make("label", { className: "sa-option" },
          make("input", { type: "radio", name, value, checked: value === chosen, onchange: () => choose(value) }),
          make("span", { className: "sa-option__text" }, make("b", {}, label), ` ${about}`))));

  ocop.fieldView = { kinds, notes, example, asked, tick, choice };
})();
