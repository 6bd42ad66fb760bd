// <my-record>: what the learner has done on this device, what to repeat, the paper, the way to another device, and out.
(() => {
  const ocop = (globalThis.ocop ??= {});

  class MyRecord extends HTMLElement {
    connectedCallback() {
      this.watch = (event) => event.isTrusted && /^ocop\.|^null$/.test(String(event.key)) && this.refresh();
      addEventListener("storage", this.watch); // another tab; the stores have taken it over just before
      if (this.repeat) return; // the same element, moved
      this.repeat = new ocop.RecordRepeat();
      this.addEventListener("ocop:progress", () => this.refresh());
      this.overview = ocop.recordOverview();
      this.paper = ocop.recordCertificate();
      this.move = ocop.recordMove(() => this.refresh());
      this.kept = ocop.recordKept(() => {
        this.repeat.sitting = null; // a question that was open has gone with the rest
        this.refresh();
      });
      this.replaceChildren(this.overview, this.repeat.node, this.paper, this.move, this.kept);
    }

    disconnectedCallback() {
      removeEventListener("storage", this.watch);
    }

    /** Show anew what follows from the answers; where somebody is typing or answering, nothing moves. */
    refresh() {
      this.replace("overview", ocop.recordOverview());
      this.repeat.draw();
      if (!this.paper.contains(document.activeElement)) this.replace("paper", ocop.recordCertificate());
      this.kept.draw();
    }

    /** @param {"overview" | "paper"} part @param {HTMLElement} fresh keeps open what the reader has unfolded */
    replace(part, fresh) {
      const open = [...this[part].querySelectorAll("details")].map((one) => one.open);
      fresh.querySelectorAll("details").forEach((one, at) => (one.open = open[at] ?? one.open));
      this[part].replaceWith(fresh);
      this[part] = fresh;
    }
  }

  // A first load runs all.js after this file; instant navigation runs the page's scripts in any order.
  function define() {
    if (!ocop.QuizCard || !ocop.courseOutline || !ocop.courseQuestions) return;
    document.removeEventListener("load", define, true);
    if (!customElements.get("my-record")) customElements.define("my-record", MyRecord);
  }
  document.addEventListener("load", define, true); // a script's load event is seen on its way down only
  define();
})();
