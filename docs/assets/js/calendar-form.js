// The form of the calendar page: what is known about a product, typed or picked.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.calendarView;
  const { fromTyped, fromIso, inWords, toIso, partsOf } = ocop.days;
  const TEXT = ocop.text["calendar-form"];
  const KINDS = Object.keys(TEXT.kinds);

  /** What the form starts from: raw texts, so that half a date survives a reload. */
  ocop.calendarDraft = (product) => ({
    name: product?.name ?? "",
    kind: product?.certificate != null || !product ? "certificate" : product.round ? "round" : "filing",
    certificate: product?.certificate != null ? inWords(product.certificate) : "",
    filing: product?.filing != null ? inWords(product.filing) : "",
    round: product?.round ? product.round.join("/") : "",
  });

  /** A day, typed into the left field or picked with the right one; the two follow each other. */
  function dayField(label, value, change) {
    const id = `cal-${label.length}-${Math.random().toString(36).slice(2, 7)}`;
    const fault = make("p", { className: "cal-fault", id: `${id}-fault` });
    const pick = make("input", { type: "date", className: "cal-pick", "aria-label": TEXT.pick({ label }) });
    const typed = make("input", {
      type: "text", id, value, inputMode: "text", autocomplete: "off", maxLength: 30, "aria-describedby": fault.id,
    });
    const follow = () => {
      const day = fromTyped(typed.value);
      pick.value = day === null ? "" : toIso(day);
    };
    const clear = () => {
      fault.textContent = "";
      typed.removeAttribute("aria-invalid");
    };
    typed.oninput = () => {
      follow();
      clear();
      change(typed.value);
    };
    pick.onchange = () => {
      const day = fromIso(pick.value);
      if (day === null) return;
      typed.value = inWords(day);
      clear();
      change(typed.value);
    };
    follow();
    const complain = () => {
      fault.textContent = TEXT.wrong;
      typed.setAttribute("aria-invalid", "true");
      typed.focus();
    };
    const row = make("div", { className: "cal-day" }, typed, pick);
    return { node: make("div", { className: "cal-field" }, make("label", { htmlFor: id }, label), row, fault), typed, complain };
  }

  /** The rounds a select offers: this year's and those of the years whose holidays may be known. */
  function roundOptions(today, chosen) {
    const { years, rounds } = ocop.calendar;
    const from = partsOf(today).year;
    const to = Math.max(from + 1, ...years.map(({ year }) => year));
    const offered = [];
    for (let year = from; year <= to; year += 1) for (const number of Object.keys(rounds)) offered.push(`${number}/${year}`);
    if (chosen && !offered.includes(chosen)) offered.unshift(chosen);
    return offered.map((value) => {
      const [number, year] = value.split("/");
      return make("option", { value, selected: value === chosen }, TEXT.option({ number, year }));
    });
  }

  /**
   * @param {{draft: any, today: number, editing: boolean, change: (draft: any) => void, save: (product: any) => string,
   *   cancel: (() => void) | null}} on `save` returns why it cannot, or ""
   */
  ocop.calendarForm = ({ draft, today, editing, change, save, cancel }) => {
    const state = { ...draft };
    const set = (key) => (value) => {
      state[key] = value;
      alert.textContent = "";
      change(state);
    };
    const alert = make("p", { className: "cal-alert", role: "alert", tabIndex: -1 });
    const name = make("input", {
      type: "text", value: state.name, maxLength: 120, autocomplete: "off", oninput: ({ target }) => set("name")(target.value),
    });
    const fields = make("div", {});
    let certificate, filing, round;

    function drawFields() {
      const { kind } = state;
      certificate = kind === "certificate" && dayField(TEXT.certificate, state.certificate, set("certificate"));
      filing = dayField(kind === "filing" ? TEXT.filing : TEXT.planned, state.filing, set("filing"));
      round = kind === "round" && make("select", { onchange: ({ target }) => set("round")(target.value) }, ...roundOptions(today, state.round));
      fields.replaceChildren(
        make("p", { className: "cal-hint" }, TEXT.help[kind]),
        ...(certificate ? [certificate.node] : []),
        ...(round ? [make("label", { className: "cal-field" }, TEXT.round, round)] : []),
        filing.node,
      );
    }

    const radios = KINDS.map((kind) =>
      make("label", { className: "cal-option" },
        make("input", { type: "radio", name: "cal-kind", value: kind, checked: kind === state.kind,
          onchange: () => { set("kind")(kind); drawFields(); } }),
        TEXT.kinds[kind]));
    drawFields();

    /** The typed day, or undefined after a complaint. */
    const dayIn = (field, needed) => {
      const day = fromTyped(field.typed.value);
      if (day !== null || (!needed && !field.typed.value.trim())) return day;
      field.complain();
      return undefined;
    };
    const submit = (event) => {
      event.preventDefault();
      const issued = certificate ? dayIn(certificate, true) : null;
      if (issued === undefined) return;
      const filed = dayIn(filing, state.kind === "filing");
      if (filed === undefined) return;
      const chosen = round ? round.value.split("/").map(Number) : null;
      const why = save({ name: ocop.cleanName(name.value), certificate: issued, filing: filed, round: chosen });
      if (!why) return;
      alert.textContent = why;
      alert.focus();
    };
    return make("form", { className: "cal-form", noValidate: true, onsubmit: submit },
      make("h2", { tabIndex: -1 }, editing ? TEXT.edit : TEXT.add),
      make("label", { className: "cal-field" }, TEXT.name, name),
      make("fieldset", { className: "cal-kinds" }, make("legend", {}, TEXT.kind), ...radios),
      fields, alert,
      make("div", { className: "cal-row" },
        make("button", { type: "submit", className: "cal-button cal-button--main" }, TEXT.save),
        cancel && button(TEXT.cancel, cancel)));
  };
})();
