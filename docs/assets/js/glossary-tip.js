/* Shows a glossary term's meaning where it stands: on hover, on keyboard focus, and on the first tap.
   Without this script the term is a link to the glossary and its meaning is the link's title. */
(() => {
  const tip = document.createElement("div");
  tip.id = "oc-tip";
  tip.className = "oc-tip";
  tip.setAttribute("role", "tooltip");
  /** @type {HTMLAnchorElement | null} the term whose meaning is shown */
  let shown = null;

  /** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
  const termAt = (target) => (target instanceof Element ? target.closest("a.term") : null);

  const hide = () => {
    shown?.removeAttribute("aria-describedby");
    delete shown?.dataset.tapped; // a tap on it later shows the meaning again
    shown = null;
    tip.remove();
  };

  /** @param {HTMLAnchorElement} term */
  const show = (term) => {
    if (shown === term) return;
    hide();
    // The title would show a second, slower tooltip of the browser's own.
    if (term.title) {
      term.dataset.meaning = term.title;
      term.removeAttribute("title");
    }
    tip.textContent = term.dataset.meaning ?? "";
    document.body.append(tip);
    const at = term.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - tip.offsetWidth - 8));
    const above = at.bottom + tip.offsetHeight + 16 > innerHeight;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(above ? at.top - tip.offsetHeight - 8 : at.bottom + 8) + scrollY}px`;
    term.setAttribute("aria-describedby", tip.id);
    shown = term;
  };

  document.addEventListener("mouseover", (event) => {
    const term = termAt(event.target);
    if (term) show(term);
    else if (shown && !shown.dataset.tapped && event.target !== tip) hide();
  });
  document.addEventListener("focusin", (event) => {
    const term = termAt(event.target);
    if (term) show(term);
    else hide();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  // A finger has no hover: the first tap shows the meaning, the second follows the link.
  document.addEventListener(
    "click",
    (event) => {
      const term = termAt(event.target);
      const touch = event instanceof PointerEvent && event.pointerType === "touch";
      if (term && touch && term.dataset.tapped !== "yes") {
        event.preventDefault();
        event.stopPropagation();
        show(term);
        term.dataset.tapped = "yes";
      } else if (!term) hide();
    },
    true,
  );
})();
