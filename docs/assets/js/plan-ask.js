// The questions of a step: one field, or a list of things with its own fields. What is said of a field stands under it.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, content, button } = ocop.pageView;
  const { notes, example, asked, tick, choice } = ocop.fieldView;
  const { isMap, pathOf, valueAt, itemFields, idOf, nodeAt } = ocop.planFields;
  const { readAnswer, fieldText, understood } = ocop.planTyped;
  const TEXT = ocop.text["plan-ask"];
  const KEYS = { number: "numeric", month: "numeric", calendar_month: "numeric", percent: "decimal" };

  /**
   * @typedef {{plan: any, now: () => any, depth: string, write: (way: any[], value: any) => void, settle: () => void,
   *   redraw: (id: string) => void, unfolded: Set<string>}} On what a question may do: `settle` when an answer is finished
   */

  /** The place under a field for faults and concerns. */
  const saying = (path) => make("div", { className: "kp-said", id: `${idOf(path)}-said`, role: "status", "data-path": path });

  function hintsOf(field) {
    const stands = field.default !== undefined && field.kind !== "tick" && ocop.planSaid.valueSaid({ ...field, unit: "" }, field.default);
    return [content(field.why), example(field.example), stands && TEXT.default({ value: stands })];
  }

  /** @type {(field: any, way: any[], on: On) => any} */
  function ask(field, way, on) {
    const path = pathOf(way);
    const [id, said, value] = [idOf(path), saying(path), valueAt(on.plan, way)];
    const { hints, about } = notes(id, hintsOf(field));
    about["aria-describedby"] = [about["aria-describedby"], said.id].filter(Boolean).join(" ");
    const done = (answer) => {
      on.write(way, answer);
      on.settle();
    };
    const { kind } = field;
    const read = readAnswer(field, value);
    if (kind === "tick") return tick(id, content(field.ask), { hints, about }, read.value ?? field.default ?? false, done, said);
    if (kind === "choice") return choice(id, content(field.ask), { hints, about }, field.choices, read.value, done, said);
    if (kind === "set") {
      const sets = Object.entries(ocop.planForm.sets).map(([number, name]) => ({ value: number, label: `${number}. ${name}` }));
      return choice(id, content(field.ask), { hints, about }, sets, String(read.value), (number) => done(number && Number(number)), said);
    }
    return asked(id, content(field.ask), hints, ...written(field, way, on, { id, value, about }), said);
  }

  /** A box to type in, and how a number in it was understood. */
  function written(field, way, on, { id, value, about }) {
    const { kind, max } = field;
    const heard = make("small", { className: "kp-heard", "aria-live": "polite" });
    const hear = (typed) => {
      const words = understood(field, typed);
      heard.textContent = words && `= ${words}`;
    };
    const oninput = ({ target }) => {
      const { value: answer, fault } = readAnswer(field, target.value);
      on.write(way, fault ? target.value : answer);
      hear(target.value);
    };
    const onchange = ({ target }) => {
      const { value: answer, fault } = readAnswer(field, target.value);
      if (!fault && kind !== "text" && kind !== "long") target.value = fieldText(field, answer);
      on.settle();
    };
    const text = fieldText(field, value);
    const props = { id, value: text, oninput, onchange, ...about };
    const box = kind === "long" || kind === "lines"
      ? make("textarea", { rows: 3, ...props })
      : make("input", { type: "text", autocomplete: "off", inputMode: KEYS[kind] ?? "text", ...props });
    if (max && kind !== "lines" && text.length <= max) box.maxLength = max;
    hear(text);
    return [box, heard];
  }

  /** A list of things: a card for each, with a way to add and to take away. */
  function group(field, way, on) {
    const path = pathOf(way);
    const kept = valueAt(on.plan, way);
    const items = Array.isArray(kept) ? kept.slice(0, field.most) : [];
    const { hints } = notes(idOf(path), [content(field.why)]);
    const cards = items.map((item, at) => card(field, [...way, at], item, on));
    const add = button(TEXT.add({ name: field.name }), () => {
      const place = [...way, items.length];
      on.write(place, {});
      on.redraw(idOf(pathOf([...place, itemFields(path, on.depth)[0].key.split(".").at(-1)])));
    });
    add.id = idOf(path);
    add.disabled = items.length >= field.most;
    return make("div", { className: "kp-group", role: "group", "aria-label": field.name },
      make("h3", {}, field.ask), ...hints, saying(path), ...cards, make("div", { className: "sa-row" }, add));
  }

  function card(field, way, item, on) {
    const name = `${field.name} ${way.at(-1) + 1}`;
    const called = Object.values(isMap(item) ? item : {}).find((one) => typeof one === "string" && one.trim());
    const title = called ? `${name}: ${called.trim().slice(0, 60)}` : name;
    const says = (one) => !isMap(one) || Object.keys(one).length > 0;
    const remove = button(TEXT.remove({ name: title }), () => {
      if (says(valueAt(on.now(), way)) && !confirm(TEXT.confirm({ name: title }))) return;
      on.write(way, undefined);
      on.redraw(idOf(pathOf(way.slice(0, -1))));
    }, "sa-button--quiet");
    const id = `${idOf(pathOf(way))}-item`;
    return make("details", { className: "sa-help kp-item", id, open: !says(item) || on.unfolded.has(id), ontoggle: ({ target }) => on.unfolded[target.open ? "add" : "delete"](id) },
      make("summary", {}, title),
      ...itemFields(pathOf(way.slice(0, -1)), on.depth).map((one) => draw(one, [...way, one.key.split(".").at(-1)], on)), remove);
  }

  const draw = (field, way, on) => (field.kind === "group" ? group : ask)(field, way, on);

  /** All questions of a step. */
  const questions = (fields, on) => fields.map((field) => draw(field, field.key.split("."), on));

  /**
   * Put what is to be said under the fields; a field that is being typed in is not called wrong yet.
   * @param {Element} host
   * @param {Map<string, {wrong: boolean, text: string, advice?: string}[]>} said by path
   * @param {string} typing the id of that field, "" when none is
   */
  function tell(host, said, typing) {
    for (const place of host.querySelectorAll(".kp-said")) {
      const { path } = place.dataset;
      const box = document.getElementById(idOf(path));
      const lines = said.get(path) ?? [];
      const wrong = lines.some((one) => one.wrong);
      if (wrong && box?.id === typing && box.getAttribute("aria-invalid") !== "true") continue;
      if (nodeAt(path)?.field?.kind !== "group") box?.setAttribute("aria-invalid", String(wrong));
      const text = JSON.stringify(lines);
      if (place.dataset.shown === text) continue;
      place.dataset.shown = text;
      for (let folded = lines.length && place.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
      place.replaceChildren(...lines.map((one) =>
        make("p", { className: one.wrong ? "ds-fault" : "kp-concern" }, one.text, Boolean(one.advice) && make("small", {}, one.advice))));
    }
  }

  ocop.planAsk = { questions, tell };
})();
