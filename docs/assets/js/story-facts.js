// The short facts of a story as people type them: years, amounts, addresses; what is wrong with one, in words.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["story-facts"];

  /** The number of a fact that is one, null when the text is none. @type {(key: string, text: string) => number | null} */
  function number(key, text) {
    if (key === "price") return ocop.parseAmount(text);
    if (!/^\s*\d{1,4}\s*$/.test(text)) return null;
    const whole = Number(text);
    return key === "since" && (whole < 1000 || whole > new Date().getFullYear()) ? null : whole;
  }

  /** Why an answer is wrong, "" when it is not or when there is none. @type {(field: any, value: any) => string} */
  function fault({ key, kind, max }, value) {
    const text = String(value ?? "").trim();
    if (!text) return "";
    if (kind === "year") return typeof value === "number" || number(key, text) !== null ? "" : TEXT.year;
    if (kind === "money") return typeof value === "number" || number(key, text) !== null ? "" : TEXT.price;
    if (kind === "set") return ocop.storyForm.sets[text] ? "" : TEXT.set;
    if (kind === "url" && !/^https?:\/\/[^\s"'<>]+$/i.test(text)) return TEXT.url;
    if (kind === "url" && !ocop.qrCode(text)) return TEXT.urlLong;
    return max && text.length > max ? TEXT.long({ most: max }) : "";
  }

  /** The address a code may open: only a web address that fits. @type {(story: any) => string} */
  const address = ({ facts: { url = "" } }) => (fault({ kind: "url" }, url) ? "" : url.trim());

  /** Where it comes from, in one line. */
  const placeOf = ({ facts: { village, commune, province } }) => [village, commune, province].filter(Boolean).join(", ");
  const personOf = ({ facts: { person, person_title: title } }) => (person ? [title, person].filter(Boolean).join(" ") : "");

  ocop.storyFacts = { number, fault, address, placeOf, personOf };
})();
