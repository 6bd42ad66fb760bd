/* Gives the theme the four small helpers it expects; it has them inline, which our Content-Security-Policy forbids. */
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

  // Said later, by the theme, these would each style the whole page again.
  document.documentElement.className = "js js-focus-visible";
  document.documentElement.dataset.jsFocusVisible = "";
})();
