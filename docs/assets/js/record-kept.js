// What this site keeps on the device, by name and size, and how it goes away.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const TEXT = ocop.text["record-kept"];
  const PAGES = "pages"; // what "Học khi mất mạng" has saved: no key of localStorage
  const PALETTE = /\.__palette$/; // kept by the theme

  /** @type {(key: string) => string} */
  ocop.keptName = (key) => TEXT.names[key.replace("ocop.", "")] ?? (PALETTE.test(key) ? TEXT.palette : TEXT.unknown({ key }));

  /** @type {(bytes: number) => string} */
  function size(bytes) {
    const shown = (number, digits) => number.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });
    return bytes < 1000 ? TEXT.small : bytes < 999_500 ? TEXT.size({ weight: shown(bytes / 1000, 0) }) : TEXT.large({ weight: shown(bytes / 1e6, 1) });
  }

  /** @type {() => {key: string, name: string, bytes: number}[] | null} null where the browser denies storage */
  function kept() {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith("ocop.") || PALETTE.test(key))
        .sort()
        .map((key) => ({ key, name: ocop.keptName(key), bytes: new Blob([key, localStorage.getItem(key) ?? ""]).size }));
    } catch {
      return null;
    }
  }

  /** Take keys away, here and in this page's memory; other tabs hear of it from the browser. @param {string[]} keys */
  function remove(keys) {
    for (const key of keys) {
      localStorage.removeItem(key);
      dispatchEvent(new StorageEvent("storage", { key, newValue: null }));
    }
  }

  /** What the worker gives without a network, as one entry; null for nothing. */
  async function keptPages() {
    try {
      const store = ocop.offlineStore(new URL(".", document.baseURI).href);
      const bytes = await store.size();
      const titles = (await store.state()).groups.filter(({ id }) => id !== "core").map(({ title }) => title.split(":")[0]);
      return bytes ? { key: PAGES, name: TEXT.pages({ titles: titles.join(", ") || TEXT.partly }), bytes, clear: store.clear } : null;
    } catch {
      return null; // a file from disk, a browser without caches
    }
  }

  /** @type {(changed: () => void) => HTMLElement} */
  ocop.recordKept = (changed) => {
    const section = make("section", { className: "sa-screen", "aria-labelledby": "rc-xoa" });
    const said = make("p", { className: "rc-said", role: "status" });
    const title = make("h2", { id: "rc-xoa", tabIndex: -1 }, TEXT.title);
    let [pages, asking] = [null, null];

    const all = () => [...(kept() ?? []), ...(pages ? [pages] : [])];
    const line = ({ name, bytes }) => [make("b", {}, name), make("small", {}, size(bytes))];

    /** Ask in the page: the windows of a browser inside Zalo or Facebook may never show. @param {any[]} entries */
    function ask(entries, question, words) {
      said.textContent = "";
      asking = make("div", { className: "rc-ask", role: "group", "aria-labelledby": "rc-hoi" },
        make("p", { id: "rc-hoi", tabIndex: -1 }, question),
        entries.length > 1 && make("ul", {}, ...entries.map((one) => make("li", {}, ...line(one)))),
        make("p", {}, entries.every(({ key }) => key === PAGES) ? TEXT.again : TEXT.lost),
        make("div", { className: "sa-row" },
          entries.some(({ key }) => key.startsWith("ocop.")) && button(TEXT.save, () => {
            ocop.recordSave(ocop.recordFile.OTHERS);
            said.textContent = TEXT.saved;
          }),
          button(TEXT.yes, () => take(entries, words)),
          button(TEXT.no, () => done(""), "sa-button--main")));
      section.draw();
      asking.firstElementChild.focus();
    }

    async function take(entries, words) {
      try {
        remove(entries.filter(({ key }) => key !== PAGES).map(({ key }) => key));
        for (const one of entries) await one.clear?.();
      } catch {
        words = TEXT.failed;
      }
      changed();
      done(words);
      section.look();
    }

    function done(words) {
      asking = null;
      section.draw();
      said.textContent = words;
      title.focus({ preventScroll: true });
    }

    /** Look again at what only tells later. */
    section.look = async () => {
      pages = await keptPages();
      section.draw();
    };

    section.draw = () => {
      const found = all();
      const denied = kept() === null;
      const held = asking?.contains(document.activeElement) ? document.activeElement : null;
      section.replaceChildren(title, make("p", {}, denied ? TEXT.denied : found.length ? TEXT.how : TEXT.none));
      if (found.length)
        section.append(
          make("ul", { className: "sa-products" }, ...found.map((one) =>
            make("li", { className: "sa-product" },
              make("p", {}, ...line(one)),
              make("button", { type: "button", className: "sa-button sa-button--quiet", "aria-label": TEXT.removeOf(one), textContent: TEXT.remove,
                onclick: () => ask([one], TEXT.ask(one), TEXT.gone(one)) })))),
          make("p", {}, TEXT.sum({ size: size(found.reduce((sum, { bytes }) => sum + bytes, 0)) })),
          ...(pages ? [make("p", {}, TEXT.page, make("a", { href: "hoc-khi-mat-mang.html" }, TEXT.pageName))] : []),
          asking ?? make("div", { className: "sa-row" }, button(TEXT.all, async () => {
            await section.look();
            ask(all(), TEXT.askAll, TEXT.goneAll);
          })));
      section.append(said);
      held?.focus();
    };
    section.draw();
    section.look();
    return section;
  };
})();
