// <quiz-progress data-total="12">: how far the learner is in the one quiz of this page. Load it before self-check.js.
(() => {
  const TEXT = ocop.text["quiz-progress"];

  class QuizProgress extends HTMLElement {
    connectedCallback() {
      document.addEventListener("ocop:progress", this);
      this.show(0, +this.dataset.total);
    }

    disconnectedCallback() {
      document.removeEventListener("ocop:progress", this);
    }

    /** @param {CustomEvent<{done: number, total: number}>} event */
    handleEvent({ detail }) {
      this.show(detail.done, detail.total);
    }

    /** @param {number} done @param {number} total */
    show(done, total) {
      const bar = Object.assign(document.createElement("progress"), { max: total, value: done });
      bar.setAttribute("aria-label", TEXT.label);
      this.replaceChildren(bar, TEXT.done({ done, total }));
    }
  }

  customElements.define("quiz-progress", QuizProgress);
})();
