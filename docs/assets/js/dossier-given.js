// What a dossier gives to a file and takes over from what was scored before.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { NOT_ITS_OWN, pruned } = ocop.dossierFile;

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
