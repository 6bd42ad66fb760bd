// The pieces of the dossier page: one field, asked in plain words. No state here.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make } = ocop.assessmentView;
  const { wrong } = ocop.dossierFile;
  const TEXT = {
    example: (text) => `Ví dụ: ${text}`,
    none: "Chưa chọn",
    number: (low, high) => `Ghi một số từ ${low} đến ${high}.`,
    date: "Chưa đúng một ngày có thật, từ năm 1900 đến 2099.",
  };

  /** The id of a field on the page; `which` tells the fields of a list apart. */
  const idOf = (key, which = "") => `ds-${key.replaceAll(".", "-")}${which && `-${which}`}`;

  /** Help and example under a label, and the ids that describe the field. */
  function notes(id, { help, example }) {
    const lines = [help, example && TEXT.example(example)].filter(Boolean);
    return lines.map((line, at) => make("small", { id: `${id}-help${at}` }, line));
  }

  const PROPS = {
    text: { type: "text" },
    number: { type: "number", inputMode: "numeric", step: "1" },
    date: { type: "date", min: "1900-01-01", max: "2099-12-31" },
  };

  /**
   * A field with its label; `write` gets undefined when there is no answer.
   * @type {(field: any, value: any, write: (value: any) => void, which?: string) => any}
   */
  function ask(field, value, write, which) {
    const { key, kind, label, max, low = 0, high, choices } = field;
    const id = idOf(key, which);
    const hints = notes(id, field);
    const about = hints.length ? { "aria-describedby": hints.map((one) => one.id).join(" ") } : {};
    if (kind === "tick")
      return make("div", { className: "ds-ask" },
        make("label", { className: "sa-option" },
          make("input", { type: "checkbox", id, checked: value === true, onchange: ({ target }) => write(target.checked || undefined), ...about }),
          make("span", { className: "sa-option__text" }, label)), ...hints);
    if (kind === "choice")
      return make("div", { className: "ds-ask sa-field" }, make("label", { htmlFor: id }, label), ...hints,
        make("select", { id, onchange: ({ target }) => write(target.value || undefined), ...about },
          make("option", { value: "" }, TEXT.none),
          ...choices.map((one) => make("option", { value: one.value, selected: one.value === value }, one.label))));
    const fault = make("small", { className: "ds-fault", role: "alert" });
    const read = ({ target }) => {
      const typed = kind === "number" && target.value ? Number(target.value) : target.value;
      const missed = typed === "" && target.validity.badInput;
      const refused = missed || (typed !== "" && Boolean(wrong(field, typed)));
      // A number or a day that is half typed is no answer yet; only a finished one is called wrong.
      write(refused || typed === "" ? undefined : typed);
      if (!refused) fault.textContent = "";
      target.setAttribute("aria-invalid", "false");
      return refused;
    };
    const finish = (event) => {
      if (!read(event)) return;
      fault.textContent = kind === "number" ? TEXT.number(low, high) : TEXT.date;
      event.target.setAttribute("aria-invalid", "true");
    };
    const input = kind === "long"
      ? make("textarea", { id, rows: 3, maxLength: max, value: value ?? "", oninput: read, ...about })
      : make("input", { ...PROPS[kind], id, value: value ?? "", autocomplete: "off", oninput: read, onchange: finish, ...about });
    if (max) input.maxLength = max;
    return make("div", { className: "ds-ask sa-field" }, make("label", { htmlFor: id }, label), ...hints, input, fault);
  }

  /** Draw a host again and leave the reader, and the caret, where they are. @type {(host: Element, draw: () => void) => void} */
  function redraw(host, draw) {
    const { activeElement: active } = document;
    const [id, from] = [host.contains(active) ? active.id : "", active?.selectionStart];
    draw();
    const field = id && document.getElementById(id);
    if (!field) return;
    field.focus({ preventScroll: true });
    if (typeof from === "number") field.setSelectionRange?.(from, from);
  }

  ocop.dossierView = { ask, idOf, redraw };
})();
