// The pieces of the dossier page: one field, asked in plain words. No state here.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, content } = ocop.pageView;
  const { notes, example, asked, tick, choice } = ocop.fieldView;
  const { wrong } = ocop.dossierFile;
  const TEXT = ocop.text["dossier-view"];

  /** The id of a field on the page; `which` tells the fields of a list apart. */
  const idOf = (key, which = "") => `ds-${key.replaceAll(".", "-")}${which && `-${which}`}`;

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
    const on = notes(id, [content(field.help), example(field.example)]);
    if (kind === "tick") return tick(id, content(label), on, value === true, (ticked) => write(ticked || undefined));
    if (kind === "choice") return choice(id, content(label), on, choices, value, write);
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
      fault.textContent = kind === "number" ? TEXT.number({ low, high }) : TEXT.date;
      event.target.setAttribute("aria-invalid", "true");
    };
    const input = kind === "long"
      ? make("textarea", { id, rows: 3, maxLength: max, value: value ?? "", oninput: read, ...on.about })
      : make("input", { ...PROPS[kind], id, value: value ?? "", autocomplete: "off", oninput: read, onchange: finish, ...on.about });
    if (max) input.maxLength = max;
    return asked(id, content(label), on.hints, input, fault);
  }

  ocop.dossierView = { ask, idOf };
})();
