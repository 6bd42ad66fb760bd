// <lesson-tools data-lesson="m1-l1" data-assets="../../assets/">: the size of the text; listening, where a voice is.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["lesson-tools"];

  /** The device's own Vietnamese voice: one from the network would send the lesson to somebody. Null for none. */
  ocop.vietnameseVoice = () =>
    globalThis.speechSynthesis?.getVoices().find(({ lang, localService }) => localService && /^vi(?![a-z])/i.test(lang)) ?? null;

  /** @type {(words: string, click: () => void, label?: string) => HTMLButtonElement} */
  function button(textContent, onclick, label) {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent, onclick });
    if (label) made.setAttribute("aria-label", label);
    return made;
  }

  class LessonTools extends HTMLElement {
    connectedCallback() {
      if (this.bar) return; // the same element, moved
      this.bar = document.createElement("div");
      this.bar.className = "oc-tools";
      this.bar.setAttribute("role", "group");
      this.bar.setAttribute("aria-label", TEXT.tools);
      this.smaller = button("A−", () => this.resize(-1), TEXT.smaller);
      this.larger = button("A+", () => this.resize(1), TEXT.larger);
      this.said = document.createElement("span");
      this.said.setAttribute("role", "status");
      this.listen = button("", () => this.start());
      this.bar.append(this.smaller, this.larger, this.listen, this.said);
      this.replaceChildren(this.bar);
      this.limit();
      this.offer();
      // Most browsers find their voices a moment after they were first asked.
      globalThis.speechSynthesis?.addEventListener?.("voiceschanged", () => this.offer());
    }

    disconnectedCallback() {
      this.player?.close();
    }

    resize(step) {
      ocop.textSize.set(ocop.textSize.next(step) ?? ocop.textSize.get());
      this.limit();
      this.said.textContent = TEXT.size({ size: ocop.textSize.get() });
    }

    /** At an end the button stays where it is, with the focus on it. */
    limit() {
      this.smaller.setAttribute("aria-disabled", !ocop.textSize.next(-1));
      this.larger.setAttribute("aria-disabled", !ocop.textSize.next(1));
    }

    offer() {
      this.listen.hidden = !ocop.vietnameseVoice();
      this.listen.textContent = ocop.reading.get(`place/${this.dataset.lesson}`) ? TEXT.goOn : TEXT.listen;
    }

    /** Reading aloud comes on first use: most readers read with their eyes. */
    start() {
      this.said.textContent = "";
      if (ocop.ReadAloud) return this.play();
      const src = new URL(`${this.dataset.assets}js/read-aloud.js`, document.baseURI).href;
      const onerror = () => (this.said.textContent = TEXT.failed);
      document.head.append(Object.assign(document.createElement("script"), { src, onload: () => this.play(), onerror }));
    }

    play() {
      this.player ??= new ocop.ReadAloud(this, () => {
        this.offer();
        this.listen.focus();
      });
      this.player.open();
    }
  }

  // A first load runs all.js after this file; instant navigation runs the page's scripts in any order.
  function define() {
    if (!ocop.textSize || customElements.get("lesson-tools")) return;
    document.removeEventListener("load", define, true);
    customElements.define("lesson-tools", LessonTools);
  }
  document.addEventListener("load", define, true); // a script's load event is seen on its way down only
  define();
})();
