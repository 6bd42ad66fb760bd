// The fields of a business plan as builder.yml describes them, and the ways through a plan: "products[0].price".
(() => {
  const ocop = (globalThis.ocop ??= {});
  const DEPTHS = ["one_page", "standard", "full"];
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /**
   * @typedef {{key: string, step: string, section: string, kind: string, name: string, ask: string, depth?: string,
   *   [more: string]: any}} Field as course/model/plan_form.py says
   * @typedef {{field: Field | null, inner: Map<string, Node>}} Node a place in the file
   * @typedef {(string | number)[]} Way keys and numbers from 0
   */

  /** @type {Node | undefined} */
  let root;
  /** The file's structure; built once. @type {() => Node} */
  function tree() {
    if (root) return root;
    const node = () => ({ field: null, inner: new Map() });
    root = node();
    for (const name of ocop.planForm.kept) root.inner.set(name, node());
    for (const field of ocop.planForm.fields) {
      let at = root;
      for (const name of field.key.replaceAll("[]", "").split(".")) {
        if (!at.inner.has(name)) at.inner.set(name, node());
        at = at.inner.get(name);
      }
      at.field = field;
    }
    return root;
  }

  /** @type {(path: string) => Way} */
  const wayOf = (path) =>
    path ? path.split(".").flatMap((part) => part.split(/[[\]]/).filter(Boolean).map((one) => (/^\d+$/.test(one) ? Number(one) : one))) : [];
  /** @type {(way: Way) => string} */
  const pathOf = (way) => way.reduce((path, part) => (typeof part === "number" ? `${path}[${part}]` : path ? `${path}.${part}` : part), "");
  const keyOf = (path) => path.replace(/\[\d+\]/g, "[]");

  /** The place a path leads to, undefined when the form has none. @type {(path: string) => Node | undefined} */
  const nodeAt = (path) =>
    wayOf(path).reduce((node, part) => (typeof part === "number" ? node : node?.inner.get(part)), tree());
  /** @type {(path: string) => Field | undefined} */
  const fieldOf = (path) => nodeAt(path)?.field ?? undefined;

  /** @type {(plan: any, way: Way) => any} */
  const valueAt = (plan, way) => way.reduce((value, part) => (value !== null && typeof value === "object" && Object.hasOwn(value, part) ? value[part] : undefined), plan);

  /** A new copy with a value under a way; undefined takes away a key, or an item of a list. @type {(plan: any, way: Way, value: any) => any} */
  function withValue(plan, [first, ...rest], value) {
    if (typeof first === "number") {
      const items = Array.isArray(plan) ? [...plan] : [];
      const item = rest.length ? withValue(items[first], rest, value) : value;
      if (item === undefined) items.splice(first, 1);
      else items[Math.min(first, items.length)] = item;
      return items;
    }
    const { [first]: before, ...others } = isMap(plan) ? plan : {};
    const inner = rest.length ? withValue(before, rest, value) : value;
    return inner === undefined || (isMap(inner) && !Object.keys(inner).length && rest.length && typeof rest[0] !== "number")
      ? others : { ...others, [first]: inner };
  }

  const deep = (field, depth) => DEPTHS.indexOf(field.depth ?? "standard") <= DEPTHS.indexOf(depth);

  /** The fields of a step in a depth, those inside a group left to their group. @type {(step: string, depth: string) => Field[]} */
  const fieldsOf = (step, depth) =>
    ocop.planForm.fields.filter((field) => field.step === step && !field.key.includes("[]") && deep(field, depth));

  /** The fields of one item of a group. */
  const itemFields = (key, depth) =>
    [...(nodeAt(key)?.inner.values() ?? [])].map(({ field }) => field).filter((field) => field && deep(field, depth));

  /** The steps that ask anything in a depth. */
  const stepsOf = (depth) => ocop.planForm.steps.filter(({ id }) => id === "finish" || fieldsOf(id, depth).length);

  /** The least depth that shows all that a plan says. */
  function depthOf(plan) {
    let most = 0;
    const look = (node, value) => {
      if (value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length)) return;
      if (node.field) most = Math.max(most, DEPTHS.indexOf(node.field.depth ?? "standard"));
      const items = Array.isArray(value) ? value : [value];
      for (const one of items) if (isMap(one)) for (const [name, inner] of node.inner) look(inner, one[name]);
    };
    look(tree(), plan);
    return DEPTHS[most];
  }

  /** The id of a field on the page. */
  const idOf = (path) => `kp-${path.replace(/[[\].]+/g, "-").replace(/-$/, "")}`;

  ocop.planFields = {
    DEPTHS, isMap, tree, wayOf, pathOf, keyOf, fieldOf, nodeAt, valueAt, withValue, fieldsOf, itemFields, stepsOf, depthOf, deep, idOf,
  };
})();
