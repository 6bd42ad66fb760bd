// How Vietnamese text loses its marks: the same as course/model/fold.py, held to it by tests/cases/fold/vectors.json.
// A classic script, because ES modules do not load from file://.
(() => {
  /** Letters that no Unicode decomposition takes apart, or whose lower case Python writes otherwise. */
  const FOLD = { đ: "d", ı: "i", ς: "σ" };

  /** @param {string} text */
  const bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]+/g, "");

  // The glossary has an element with this id, which a window shows under its name until something else bears it.
  const ocop = (Object.hasOwn(globalThis, "ocop") && globalThis.ocop) || (globalThis.ocop = {});

  /**
   * "Điều  kiện" is "dieu kien".
   * @param {string} text
   */
  ocop.fold = (text) =>
    // Lower, upper, lower is what Python calls casefold: "ß", "ẞ" and "SS" are alike.
    bare(bare(text).toLowerCase().toUpperCase().toLowerCase())
      .replace(/[đıς]/g, (letter) => FOLD[letter])
      .replace(/[\s\x1c-\x1f\x85]+/g, " ")
      .trim();

  /**
   * The anchor of a heading: "Đường phèn" is "duong-phen".
   * @param {string} text
   */
  ocop.slugify = (text) => ocop.fold(text).replace(/[^a-z0-9_]+/g, "-").replace(/^-+|-+$/g, "");
})();
