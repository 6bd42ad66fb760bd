/* What keys, remotes and fingers mean on a deck, the same in the deck's window and in the presenter's. */
(() => {
  const ocop = (globalThis.ocop ??= {});
  const KEYS = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next", n: "next",
    ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back", p: "back",
    Home: "first", End: "last", o: "overview", Escape: "overview", f: "full", F5: "full", s: "presenter", b: "black",
    ".": "black",
  };
  const FAR = 50;

  /** The move of a key, "" for none; a key held with others belongs to the browser. @param {KeyboardEvent} event */
  const moveOf = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return "";
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const onButton = event.target instanceof Element && event.target.closest("button");
    if (onButton && (name === " " || name === "Enter")) return "";
    return KEYS[name] ?? "";
  };

  /** Call `move` with "next" or "back" for a swipe to the side. @param {Element} area @param {(move: string) => void} move */
  const swipes = (area, move) => {
    let start = null;
    area.addEventListener("touchstart", ({ touches, target }) => {
      const wide = target.closest(".body");  // a table wider than a phone is moved itself
      const free = !wide || wide.scrollWidth <= wide.clientWidth;
      start = touches.length === 1 && free ? { x: touches[0].clientX, y: touches[0].clientY } : null;
    }, { passive: true });
    area.addEventListener("touchend", ({ changedTouches }) => {
      if (!start) return;
      const [x, y] = [changedTouches[0].clientX - start.x, changedTouches[0].clientY - start.y];
      start = null;
      if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) move(x < 0 ? "next" : "back");
    }, { passive: true });
  };

  /** Where a move leads from slide `at` of `count` (both from 0); the same place for what is no step.
      @param {string} move @param {number} at @param {number} count */
  const placeAfter = (move, at, count) => {
    const to = { next: at + 1, back: at - 1, first: 0, last: count - 1 }[move] ?? at;
    return Math.min(Math.max(to, 0), count - 1);
  };

  /** A button that makes a move. @param {string} text @param {string} label @param {() => void} act */
  const button = (text, label, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text, title: label });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };

  /** Tell another window where the deck is. Files on a disk share no origin: the receiver looks who speaks.
      @param {Window | null} other @param {number} at @param {boolean} [ask] */
  const tell = (other, at, ask = false) => other?.postMessage({ ocop: "slide", at, ask }, "*");

  /** What a message from `other` says; null for anything else. @param {MessageEvent} event @param {Window | null} other
      @param {number} count @returns {{at: number, ask: boolean} | null} */
  const told = ({ source, data }, other, count) => {
    if (!other || source !== other || data?.ocop !== "slide") return null;
    if (!Number.isInteger(data.at) || data.at < 0 || data.at >= count) return null;
    return { at: data.at, ask: data.ask === true };
  };

  ocop.slides = { moveOf, swipes, placeAfter, button, tell, told };
})();
