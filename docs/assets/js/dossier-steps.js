// The screens of a dossier, one for each step: plain fields, criteria one by one, the evidence table, the changes.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const { card } = ocop.assessmentView;
  const { ask, idOf } = ocop.dossierView;
  const { withValue, LIMIT } = ocop.dossierFile;
  const { valueAt, fieldOf, standings, frameOf } = ocop.dossierNames;
  const TEXT = ocop.text["dossier-steps"];

  /** The steps of a kind of dossier. */
  const stepsOf = (kind) => ocop.dossierForm.steps.filter(({ cases = [] }) => !cases.length || cases.includes(kind));

  /**
   * @typedef {{dossier: any, at: number, save: (edit: (dossier: any) => any) => void, go: (place: any) => void,
   *   redraw: (id?: string) => void}} On what a screen may do
   */

  /** Change one item of a list, found by the name it goes by; an item with nothing but its name goes. */
  const inList = (list, name, called, key, value) => (dossier) => {
    const items = dossier[list] ?? [];
    const old = items.find((one) => one[name] === called) ?? { [name]: called };
    const item = withValue(old, key, value);
    const others = items.filter((one) => one[name] !== called);
    const kept = Object.keys(item).length > 1 ? [...others, item] : others;
    return { ...dossier, [list]: kept };
  };

  /** The fields of a step in the order of builder.yml. @type {(step: any, on: On) => any[]} */
  const fields = (step, { dossier, save }) =>
    ocop.dossierForm.fields
      .filter((field) => field.step === step.id)
      .map((field) => ask(field, valueAt(dossier, field.key), (value) => save((one) => withValue(one, field.key, value))));

  /** @type {(step: any, on: On) => any[]} one criterion: its levels, what is said of it, its papers */
  function scores(_, { dossier, at, save, go }) {
    const lines = ocop.linesOf(dossier.set);
    const line = lines[Math.min(Math.max(at, 0), lines.length - 1)];
    const { code } = line;
    const { answers = {}, details = [] } = dossier;
    const detail = details.find((one) => one.code === code) ?? {};
    const write = (key) => (value) => save(inList("details", "code", code, key, value || undefined));
    const said = fieldOf("details.evidence");
    const jump = make("select", { onchange: ({ target }) => go({ at: Number(target.value) }) },
      ...lines.map((one, number) => make("option", { value: String(number), selected: one === line },
        `${one.code in answers ? "✓" : "○"} ${one.code}. ${one.criterion.title}`)));
    return [
      make("label", { className: "sa-field" }, TEXT.jump, jump),
      card(line, {
        option: answers[code],
        note: detail.evidence,
        label: said.label,
        most: said.max,
        answer: (option) => save((one) => withValue(one, "answers", without(one.answers, code, option))),
        write: write("evidence"),
        more: [ask(fieldOf("details.description"), detail.description, write("description"), code)],
      }),
    ];
  }

  /** Codes hold dots, so they are not keys of withValue. */
  function without(answers = {}, code, option) {
    const { [code]: _, ...others } = answers;
    return option ? { ...others, [code]: option } : others;
  }

  /** @type {(step: any, on: On) => any[]} the 15 rows */
  const evidence = (_, { dossier, save }) =>
    standings(frameOf(dossier)).map(({ row, criteria, missing }) => {
      const [name, demand] = ocop.dossierForm.rows[row - 1];
      const kept = dossier.evidence?.find((one) => one.row === row) ?? {};
      const write = (key, read) => (value) => save(inList("evidence", "row", row, key, read(value ?? "")));
      const papers = (text) => (text ? text.split("\n").slice(0, LIMIT.papers) : undefined);
      return make("fieldset", { className: "sa-card" },
        make("legend", {}, `${row}. ${name}`),
        make("p", { className: "sa-hint" }, demand),
        criteria.length > 0 && make("p", { className: missing ? "ds-missing" : "sa-hint" }, missing && `${TEXT.missing} `, TEXT.rests({ codes: criteria.join(", ") })),
        ask(fieldOf("evidence.papers"), kept.papers?.join("\n"), write("papers", papers), String(row)),
        ask(fieldOf("evidence.not_needed"), kept.not_needed, write("not_needed", (text) => text || undefined), String(row)));
    });

  /** @type {(step: any, on: On) => any[]} what changed, as many as there are */
  function changes(_, { dossier, save, redraw }) {
    const list = dossier.changes ?? [];
    const keys = ["content", "before", "after", "evidence"];
    const put = (at, key) => (value) => save((one) => ({
      ...one, changes: (one.changes ?? []).map((change, number) => (number === at ? withValue(change, key, value ?? "") : change)),
    }));
    const cards = list.map((change, at) =>
      make("fieldset", { className: "sa-card" },
        make("legend", {}, TEXT.change({ number: at + 1 })),
        ...keys.map((key) => ask(fieldOf(`changes.${key}`), change[key], put(at, key), String(at + 1))),
        button(TEXT.remove({ number: at + 1 }), () => {
          save((one) => ({ ...one, changes: one.changes.filter((_change, number) => number !== at) }));
          redraw("ds-changes");
        }, "sa-button--quiet")));
    const add = button(TEXT.add, () => {
      save((one) => ({ ...one, changes: [...(one.changes ?? []), { content: "" }] }));
      redraw(idOf("changes.content", String(list.length + 1)));
    });
    add.id = "ds-changes";
    add.disabled = list.length >= LIMIT.changes;
    return [...cards, add];
  }

  /** Where an open field of the checklist is asked: its step, its place in it, its id on the page. */
  function placeOf(dossier, key) {
    const [, list, which, field] = /^(answers|details|evidence|changes)(?:\.| ?\(?)([^)]*)\)?\.?(.*)$/.exec(key) ?? [];
    const at = () => ocop.linesOf(dossier.set).findIndex((line) => line.code === which);
    if (list === "answers") return { step: "scores", at: at(), id: `sa-${which}` };
    if (list === "details") return { step: "scores", at: at(), id: field === "evidence" ? `sa-note-${which}` : idOf("details.description", which) };
    if (list === "evidence") return { step: "evidence", at: 0, id: idOf("evidence.papers", which) };
    if (list === "changes") return { step: "changes", at: 0, id: which ? idOf(`changes.${field}`, which) : "ds-changes" };
    return { step: fieldOf(key)?.step ?? "producer", at: 0, id: idOf(key) };
  }

  /** Where back and next lead, null at the ends; criteria are walked through one by one. */
  function around(dossier, steps, at, inside) {
    const last = (step) => (step?.id === "scores" ? ocop.linesOf(dossier.set).length - 1 : 0);
    const within = Math.min(Math.max(inside, 0), last(steps[at]));
    const to = (step, place) => step && { step: step.id, at: place };
    return {
      back: within > 0 ? { at: within - 1 } : to(steps[at - 1], last(steps[at - 1])),
      next: within < last(steps[at]) ? { at: within + 1 } : to(steps[at + 1], 0),
      place: last(steps[at]) ? `${within + 1}/${last(steps[at]) + 1}` : "",
    };
  }

  /** How many fields are open: in all, as a share of an empty dossier's, and on each step. */
  function openOn(dossier) {
    const { case: kind, set } = dossier;
    const empty = (one) => ocop.emptyFields(ocop.dossierPapers(one));
    const open = empty(dossier).map(({ key }) => placeOf(dossier, key).step);
    const all = empty({ case: kind, set }).length;
    return { count: open.length, share: Math.min(1, open.length / all), byStep: (id) => open.filter((one) => one === id).length };
  }

  const DRAW = { scores, evidence, changes };
  /** @type {(step: any, on: On) => any[]} */
  const draw = (step, on) => [...ocop.dossierPlan.offer(step, on), ...(DRAW[step.id] ?? fields)(step, on)];
  ocop.dossierSteps = { stepsOf, placeOf, around, openOn, inList, draw };
})();
