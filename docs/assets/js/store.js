// Answers stay on this device. Nothing here throws: what cannot be saved lives in memory, and the learner is told once.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const VERSION = 1;
  const TEXT = ocop.text["store"];

  const told = new Set();

  /** @param {"unsaved" | "damaged"} reason */
  function tell(reason) {
    if (told.has(reason)) return;
    told.add(reason);
    const notice = document.createElement("div");
    notice.className = "ocop-notice";
    const close = document.createElement("button");
    close.textContent = TEXT.close;
    close.onclick = () => notice.remove();
    const text = document.createElement("p");
    text.setAttribute("aria-live", "polite");
    notice.append(text, close);
    document.body.append(notice);
    setTimeout(() => text.append(TEXT[reason]), 100); // a live region speaks of changes only
  }

  /**
   * Open the map of ids to JSON values under one localStorage key. Per id the newest write of any tab wins.
   * @param {string} key
   * @param {(reason: "unsaved" | "damaged") => void} warn
   */
  ocop.openStore = (key, warn = tell) => {
    /** @type {Map<string, {at: number, value: any}>} */
    const entries = new Map();
    const newer = (one, other) => !(other?.at >= one.at);

    /** Take over what is newer on disk, then write unless the disk already has all of ours; false when it cannot. */
    function sync() {
      const disk = new Map();
      try {
        const saved = JSON.parse(localStorage.getItem(key) ?? `{"version":${VERSION}}`);
        if (saved?.version > VERSION) return warn("unsaved"), false; // a newer page's
        if (saved?.version !== VERSION) throw new SyntaxError();
        for (const [id, entry] of Object.entries(saved.entries ?? {})) if (entry?.at > 0) disk.set(id, entry);
      } catch (error) {
        warn(error.name === "SyntaxError" ? "damaged" : "unsaved");
      }
      for (const [id, entry] of disk) if (newer(entry, entries.get(id))) entries.set(id, entry);
      if (![...entries].some(([id, entry]) => newer(entry, disk.get(id)))) return true;
      try {
        localStorage.setItem(key, JSON.stringify({ version: VERSION, entries: Object.fromEntries(entries) }));
        return true;
      } catch {
        warn("unsaved");
        return false;
      }
    }

    sync();
    addEventListener("storage", (event) => {
      if (event.key === key && event.newValue) sync();
      else if (event.key === key || event.key === null) entries.clear(); // the learner deleted it
    });
    return {
      /** @type {(id: string) => any} null for nothing */
      get: (id) => entries.get(id)?.value ?? null,
      /** The same after a look at other tabs. @type {(id: string) => any} */
      fresh: (id) => (sync(), entries.get(id)?.value ?? null),
      /** Whether the device has it now; null takes away. @type {(id: string, value: any) => boolean} */
      set(id, value) {
        entries.set(id, { at: Math.max(Date.now(), (entries.get(id)?.at ?? 0) + 1), value });
        return sync();
      },
      /** All there is, for another device. @type {() => Record<string, {at: number, value: any}>} */
      all: () => (sync(), Object.fromEntries(entries)),
      /** Take over what is newer; false when it is not kept. @type {(found: Record<string, {at: number, value: any}>) => boolean} */
      take(found) {
        for (const [id, entry] of Object.entries(found)) if (newer(entry, entries.get(id))) entries.set(id, entry);
        return sync();
      },
    };
  };

  ocop.progress = ocop.openStore("ocop.progress");
})();
