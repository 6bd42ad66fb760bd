// How large the reader wants all text, kept on this device; <lesson-tools> changes it, course.css shows it.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const SIZES = [90, 100, 115, 130, 150];
  const store = (ocop.reading = ocop.openStore("ocop.reading")); // and how a lesson is listened to

  ocop.textSize = {
    /** @type {() => number} per cent of the usual size */
    get: () => (SIZES.includes(store.get("size")) ? store.get("size") : 100),
    /** @type {(step: number) => number | undefined} the size so many steps on, if there is one */
    next: (step) => SIZES[SIZES.indexOf(ocop.textSize.get()) + step],
    /** @type {(size: number) => void} */
    set(size) {
      store.set("size", size);
      show();
    },
  };

  function show() {
    const { style, classList } = document.documentElement;
    style.setProperty("--oc-text", ocop.textSize.get() / 100);
    classList.toggle("oc-large", ocop.textSize.get() > 115);
  }

  show();
  addEventListener("storage", show); // another tab's choice, taken over by the store just before
})();
