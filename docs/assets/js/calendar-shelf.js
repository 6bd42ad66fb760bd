// The products whose dates are kept on this device, the most urgent first.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { fromIso, toIso } = ocop.days;
  const NEVER = Number.MAX_SAFE_INTEGER;
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

  /** @typedef {{name: string, certificate: number | null, filing: number | null, round: [number, number] | null}} Product */

  /** What was kept, as a product; null when it is damaged. @type {(kept: any) => Product | null} */
  function readProduct(kept) {
    if (!isMap(kept) || typeof kept.name !== "string") return null;
    const [certificate, filing] = [kept.certificate, kept.filing].map((day) => (day == null ? null : fromIso(day)));
    const lost = (kept.certificate != null && certificate === null) || (kept.filing != null && filing === null);
    const round = kept.round ?? null;
    const known = round === null || (Array.isArray(round) && Object.hasOwn(ocop.calendar.rounds, round[0]) && Number.isInteger(round[1]));
    const name = ocop.cleanName(kept.name);
    return lost || !known ? null : { name, certificate, filing, round: round && [Number(round[0]), round[1]] };
  }

  /** Where today stands to the renewal window. @returns {"" | "soon" | "open" | "missed" | "ended"} */
  ocop.windowStanding = ({ window }, filing, today) => {
    if (!window || filing !== null) return "";
    if (today < window.first) return "soon";
    if (today <= window.last) return "open";
    return today <= window.end ? "missed" : "ended";
  };

  /** The day by which something is to be done; a missed window is due today. @type {(plan: any, filing: number | null, today: number) => number} */
  ocop.dueDay = (plan, filing, today) => {
    const standing = ocop.windowStanding(plan, filing, today);
    const { first, last } = plan.window ?? {};
    const next = plan.milestones.find(({ day }) => day >= today)?.day ?? NEVER;
    return { soon: first, open: last, missed: today, ended: NEVER, "": next }[standing];
  };

  class Shelf {
    constructor() {
      this.store = ocop.openStore("ocop.calendar");
    }

    get ids() {
      const ids = this.store.get("ids");
      return Array.isArray(ids) ? [...new Set(ids)].filter((id) => /^sp-/.test(id) && this.store.get(id) !== null) : [];
    }

    /** @type {(id: string, today: number) => {id: string, product: Product | null, plan: any, refusal: string, due: number}} */
    get(id, today) {
      const product = readProduct(this.store.get(id));
      if (!product) return { id, product, plan: null, refusal: "", due: NEVER };
      try {
        const plan = ocop.makePlan(product, today);
        return { id, product, plan, refusal: "", due: ocop.dueDay(plan, product.filing, today) };
      } catch (error) {
        if (!(error instanceof ocop.Refusal)) throw error;
        return { id, product, plan: null, refusal: error.message, due: NEVER };
      }
    }

    /** Every product, the most urgent first. */
    all(today) {
      const order = (one, other) => one.due - other.due || (one.product?.name ?? "").localeCompare(other.product?.name ?? "", "vi");
      return this.ids.map((id) => this.get(id, today)).sort(order);
    }

    /** Keep a product under `id`, or as a new one; returns its id. @type {(product: Product, id?: string | null) => string} */
    put(product, id = null) {
      const kept = id ?? `sp-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`;
      const [certificate, filing] = [product.certificate, product.filing].map((day) => (day === null ? null : toIso(day)));
      this.store.set(kept, { ...product, certificate, filing });
      if (!this.ids.includes(kept)) this.store.set("ids", [...this.ids, kept]);
      return kept;
    }

    remove(id) {
      this.store.set("ids", this.ids.filter((one) => one !== id));
      this.store.set(id, null);
    }
  }

  /** @type {() => Shelf} one for the page, however often the theme brings it back */
  ocop.calendarShelf = () => (ocop.theCalendarShelf ??= new Shelf());
})();
