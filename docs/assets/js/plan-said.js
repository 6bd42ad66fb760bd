// A plan in words: places, faults, concerns and values as people read them; words from builder.yml and the command's rules.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { wayOf, pathOf, fieldOf, valueAt } = ocop.planFields;
  const { say, fieldText } = ocop.planTyped;
  const TEXT = ocop.text["plan-said"];

  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
  /** A set phrase or the name of a figure. */
  const words = (key, values = {}) => fill(ocop.planForm.words[key] ?? key, values);

  /** A fault as the command names it: what is wrong, then what to do. */
  function faultSaid({ rule, values }) {
    const own = TEXT.rules[rule];
    const [message, advice] = own ? [own[0](values), own[1]] : ocop.planForm.rules[rule].map((said) => fill(said, values));
    return `${message}. ${advice}`.replace(/^./u, (first) => first.toUpperCase());
  }

  /** As course/builders/plan_words.py fills a concern's words. */
  function concernSaid({ rule, values }, plan) {
    const { level, message, advice } = ocop.planForm.concerns[rule];
    const one = (name, value) => {
      if (name === "first" || name === "worst") return words("phrase.month", { label: ocop.planMonth(plan, value) });
      if (name === "hundredths") return say(value / 100);
      return typeof value === "number" || name === "sum" || name === "percent" ? say(value) : value;
    };
    const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, one(name, value)]));
    return { level, message: fill(message, filled), advice: fill(advice, filled) };
  }

  /** What an item of a list is called: its name as typed, else its number. */
  function itemName(kept, way) {
    const group = fieldOf(pathOf(way.slice(0, -1)));
    const called = Object.values(valueAt(kept, way) ?? {}).find((one) => typeof one === "string" && one.trim());
    return called ? called.trim().slice(0, 60) : `${group?.name ?? ""} ${way.at(-1) + 1}`;
  }

  /** A place in words: "Mận sấy dẻo: Giá bán". */
  function placeSaid(kept, path) {
    const way = wayOf(path);
    const outer = way.map((part, at) => (typeof part === "number" ? itemName(kept, way.slice(0, at + 1)) : "")).filter(Boolean);
    const name = fieldOf(path)?.name;
    const inner = typeof way.at(-1) === "number" || !name ? [] : [name];
    return [...outer, ...inner].reduce((all, one) => (all ? `${all}: ${one}` : one), "") || path;
  }

  /** A value in print, "" when it is not known. */
  function valueSaid(field, value) {
    if (value === undefined || value === null) return "";
    const { kind, unit, choices } = field;
    if (kind === "tick") return words(value ? "phrase.tick_yes" : "phrase.tick_no");
    if (kind === "choice") return choices.find((one) => one.value === value)?.label ?? "";
    if (kind === "set") return TEXT.set({ number: value });
    const text = fieldText(field, value);
    if (kind === "percents12" || kind === "numbers" || kind === "percents") return text.split(" ").join("; ") + (unit === "%" ? " (%)" : "");
    if (kind === "money") return `${text}\u00a0đ`;
    if (!text || !unit) return text;
    return unit === "%" ? `${text}%` : `${text}\u00a0${unit}`;
  }

  /** "1,43" from six decimals as text. @type {(ratio: string | null, places?: number) => string} */
  const ratioSaid = (ratio, places = 2) => {
    if (ratio === null) return "–";
    const scaled = ocop.exact.dong(ocop.exact.mul(ocop.exact.of(ratio), ocop.exact.of(10 ** places)));
    return say(String(scaled / 10 ** places)).replace("-", "−");
  };

  ocop.planSaid = { fill, words, faultSaid, concernSaid, placeSaid, itemName, valueSaid, ratioSaid };
})();
