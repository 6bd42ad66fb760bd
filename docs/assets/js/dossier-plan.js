// "Lấy số từ kế hoạch": what a plan kept on this device knows goes into the open fields of a dossier, chosen one by one.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const { withValue } = ocop.dossierFile;
  const { valueAt, fieldOf } = ocop.dossierNames;
  const { placeOf, inList } = ocop.dossierSteps;
  // They come on first use: most dossiers are written without a plan.
  const PARTS = ["assets/plan-data.js", "assets/plan-aims.js", "assets/js/from-plan.js"];
  const TEXT = ocop.text["dossier-plan"];
  const CODE = /^details \((.+)\)\./;

  /** The plans of this device, as [id, name]. */
  function plans() {
    const store = ocop.openStore("ocop.plan");
    const ids = store.get("ids");
    const nameOf = ({ title, products, owner }) => [title, products?.[0]?.name, owner?.name].find((one) => typeof one === "string" && one) ?? TEXT.unnamed;
    return (Array.isArray(ids) ? ids : []).filter((id) => store.get(id)?.plan).map((id) => [id, nameOf(store.get(id).plan), store.get(id).plan]);
  }

  /** What a key of the dossier's list of open fields holds now, and an edit that fills it. */
  function access(key, text) {
    const [, code] = CODE.exec(key) ?? [];
    return {
      now: (dossier) => (code ? dossier.details?.find((one) => one.code === code)?.description : valueAt(dossier, key)) ?? "",
      edit: code ? inList("details", "code", code, "description", text) : (dossier) => withValue(dossier, key, text),
      most: fieldOf(code ? "details.description" : key).max,
      name: (lines) => (code ? `${code}. ${lines.find((one) => one.code === code).criterion.title}` : fieldOf(key).label),
    };
  }

  /** The fields of a step that a plan can fill. */
  function show(step, { dossier, save, redraw }, plan, list) {
    const lines = ocop.linesOf(dossier.set);
    const rows = [...ocop.planTakes(plan, lines)]
      .filter(([key]) => placeOf(dossier, key).step === step.id)
      .map(([key, text]) => ({ ...access(key, text), text: text.slice(0, access(key, text).most), key }))
      .filter(({ now, text }) => now(dossier) !== text);
    const boxes = rows.map(({ now, name, text }) =>
      make("label", { className: "sa-option" },
        make("input", { type: "checkbox", checked: !now(dossier) }),
        make("span", { className: "sa-option__text ds-take" }, make("b", {}, name(lines)), make("span", {}, text),
          now(dossier) && make("small", {}, TEXT.now({ text: now(dossier) })))));
    const take = button(TEXT.take, () => {
      const chosen = rows.filter((_, at) => boxes[at].firstChild.checked);
      save((one) => chosen.reduce((all, { key, text }) => access(key, text).edit(all), one));
      redraw("ds-taken");
      document.getElementById("ds-taken").textContent = TEXT.taken({ count: chosen.length });
    }, "sa-button--main");
    list.replaceChildren(...(rows.length ? [make("p", { className: "sa-hint" }, TEXT.help), ...boxes, take] : [make("p", {}, TEXT.none)]));
  }

  /** The offer on a step, nothing without a kept plan. */
  function offer(step, on) {
    const kept = ["producer", "results", "scores", "plan"].includes(step.id) ? plans() : [];
    if (!kept.length) return [];
    const list = make("div", {});
    const choice = make("select", {}, ...kept.map(([id, name]) => make("option", { value: id }, name.slice(0, 120))));
    const see = async () => {
      try {
        if (!ocop.planTakes) await ocop.loadParts(PARTS);
        show(step, on, kept[choice.selectedIndex][2], list);
      } catch {
        list.replaceChildren(make("p", { role: "alert" }, TEXT.failed));
      }
    };
    return [
      make("p", { id: "ds-taken", className: "ds-taken", role: "status", tabIndex: -1 }),
      make("details", { className: "sa-help" }, make("summary", {}, TEXT.offer),
        make("label", { className: "sa-field" }, TEXT.choose, choice), make("div", { className: "sa-row" }, button(TEXT.see, see)), list),
    ];
  }

  ocop.dossierPlan = { offer };
})();
