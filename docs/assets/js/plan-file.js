// A plan as it is kept on the device and as the file that the command reads; what the file of another version means.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { DEPTHS, isMap, depthOf } = ocop.planFields;
  const { faultSaid } = ocop.planSaid;
  const { shown } = ocop.planTyped;
  const LARGEST = 1_000_000;
  const TEXT = ocop.text["plan-file"];

  /** @typedef {{depth: string, plan: any}} Kept `plan` is the file's structure; an answer that cannot be read yet is its text */

  const newPlan = (depth) => ({ depth, plan: { version: ocop.planForm.version } });

  /** What a file or the device holds; a plan of another version is not touched. */
  function refused(data) {
    if (!isMap(data)) return [TEXT.format];
    if (data.format === "ocop-assessment" || Object.hasOwn(data, "case")) return [TEXT.other];
    const known = Object.keys(data).some((name) => name !== "version" && ocop.planFields.tree().inner.has(name));
    const got = data.version ?? ocop.planForm.version;
    if (got !== ocop.planForm.version) return [faultSaid({ rule: "version", values: { got: shown(got), wanted: ocop.planForm.version } })];
    return known || data.version === got ? [] : [TEXT.format];
  }

  /** @type {(kept: any) => {paper: Kept | null, faults: string[]}} */
  function checkKept(kept) {
    const faults = isMap(kept) ? refused(kept.plan) : [TEXT.format];
    if (faults.length) return { paper: null, faults };
    return { paper: { depth: DEPTHS.includes(kept.depth) ? kept.depth : depthOf(kept.plan), plan: kept.plan }, faults };
  }

  /** As checkKept. */
  async function readFile(file) {
    const { data: plan, faults: unread } = await ocop.readJson(file, LARGEST, TEXT);
    const faults = unread.length ? unread : refused(plan);
    return faults.length ? { paper: null, faults } : { paper: { depth: depthOf(plan), plan }, faults };
  }

  const empty = (value) => value === undefined || value === "" || value === null || (Array.isArray(value) && !value.length) || (isMap(value) && !Object.keys(value).length);
  /** Cleaned and without what is empty. */
  const pruned = (value) => {
    if (typeof value === "string") return ocop.cleanText(value);
    if (Array.isArray(value)) return value.map(pruned).filter((one) => !empty(one));
    if (!isMap(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pruned(one)]).filter(([, one]) => !empty(one)));
  };

  /** Give every item the name that the record asks for. */
  function named(node, value) {
    if (Array.isArray(value)) return value.map((one) => named(node, one));
    if (!isMap(value)) return value;
    const found = { ...value };
    for (const [name, inner] of node.inner) {
      if (inner.field?.needed && inner.field.kind === "text" && node.field) found[name] ??= "";
      if (found[name] !== undefined && inner.inner.size) found[name] = named(inner, found[name]);
    }
    return found;
  }

  /**
   * The file of the command: amounts are whole đồng, what cannot be read stays as typed, for the command to name.
   */
  function planText(kept) {
    const { plan, faults } = ocop.readPlan(kept);
    const data = faults.length ? kept : plan;
    return `${JSON.stringify(named(ocop.planFields.tree(), { version: ocop.planForm.version, ...pruned(data) }), null, 1)}\n`;
  }

  /** One for the page, however often the theme brings it back. */
  ocop.planShelf = () => (ocop.thePlanShelf ??= new ocop.KeptShelf("ocop.plan", "kh", checkKept));

  ocop.planFile = { newPlan, readFile, planText };
})();
