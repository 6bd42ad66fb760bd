// A kept plan as the figures take it: whatever cannot be read stands in `faults` with its place, and the rest counts.
// The same limits and words as course/builders/plan_file.py and plan_check.py; what is kept is never changed here.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { isMap, tree, wayOf, pathOf, valueAt, nodeAt } = ocop.planFields;
  const { readAnswer, shown } = ocop.planTyped;

  /**
   * @typedef {{path: string, rule: string, values: Record<string, any>}} Fault rules are planfile.* and those of plan-said.js
   * @typedef {{plan: any, faults: Fault[], from: (path: string) => string}} Read `from` leads from a place in the plan to
   *   the one in what is kept: items that say nothing are left out of the plan
   */

  const empty = (value) => value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
  const says = (value) => (isMap(value) ? Object.values(value).some(says) : !empty(value));

  class Reader {
    /** @type {Fault[]} */
    faults = [];
    /** @type {WeakMap<any[], number[]>} where the items of a list stood */
    places = new WeakMap();

    fault(way, rule, values = {}) {
      this.faults.push({ path: pathOf(way), rule, values: { name: nodeAt(pathOf(way))?.field?.name ?? "", ...values } });
    }

    /** The answers inside a mapping; undefined when it is none. */
    inside(node, data, way) {
      if (!isMap(data)) {
        this.fault(way, "shape");
        return undefined;
      }
      const found = {};
      for (const name of Object.keys(data)) if (!node.inner.has(name)) this.fault([...way, name], "key", { got: shown(name) });
      for (const [name, inner] of node.inner) {
        const value = Object.hasOwn(data, name) ? this.answer(inner, data[name], [...way, name]) : undefined;
        if (value !== undefined) found[name] = value;
      }
      return found;
    }

    answer(node, value, way) {
      if (value === null || value === undefined) return undefined;
      const { field } = node;
      if (!field) return node.inner.size ? this.inside(node, value, way) : value;
      if (field.kind === "group") return this.group(node, value, way);
      const { value: read, fault } = readAnswer(field, value);
      if (fault) this.fault(way, ...fault);
      return read;
    }

    group(node, items, way) {
      if (items === "") return undefined;
      if (!Array.isArray(items)) {
        this.fault(way, "shape");
        return undefined;
      }
      const { most } = node.field;
      if (items.length > most) this.fault(way, "many", { count: items.length, limit: most });
      const [found, places] = [[], []];
      items.slice(0, most).forEach((item, at) => {
        if (!says(item)) return;
        const read = this.inside(node, item, [...way, at]);
        if (read && this.whole(node, item, read, [...way, at])) {
          found.push(read);
          places.push(at);
        }
      });
      this.places.set(found, places);
      return found;
    }

    /** An item without its name gets an empty one; without its number or month it counts for nothing yet. */
    whole(node, item, read, way) {
      let complete = true;
      for (const [name, { field }] of node.inner) {
        if (!field?.needed || name in read) continue;
        if (field.kind === "text") read[name] = "";
        else {
          complete = false;
          if (empty(item[name])) this.fault([...way, name], "needed");
        }
      }
      return complete;
    }
  }

  function months(plan, say) {
    (plan.money?.loans ?? []).forEach(({ months: length, grace = 0 }, at) => {
      if (length !== undefined && grace >= length) say(["money", "loans", at, "grace"], "grace", { grace, months: length });
    });
    (plan.steps ?? []).forEach(({ start, end }, at) => {
      if (start !== undefined && end !== undefined && end < start) say(["steps", at, "end"], "order", { start, end });
    });
  }

  /** @type {(kept: any) => Read} */
  ocop.readPlan = (kept) => {
    const reader = new Reader();
    const plan = reader.inside(tree(), kept, []) ?? {};
    plan.version = ocop.planForm.version;
    const from = (path) => {
      const way = wayOf(path);
      return pathOf(way.map((part, at) => (typeof part === "number" ? reader.places.get(valueAt(plan, way.slice(0, at)))?.[part] ?? part : part)));
    };
    months(plan, (way, rule, values) => reader.fault(wayOf(from(pathOf(way))), rule, values));
    return { plan, faults: reader.faults, from };
  };
})();
