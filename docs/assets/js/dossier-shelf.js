// The dossiers kept on this device, one beside the other; what another tab wrote is looked at before anything is written.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { NOT_ITS_OWN, checkDossier, pruned } = ocop.dossierFile;

  class Shelf {
    constructor() {
      this.store = ocop.openStore("ocop.dossier");
    }

    get ids() {
      const ids = this.store.fresh("ids");
      return Array.isArray(ids) ? ids.filter((id) => typeof id === "string" && this.store.get(id) !== null) : [];
    }

    /** A kept one that no longer fits is given with its reason. @type {(id: string) => {dossier: any, faults: string[], kept: any}} */
    get(id) {
      const kept = this.store.fresh(id);
      return { ...checkDossier(kept), kept };
    }

    /** @type {(dossier: any) => string} */
    add(dossier) {
      const id = `hs-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`;
      this.put(id, dossier);
      return id;
    }

    /** Keep it; one that another tab took away comes back. */
    put(id, dossier) {
      this.store.set(id, dossier);
      if (!this.ids.includes(id)) this.store.set("ids", [...this.ids, id]);
    }

    remove(id) {
      this.store.set("ids", this.ids.filter((one) => one !== id));
      this.store.set(id, null);
    }
  }

  /** @type {() => Shelf} one for the page, however often the theme brings it back */
  ocop.dossierShelf = () => (ocop.theDossierShelf ??= new Shelf());

  /** The file of `course forms`: only what this kind of dossier uses. @type {(dossier: any) => string} */
  ocop.dossierText = (dossier) => {
    const own = { ...dossier };
    for (const key of NOT_ITS_OWN[dossier.case]) delete own[key];
    const kept = pruned(own);
    if (own.changes?.length) kept.changes = own.changes.map((one) => ({ content: "", ...pruned(one) }));
    return `${JSON.stringify(kept, null, 1)}\n`;
  };

  /**
   * What a self-assessment brings into a dossier: the product, its levels, and its notes as evidence.
   * @type {(assessed: import("./assessment-file.js").Assessed) => object}
   */
  ocop.fromAssessment = ({ name, answers, notes }) => ({
    product: { name },
    answers: { ...answers },
    details: Object.entries(notes).filter(([, evidence]) => evidence).map(([code, evidence]) => ({ code, evidence })),
  });
})();
