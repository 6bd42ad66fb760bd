// Responses of quiz-form.js as the short texts SCORM 1.2 keeps: for resuming (4,096 letters for all) and for reports.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const ROOM = 4096;
  const TYPES = {
    single_choice: "choice",
    multiple_response: "choice",
    true_false: "true-false",
    matching: "matching",
    ordering: "sequencing",
    numeric: "numeric",
    short_answer: "fill-in",
  };
  const TYPED = ["numeric", "short_answer"];

  /** The right-hand sides of a matching question, in an order that no shuffling changes. */
  const rights = (card) => [...card.querySelector("select").options].slice(1).map((one) => one.text).sort();

  /** @type {(card: HTMLElement, response: any) => string} "" for no answer */
  ocop.packResponse = (card, response) => {
    if (typeof response === "string") return response;
    if (card.dataset.kind !== "matching") return response.join(",");
    const known = rights(card);
    return response.some(Boolean) ? response.map((text) => (text ? known.indexOf(text) : "")).join(",") : "";
  };

  /** @type {(card: HTMLElement, packed: string) => any} what packResponse took */
  ocop.unpackResponse = (card, packed) => {
    const { kind } = card.dataset;
    if (TYPED.includes(kind)) return packed;
    const parts = packed === "" ? [] : packed.split(",");
    if (kind !== "matching") return parts.map(Number);
    const known = rights(card);
    return parts.map((part) => (part === "" ? "" : known[part] ?? ""));
  };

  /**
   * The state as text that fits; when it does not, the longest typed answers stay out.
   * @param {{rev: string, done: boolean, best: number | null, answers: string[]}} state
   * @returns {{text: string, whole: boolean}}
   */
  ocop.packState = (state) => {
    const answers = [...state.answers];
    const text = () => JSON.stringify({ ...state, answers });
    let whole = true;
    while (text().length > ROOM && answers.some(Boolean)) {
      const longest = answers.reduce((at, one, i) => (one.length > answers[at].length ? i : at), 0);
      answers[longest] = "";
      whole = false;
    }
    return { text: text(), whole };
  };

  /** @type {(text: string, rev: string, count: number) => any} null when it is damaged or of another quiz */
  ocop.unpackState = (text, rev, count) => {
    try {
      const state = JSON.parse(text);
      const sound = state.answers.length === count && state.answers.every((one) => typeof one === "string");
      return sound && state.rev === rev ? state : null;
    } catch {
      return null;
    }
  };

  /** The right answer of a question in the form of packResponse. */
  function rightAnswer(card) {
    const { kind, answer } = card.dataset;
    const all = (selector) => [...card.querySelectorAll(selector)];
    if (kind === "numeric") return answer;
    if (kind === "short_answer") return card.querySelector("[data-accept]").textContent;
    if (kind === "ordering") return all(".sc-order > li").map((_, i) => i).join(",");
    if (kind === "matching") return ocop.packResponse(card, all(".sc-key [data-i]").map((one) => one.textContent.trim()));
    return all("input[data-right]").map((one) => one.value).sort().join(",");
  }

  /** A packed response as the type of an interaction wants it. */
  function inType(card, packed) {
    const { kind, unit } = card.dataset;
    if (kind === "true_false") return packed && (packed === "0" ? "t" : "f");
    if (kind === "numeric") return ocop.parseNumber(packed, unit) ?? "";
    if (kind !== "matching") return packed.slice(0, 255);
    const pairs = packed.split(",").map((right, left) => right && `${left}.${right}`);
    return pairs.filter(Boolean).join(",");
  }

  /**
   * One question of a report: field of cmi.interactions.n → value; what is empty stays out.
   * @type {(card: HTMLElement, packed: string, fraction: number) => [string, string][]}
   */
  ocop.interaction = (card, packed, fraction) =>
    interaction(card, packed, fraction).filter(([, value]) => value !== "");

  const interaction = (card, packed, fraction) => [
    ["id", card.dataset.id],
    ["type", TYPES[card.dataset.kind]],
    ["time", new Date().toTimeString().slice(0, 8)],
    ["correct_responses.0.pattern", inType(card, rightAnswer(card))],
    ["weighting", "1"],
    ["student_response", inType(card, packed)],
    ["result", fraction === 1 ? "correct" : fraction === 0 ? "wrong" : fraction.toFixed(2)],
  ];
})();
