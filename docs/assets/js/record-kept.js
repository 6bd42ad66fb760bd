// What this site keeps on the device, by name and size, and how it goes away.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const TEXT = ocop.text["record-kept"];
  const PALETTE = /\.__palette$/; // kept by the theme

  /** @type {(key: string) => string} */
  ocop.keptName = (key) => TEXT.names[key.replace("ocop.", "")] ?? (PALETTE.test(key) ? TEXT.palette : TEXT.unknown({ key }));

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

  /** @type {(changed: () => void) => HTMLElement} */
  ocop.recordKept = (changed) => {
    const section = make("section", { className: "sa-screen", "aria-labelledby": "rc-xoa" });
    const said = make("p", { className: "rc-said", role: "status" });
    const title = make("h2", { id: "rc-xoa", tabIndex: -1 }, TEXT.title);

    function take(keys, question, words) {
      if (!confirm(question)) return;
      remove(keys);
      changed();
      section.draw();
      said.textContent = words;
      title.focus({ preventScroll: true });
    }

    section.draw = () => {
      const found = kept();
      section.replaceChildren(title, make("p", {}, !found ? TEXT.denied : found.length ? TEXT.how : TEXT.none));
      if (found?.length)
        section.append(
          make("ul", { className: "sa-products" }, ...found.map(({ key, name, bytes }) =>
            make("li", { className: "sa-product" },
              make("p", {}, make("b", {}, name), make("small", {}, bytes < 1000 ? TEXT.small : TEXT.size({ weight: Math.round(bytes / 1000).toLocaleString(document.documentElement.lang) }))),
              make("button", { type: "button", className: "sa-button sa-button--quiet", "aria-label": TEXT.removeOf({ name }), textContent: TEXT.remove,
                onclick: () => take([key], TEXT.confirm({ name }), TEXT.gone({ name })) })))),
          make("div", { className: "sa-row" },
            button(TEXT.all, () => take(found.map((one) => one.key), TEXT.confirmAll({ names: found.map((one) => one.name).join("\n") }), TEXT.goneAll))));
      section.append(said);
    };
    section.draw();
    return section;
  };
})();
