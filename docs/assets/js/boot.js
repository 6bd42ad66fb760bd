/* Runs in the head: gives the theme the four small helpers it expects, sets the colours before the page is painted (both
   are inline in the theme, which our policy forbids), and fetches scripts of the type "text/later" when the page can be
   read: on a slow line, styles and scripts together would both come late. */
(() => {
  const scope = new URL(document.currentScript?.getAttribute("data-base") ?? ".", location.href);
  /** @param {URL} at @param {string} key */
  const name = (at, key) => `${at.pathname}.${key}`;

  globalThis.__md_scope = scope;
  /** @param {string} text @returns {number} a 32-bit hash, as the theme stores it */
  globalThis.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
  /** @returns {any} the stored value, or null when there is none, it is damaged or storage is denied */
  globalThis.__md_get = (key, storage, at = scope) => {
    try {
      return JSON.parse((storage ?? localStorage).getItem(name(at, key)));
    } catch {
      return null;
    }
  };
  globalThis.__md_set = (key, value, storage, at = scope) => {
    try {
      (storage ?? localStorage).setItem(name(at, key), JSON.stringify(value));
    } catch {
      // Storage is full or denied: the choice lasts for this page.
    }
  };

  // Said later, by the theme, this would style the whole page again.
  document.documentElement.className = "js";

  // The body is dressed the moment it appears: a dark page never flashes white.
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? { scheme: "slate" } : {};
  const colors = globalThis.__md_get("__palette")?.color ?? dark;
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    for (const key in colors) document.body.setAttribute(`data-md-color-${key}`, colors[key]);
  }).observe(document.documentElement, { childList: true });

  const begin = () => {
    const coming = [...document.querySelectorAll("link[rel=stylesheet]")].some(({ sheet }) => !sheet);
    if (document.readyState === "loading" || (coming && document.readyState !== "complete")) return;
    for (const later of document.querySelectorAll('script[type="text/later"]')) {
      const script = document.createElement("script");
      script.async = false; // in their order
      script.src = later.src;
      later.replaceWith(script);
    }
  };
  document.addEventListener("readystatechange", begin);
  document.addEventListener("load", begin, true); // a style sheet has come
})();
