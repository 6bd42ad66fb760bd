// A lesson read aloud by the device's own voice: paragraph by paragraph, up to its questions. Its place is kept.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { src } = document.currentScript; // none in the single file, which carries the style
  const TEXT = ocop.text["read-aloud"];
  const RATES = [0.75, 1, 1.25, 1.5];
  const READ = "h1, h2, h3, h4, p, li, tr, dt, dd, figcaption";
  // What is not the lesson's text. Answers stand in the quiz; what is folded cannot be followed with the eyes.
  const SKIP = ".self-check-wrap, .oc-sources, .oc-meta, lesson-tools, nav, [hidden], details:not([open])";
  const LONG = 220; // some voices stop in the middle of a longer text
  const HEAD = 40;
  const SPOKEN = [[/→/g, ", "], [/(\d)\s*–\s*(\d)/g, "$1 đến $2"], [/(\d)\s*đ(?!\p{L})/gu, "$1 đồng"], [/\s+/g, " "]];

  /** A passage's own words: without those of the passages inside it, or of a link to its heading. */
  function wordsOf(node) {
    const copy = node.cloneNode(true);
    for (const inner of copy.querySelectorAll(`${READ}, .headerlink, script`)) inner.remove();
    const text = node.matches("tr") ? [...copy.cells].map((cell) => cell.textContent.trim()).filter(Boolean).join(", ") : copy.textContent;
    return SPOKEN.reduce((words, [from, to]) => words.replace(from, to), text).trim();
  }

  /** @type {(root: Element) => {node: HTMLElement, words: string}[]} in reading order, up to the questions */
  ocop.passagesOf = (root) => {
    const quiz = root.querySelector(".self-check-wrap");
    const before = (node) => !quiz || quiz.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    const found = [...root.querySelectorAll(READ)]
      .filter((node) => !node.closest(SKIP) && before(node))
      .map((node) => ({ node, words: wordsOf(node) }))
      .filter(({ words }) => /[\p{L}\d]/u.test(words));
    while (quiz && found.at(-1)?.node.matches("h2, h3")) found.pop(); // the questions' own heading
    return found;
  };

  /** Whole sentences together, LONG letters at most where the sentences allow it. @type {(words: string) => string[]} */
  ocop.breathsOf = (words) => {
    const breaths = [];
    for (const sentence of words.match(/.*?[.!?…:;]+(?=\s|$)\s*|.+$/g) ?? [])
      if (breaths.length && (breaths.at(-1) + sentence).length <= LONG) breaths[breaths.length - 1] += sentence;
      else breaths.push(sentence);
    return breaths;
  };

  /** @type {(name: string, props: Record<string, any>, label?: string) => any} */
  function make(name, props, label) {
    const node = Object.assign(document.createElement(name), props);
    if (label) node.setAttribute("aria-label", label);
    return node;
  }

  if (src) document.head.append(make("link", { rel: "stylesheet", href: new URL("../css/read-aloud.css", src).href }));

  ocop.ReadAloud = class {
    /** @type {(tools: HTMLElement, closed: () => void) => void} */
    constructor(tools, closed) {
      Object.assign(this, { tools, closed, store: ocop.reading, place: `place/${tools.dataset.lesson}`, turn: 0, breath: 0 });
      this.play = make("button", { type: "button", onclick: () => (this.playing ? this.pause() : this.speak(this.breath)) });
      this.rate = make("select", { onchange: () => this.hurry() }, TEXT.rate);
      for (const rate of RATES) this.rate.append(new Option(`${rate.toLocaleString("vi")}×`, rate));
      this.said = make("span", {});
      this.said.setAttribute("role", "status");
      this.bar = make("section", { className: "ra-bar" }, TEXT.player);
      this.bar.append(
        make("button", { type: "button", textContent: "‹", onclick: () => this.step(-1) }, TEXT.back),
        this.play,
        make("button", { type: "button", textContent: "›", onclick: () => this.step(1) }, TEXT.next),
        this.rate,
        make("button", { type: "button", textContent: "×", onclick: () => this.leave() }, TEXT.close),
        this.said,
      );
      this.bar.addEventListener("keydown", ({ key }) => key === "Escape" && this.leave());
      addEventListener("pagehide", () => this.pause()); // a voice would go on over the next page
    }

    open() {
      this.passages = ocop.passagesOf(this.tools.closest("article, main") ?? document.body);
      const kept = this.store.get(this.place);
      const same = ({ words }) => words.startsWith(kept.head);
      const at = !kept?.head ? 0 : this.passages[kept.at] && same(this.passages[kept.at]) ? kept.at : this.passages.findIndex(same);
      [this.at, this.breath] = [Math.max(0, at), 0];
      const rate = this.store.get("rate");
      this.rate.value = RATES.includes(rate) ? rate : 1;
      this.tools.append(this.bar);
      document.documentElement.classList.add("ra-open");
      this.speak();
      this.play.focus({ preventScroll: true });
    }

    /** The reader closed it: the focus goes back to where it was opened. */
    leave() {
      this.close();
      this.closed();
    }

    close() {
      this.pause();
      this.mark(null);
      this.bar.remove();
      document.documentElement.classList.remove("ra-open");
    }

    /** Stopped, not paused: on Android a paused voice never comes back. The sentence will be said again. */
    pause() {
      this.turn++;
      globalThis.speechSynthesis.cancel();
      this.show(false);
    }

    hurry() {
      this.store.set("rate", +this.rate.value);
      if (this.playing) this.speak(this.breath);
    }

    step(by) {
      this.at = Math.min(Math.max(this.at + by, 0), this.passages.length - 1);
      this.breath = 0;
      this.keep();
      if (this.playing) this.speak();
      else this.mark(this.passages[this.at]?.node);
    }

    /** Say a passage from one of its breaths on, then what follows. */
    speak(breath = 0) {
      const turn = ++this.turn;
      const passage = this.passages[this.at];
      const voice = ocop.vietnameseVoice();
      speechSynthesis.cancel();
      if (!passage || !voice) return this.fail();
      if (breath === 0) this.keep();
      this.mark(passage.node);
      this.show(true);
      this.breath = breath;
      const breaths = ocop.breathsOf(passage.words);
      const words = new SpeechSynthesisUtterance(breaths[breath]);
      Object.assign(words, { voice, lang: voice.lang, rate: +this.rate.value });
      words.onend = () => {
        if (turn !== this.turn) return; // stopped or gone on in the meantime
        if (breath + 1 < breaths.length) return this.speak(breath + 1);
        if (this.at + 1 === this.passages.length) return this.finish();
        this.at += 1;
        this.speak();
      };
      words.onerror = () => turn === this.turn && this.fail();
      this.words = words; // Chrome forgets an utterance that nobody holds, and never says it has ended
      speechSynthesis.speak(words);
    }

    finish() {
      [this.at, this.breath] = [0, 0];
      this.store.set(this.place, null);
      this.mark(null);
      this.show(false);
      this.said.textContent = TEXT.end;
    }

    fail() {
      this.show(false);
      this.said.textContent = TEXT.failed;
    }

    keep() {
      this.store.set(this.place, { at: this.at, head: this.passages[this.at]?.words.slice(0, HEAD) });
    }

    show(playing) {
      this.playing = playing;
      this.play.textContent = playing ? TEXT.pause : TEXT.play;
      this.said.textContent = "";
    }

    /** Show which passage is read, and bring it where it can be seen. @param {HTMLElement | null} node */
    mark(node) {
      this.marked?.classList.remove("ra-now");
      this.marked = node;
      if (!node) return;
      node.classList.add("ra-now");
      const { top, bottom } = node.getBoundingClientRect();
      if (top >= 80 && bottom <= innerHeight - 120) return;
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      node.scrollIntoView({ block: bottom - top < innerHeight / 2 ? "center" : "start", behavior: still ? "auto" : "smooth" });
    }
  };
})();
