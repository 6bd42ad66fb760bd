/* A whole course in one file: one page is shown at a time, at #/its-path, and scripts run when a page first needs them.
   This runs before the other scripts, so that what waits in a template never starts. */
(() => {
  const SEARCH = ["assets/js/fold.js", "assets/js/search-words.js", "assets/js/search-engine.js", "assets/search-index.js"];
  const main = document.querySelector("main");
  const turn = document.querySelector(".lt-turn");
  const name = document.title;
  const store = document.createElement("template"); // what lies in a template is inert
  store.content.append(...main.querySelectorAll(":scope > section"));
  const ocop = (globalThis.ocop ??= {}); // only now: an element with this id would be taken for it
  /** @type {Map<string, HTMLElement>} pages by path */
  const pages = new Map([...store.content.children].map((section) => [section.id.slice(1), section]));
  const order = [...pages.keys()];
  const home = order[0];
  /** @type {Map<string, number>} how far a page was read, for the way back */
  const read = new Map();
  let shown = "";

  /** Run a part of the file, once. @param {string} path */
  function run(path) {
    const part = document.querySelector(`script[data-part="${CSS.escape(path)}"]`);
    if (!part) return;
    const script = document.createElement("script");
    script.textContent = part.textContent;
    part.replaceWith(script);
  }

  /** "#/path#anchor" as [path, anchor]. @type {(hash: string) => [string, string]} */
  const place = (hash) => {
    const [path, anchor = ""] = hash.slice(2).split("#");
    return [decodeURI(path), anchor];
  };

  const link = (path, words, rel) =>
    Object.assign(document.createElement("a"), { href: `#/${path}`, textContent: words, rel });

  /** Show the page the address names; an anchor inside the shown page is the browser's own work. */
  function show(back) {
    const { hash } = location;
    if (hash && !hash.startsWith("#/")) return;
    const [path, anchor] = hash ? place(hash) : [home, ""];
    const page = pages.get(path);
    if (!page) return history.replaceState(null, "", `#/${shown || home}`), shown || show();
    const first = !shown;
    if (path !== shown) {
      read.set(shown, scrollY);
      shown = path;
      const copy = document.importNode(page, true);
      main.replaceChildren(copy);
      document.title = path === home ? name : `${page.dataset.title} - ${name}`;
      for (const part of page.dataset.parts.split(" ")) if (part) run(part);
      const at = order.indexOf(path);
      const beside = (step, words, rel) => {
        const one = order[at + step];
        return one ? [link(one, words(pages.get(one).dataset.title), rel)] : [];
      };
      turn.replaceChildren(...beside(-1, (title) => `← ${title}`, "prev"), ...beside(1, (title) => `${title} →`, "next"));
      for (const one of document.querySelectorAll(".lt-menu a"))
        if (one.getAttribute("href") === `#/${path}`) one.setAttribute("aria-current", "page");
        else one.removeAttribute("aria-current");
      document.querySelector(".lt-menu").open = false;
      if (!first) main.focus({ preventScroll: true });
      scrollTo(0, back ? (read.get(path) ?? 0) : 0);
    }
    history.replaceState({ seen: true }, "");
    if (anchor && !back) document.getElementById(decodeURIComponent(anchor))?.scrollIntoView();
  }

  /** The page of this file that a link made by a script means, or "". @param {string} href */
  function meant(href) {
    if (/^[a-z]+:/i.test(href)) {
      const folder = location.href.replace(/#.*/, "").replace(/[^/]*$/, "");
      if (!href.startsWith(folder)) return "";
      href = `/${href.slice(folder.length)}`;
    }
    const { pathname, hash } = new URL(href, `http://file/${shown}`);
    const path = decodeURI(pathname.slice(1));
    return pages.has(path) ? `#/${path}${hash}` : "";
  }

  document.addEventListener("click", (event) => {
    const href = event.target.closest?.("a[href]")?.getAttribute("href") ?? "";
    if (!href || href.startsWith("#") || href.startsWith("blob:")) return;
    const hash = meant(href);
    if (hash) {
      event.preventDefault();
      location.hash = hash;
    }
  });
  document.addEventListener("submit", (event) => event.preventDefault());
  // Caught on its way down: the box opens the index in its own listener. A window in the back tells of no focus.
  for (const moment of ["focus", "input"])
    document.addEventListener(moment, ({ target }) => {
      if (target.closest?.("site-search")) for (const part of SEARCH) run(part);
    }, true);

  // An entry that was shown before carries a mark: then the reader went back, and finds the place again.
  addEventListener("hashchange", () => show(Boolean(history.state?.seen)));
  history.scrollRestoration = "manual";
  // What pages load on first use is in the file already.
  Object.defineProperty(ocop, "loadParts", { get: () => async (paths) => { for (const path of paths) run(path); }, set() {} });
  ocop.singleFile = { pages: order, go: (path) => (location.hash = `#/${path}`) };
  addEventListener("DOMContentLoaded", () => show(false));
})();
