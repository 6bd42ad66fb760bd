/* The search box. Without this script its form opens the search page; with it, pages appear under the box.
   The index and the scripts that read it come on first use, by <script>, so that it also works from a folder. */
(() => {
  if (customElements.get("site-search")) return;
  const ocop = (globalThis.ocop ??= {});
  const here = document.currentScript.src;
  const PARTS = [["fold", "fold.js"], ["SearchWords", "search-words.js"], ["SearchEngine", "search-engine.js"]];
  const TEXT = ocop.text["site-search"];
  /** @type {Promise<any> | undefined} one engine for every box of the page */
  let engine;

  /** @param {string} src */
  const script = (src) =>
    new Promise((done, fail) => {
      const tag = document.createElement("script");
      Object.assign(tag, { src, async: false, onload: done, onerror: fail });
      document.head.append(tag);
    });

  /** @param {string} index address of the index */
  const open = async (index) => {
    const missing = PARTS.filter(([name]) => !ocop[name]).map(([, file]) => new URL(file, here).href);
    await Promise.all([...missing, ...(ocop.searchIndex ? [] : [index])].map(script));
    return new ocop.SearchEngine(ocop.searchIndex);
  };

  /** @param {string} name @param {string} className @param {(string | Node)[]} content */
  const make = (name, className, ...content) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...content);
    return node;
  };

  class SiteSearch extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      if (this.list || !this.form) return;
      this.input = this.querySelector("input");
      // Instant navigation changes the address under a header that stays: settle addresses now.
      this.base = new URL(this.dataset.base ?? ".", document.baseURI);
      this.index = new URL(this.dataset.index, document.baseURI).href;
      this.form.action = new URL(this.form.getAttribute("action"), document.baseURI).href;
      this.isPage = this.hasAttribute("data-page");

      this.status = make("p", "site-search__status");
      this.status.setAttribute("role", "status");
      this.list = make("ol", "site-search__list");
      const close = make("button", "site-search__close");
      close.type = "button";
      close.setAttribute("aria-label", TEXT.close);
      close.addEventListener("click", () => this.close());
      this.form.append(close);
      this.append(make("div", "site-search__panel", this.status, this.list));
      this.reveal(false);

      this.input.addEventListener("focus", () => this.show());
      this.input.addEventListener("input", () => this.show());
      this.addEventListener("keydown", (event) => this.press(event));
      this.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget && !this.contains(relatedTarget)) this.close();
      });
      this.list.addEventListener("click", ({ target }) => {
        if (target.closest("a")) this.close();
      });
      if (!this.isPage) return;
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.input.blur(); // lets the phone's keyboard go
      });
      this.input.value = new URLSearchParams(location.search).get("q") ?? "";
      this.show();
    }

    /** Answer what stands in the box. */
    async show() {
      engine ??= open(this.index);
      const query = this.input.value.trim();
      this.toggleAttribute("data-open", !this.isPage);
      this.reveal(Boolean(query));
      if (!query) return;
      if (!this.list.childElementCount) this.say(TEXT.loading);
      try {
        const results = (await engine).search(this.input.value, this.isPage ? 30 : 10);
        if (query !== this.input.value.trim()) return; // a later letter has its own answer
        this.list.replaceChildren(...results.map((result) => this.item(result)));
        this.say(results.length ? TEXT.found({ count: results.length }) : TEXT.none);
      } catch (error) {
        engine = undefined; // the next letter typed tries again
        this.say(TEXT.failed);
        console.error(error);
      }
    }

    /** The panel stays in the page, empty: a live region that appears with its text is not spoken. @param {boolean} on */
    reveal(on) {
      this.toggleAttribute("data-answer", on);
      this.list.hidden = !on;
      if (!on) this.say("");
    }

    /** @param {string} words said again only when they change */
    say(words) {
      if (this.status.textContent !== words) this.status.textContent = words;
    }

    /** @param {{path: string, kind: string, title: string, heading: string, passage: [string, boolean][]}} result */
    item({ path, kind, title, heading, passage }) {
      const link = make("a", "", title);
      link.href = new URL(path, this.base).href;
      const pieces = passage.map(([text, hit]) => (hit ? make("mark", "", text) : text));
      return make(
        "li", "",
        make("span", "site-search__kind", kind),
        link,
        ...(heading ? [make("span", "site-search__heading", heading)] : []),
        make("p", "", ...pieces),
      );
    }

    /** @param {KeyboardEvent} event arrows walk through box and links, Escape closes, Enter is the browser's own */
    press(event) {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape" && this.hasAttribute("data-open")) {
        event.preventDefault();
        this.input.focus();
        this.reveal(false);
        this.removeAttribute("data-open");
      } else if (step && !this.list.hidden) {
        event.preventDefault();
        const stops = [this.input, ...this.list.querySelectorAll("a")];
        stops[stops.indexOf(document.activeElement) + step]?.focus();
      }
    }

    close() {
      if (this.isPage) return;
      if (this.contains(document.activeElement)) document.activeElement.blur();
      this.removeAttribute("data-open");
      this.reveal(false);
    }
  }
  customElements.define("site-search", SiteSearch);

  document.addEventListener("pointerdown", ({ target }) => {
    for (const box of document.querySelectorAll("site-search[data-open]")) if (!box.contains(target)) box.close();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    document.querySelector("site-search input")?.focus();
  });
})();
