// The start of the plan page, and its last step: what to take along, what to look at again, what is not known yet.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, buttonFor, upload } = ocop.pageView;
  const { fieldOf } = ocop.planFields;
  const { words, faultSaid, placeSaid } = ocop.planSaid;
  const TEXT = ocop.text["plan-screens"];
  let chosen = "one_page";

  const depths = (depth, choose) => ocop.fieldView.kinds("kp-depth", TEXT.depth, TEXT.deeper, TEXT.depths, depth, choose);

  const nameOf = (plan) => {
    const product = Array.isArray(plan?.products) ? plan.products[0]?.name : "";
    return String([plan?.title, product, plan?.owner?.name].find((one) => typeof one === "string" && one.trim()) ?? words("phrase.plan")).slice(0, 120);
  };
  function about({ depth, plan }) {
    const read = ocop.readPlan(plan).plan;
    return TEXT.about({ depth: TEXT.depths[depth][0], start: ocop.planMonth(read, 1), months: read.months ?? fieldOf("months").default });
  }

  /** The start screen; `add` gets how deep a new plan goes. */
  function start(kept, { add, read, ...on }) {
    return [
      ...ocop.keptList(kept, TEXT.kept, ({ paper, kept: raw }) => ({ title: nameOf(paper?.plan ?? raw?.plan), about: paper ? about(paper) : "" }), on),
      make("h2", { tabIndex: -1 }, TEXT.add),
      depths(chosen, (depth) => (chosen = depth)),
      make("div", { className: "sa-row" }, button(TEXT.start, () => add(chosen), "sa-button--main"), upload(TEXT.import, read)),
      make("p", { className: "sa-hint" }, TEXT.keptHelp),
    ];
  }

  /** What the last step has to take along. */
  const taking = (on) => [
    make("h3", {}, TEXT.take), make("p", { className: "sa-hint" }, TEXT.takeHelp),
    make("div", { className: "sa-row" }, button(TEXT.word, on.word, "sa-button--main"),
      ...["view", "xlsx", "csv", "save"].map((what) => button(TEXT[what], on[what]))),
    make("p", { className: "sa-hint" }, TEXT.saveHelp),
  ];

  /**
   * What is wrong, what to look at again, what is not known; every line leads to its field.
   * Paths are those of what is kept.
   */
  function lists({ plan, faults, concerns, unknown }, { goTo, drop }) {
    const jump = (path, ...more) =>
      make("li", {}, make("button", { type: "button", className: "sa-link", textContent: placeSaid(plan, path), onclick: () => goTo(path) }), ...more);
    const line = (path, ...more) => (fieldOf(path) ? jump(path, ...more) : make("li", {}, make("b", {}, path.slice(0, 80)), ...more));
    const dropped = (fault) =>
      ["shape", "key"].includes(fault.rule) && buttonFor(fault.path, TEXT.drop, () => drop(fault.path));
    const listed = (items, none) => (items.length ? make("ul", { className: "sa-steps" }, ...items) : make("p", {}, none));
    return [
      ...(faults.length ? [make("h3", {}, TEXT.faults({ count: faults.length })), make("p", { className: "sa-hint" }, TEXT.faultsHelp),
        listed(faults.slice(0, 200).map((one) => line(one.path, make("p", { className: "ds-missing" }, faultSaid(one)), dropped(one))))] : []),
      make("h3", {}, TEXT.concerns({ count: concerns.length })),
      listed(concerns.map(({ path, message, advice }) => jump(path, make("p", {}, `${message} ${advice}`))), TEXT.clear),
      make("h3", {}, TEXT.unknown({ count: unknown.length })),
      listed(unknown.map((path) => jump(path)), TEXT.known),
    ];
  }

  ocop.planScreens = { nameOf, about, depths, start, taking, lists };
})();
