// Papers of one kind kept on this device, one beside the other; what another tab wrote is looked at before any writing.
(() => {
  const ocop = (globalThis.ocop ??= {});

  ocop.KeptShelf = class {
    /**
     * @param {string} key of the store
     * @param {string} prefix of the ids
     * @param {(kept: any) => {faults: string[], [name: string]: any}} check says what a kept value is
     */
    constructor(key, prefix, check) {
      Object.assign(this, { key, prefix, check, store: ocop.openStore(key) });
    }

    get ids() {
      const ids = this.store.fresh("ids");
      return Array.isArray(ids) ? ids.filter((id) => typeof id === "string" && this.store.get(id) !== null) : [];
    }

    /** A kept one that no longer fits is given with its reason. */
    get(id) {
      const kept = this.store.fresh(id);
      return { ...this.check(kept), kept };
    }

    add(value) {
      const id = `${this.prefix}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`;
      this.put(id, value);
      return id;
    }

    /** Keep it; one that another tab took away comes back. */
    put(id, value) {
      this.store.set(id, value);
      if (!this.ids.includes(id)) this.store.set("ids", [...this.ids, id]);
    }

    remove(id) {
      this.store.set("ids", this.ids.filter((one) => one !== id));
      this.store.set(id, null);
    }
  };
})();
