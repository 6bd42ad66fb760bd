// What a plan knows that a dossier asks: parts I, II and IV of Mẫu số 02, and what speaks to a criterion of the set.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { fieldOf, itemFields, valueAt } = ocop.planFields;
  const { valueSaid, itemName } = ocop.planSaid;
  const PART = { owner: "producer", done: "results", products: "plan.product", production: "plan.organisation", roles: "plan.organisation",
    steps: "plan.organisation", market: "plan.market" };
  const SAME = { history: "history", organisation: "structure" };
  const APART = ["long", "percents12", "group", "set"];

  /** An answer in words; a list of things is a line for each. */
  function said(plan, key) {
    const [outer, inner] = key.split("[].");
    const items = valueAt(plan, outer.split("."));
    const field = fieldOf(key);
    const nameOf = (one) => one.key.split(".").at(-1);
    if (inner)
      return (items ?? [])
        .map((item, at) => [itemName(plan, [...outer.split("."), at]), valueSaid(field, item[inner])])
        .filter(([, value]) => value).map(([name, value]) => `${name}: ${field.name.toLowerCase()} ${value}`).join("\n");
    if (field.kind !== "group") return valueSaid(field, items);
    const shown = itemFields(key, "full").filter(({ kind }) => !APART.includes(kind));
    return (items ?? [])
      .map((item) => shown.map((one, at) => {
        const value = valueSaid(one, item[nameOf(one)]);
        return value && at ? `${one.name.toLowerCase()}: ${value}` : value;
      }).filter(Boolean).join("; "))
      .join("\n");
  }

  /** Where the answer to a field goes in a dossier. */
  function target(key) {
    const [first, second] = key.split(".");
    const part = PART[first];
    return first === "done" ? `${part}.${second}` : first === "owner" ? `${part}.${SAME[second]}` : part;
  }

  /**
   * Texts by the key that the dossier's list of open fields uses; criteria by how their titles begin.
   * @param {any} kept a plan as it is kept @param {any[]} lines of the dossier's set
   * @returns {Map<string, string>}
   */
  ocop.planTakes = (kept, lines) => {
    const { plan } = ocop.readPlan(kept);
    const found = new Map();
    const put = (key, text) => text && found.set(key, found.has(key) ? `${found.get(key)}\n${text}` : text);
    for (const { key, part } of ocop.planAims.fields) if (part) put(target(key), said(plan, key));
    for (const { id, titles } of ocop.planAims.aims)
      for (const { code, criterion } of lines)
        if (titles.some((title) => criterion.title.startsWith(title)))
          for (const { key, aims } of ocop.planAims.fields) if (aims?.includes(id)) put(`details (${code}).description`, said(plan, key));
    return new Map([...found].map(([key, text]) => [key, ocop.cleanText(text)]));
  };
})();
