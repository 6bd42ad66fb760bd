// <scorm-quiz data-quiz="m1-final" data-rev="1f0c" data-pass="70">: a test that reports to a learning platform, or, when
// there is none, keeps the work on this device. What was right shows after handing in.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["scorm-quiz"];
  const PAUSE = 2000; // milliseconds between an answer and its sending

  /** @type {(name: string, className: string, words?: string) => any} */
  const make = (name, className, textContent = "") =>
    Object.assign(document.createElement(name), { className, textContent });

  /** A line that screen readers speak when it changes. */
  const live = (className, words = "") => {
    const line = make("p", className, words);
    line.setAttribute("role", "status");
    return line;
  };

  const button = (words, onclick) => Object.assign(make("button", "sc-button", words), { type: "button", onclick });

  class ScormQuiz extends HTMLElement {
    connectedCallback() {
      if (this.cards) return; // the same element, moved
      this.place = `scorm/${this.dataset.quiz}`;
      this.pass = +this.dataset.pass;
      this.best = null;
      this.lms = ocop.openScorm();
      const leaves = [...this.querySelectorAll(".sc-question:not([data-kind=case])")];
      this.cards = leaves.map((leaf, at) => new ocop.ScormCard(leaf, () => this.answered(at)));
      this.result = make("p", "sc-result");
      this.result.tabIndex = -1;
      this.status = live("sc-total");
      this.notice = live("sc-note", this.lms ? "" : TEXT.alone);
      this.submit = button(TEXT.submit, () => this.handIn());
      this.again = button(TEXT.again, () => this.restart());
      const foot = make("div", "sc-score");
      foot.append(this.status, this.notice, this.submit, this.again);
      this.querySelector("form").append(foot);
      this.querySelector("form").onsubmit = (event) => event.preventDefault();
      this.prepend(this.result);
      this.settle(false);
      this.resume();
      addEventListener("visibilitychange", () => document.hidden && this.lms?.commit());
      addEventListener("pagehide", () => this.leave());
      addEventListener("pageshow", (event) => event.persisted && location.reload()); // the session has ended
    }

    get done() {
      return this.hasAttribute("data-done");
    }

    /** Whether the test is handed in: answers show (see quiz-package.css) and the buttons change. */
    settle(done) {
      this.toggleAttribute("data-done", done);
      this.result.hidden = !done;
      this.submit.hidden = done;
      this.again.hidden = !done || !("retry" in this.dataset);
      this.warned = false;
      this.count();
    }

    /** Take up what was kept; a first visit is told to the platform. */
    resume() {
      const kept = this.lms ? this.lms.get("cmi.suspend_data") : ocop.progress.get(this.place);
      const state = ocop.unpackState(kept, this.dataset.rev, this.cards.length);
      if (["", "not attempted"].includes(this.lms?.get("cmi.core.lesson_status"))) {
        this.lms.set("cmi.core.lesson_status", "incomplete");
        this.lms.commit();
      }
      if (!state) return;
      this.best = state.best;
      state.answers.forEach((packed, at) => (this.cards[at].packed = packed));
      if (state.done) return this.judge();
      this.count();
      this.cards[(this.lms?.get("cmi.core.lesson_location") || 0) - 1]?.fieldset.scrollIntoView();
    }

    answered(at) {
      this.warned = false;
      this.notice.textContent = "";
      this.count();
      this.lms?.set("cmi.core.lesson_location", at + 1);
      this.keep();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.lms?.commit(), PAUSE);
    }

    count() {
      const total = this.cards.length;
      const done = this.cards.filter((card) => !card.waiting).length;
      this.status.textContent = TEXT.done({ done, total });
      const detail = { quiz: this.dataset.quiz, done, total };
      this.dispatchEvent(new CustomEvent("ocop:progress", { bubbles: true, detail }));
    }

    keep() {
      const answers = this.cards.map((card) => card.packed);
      const state = { rev: this.dataset.rev, done: this.done, best: this.best, answers };
      if (!this.lms) return ocop.progress.set(this.place, JSON.stringify(state));
      const { text, whole } = ocop.packState(state);
      this.lms.set("cmi.suspend_data", text);
      if (!whole) this.notice.textContent = TEXT.crowded;
    }

    handIn() {
      const waiting = this.cards.filter((card) => card.waiting);
      if (waiting.length && !this.warned) {
        this.notice.textContent = TEXT.missing({ count: waiting.length, names: waiting.map((card) => card.name).join(", ") });
        this.warned = true;
        return;
      }
      this.report(this.judge());
      this.keep();
      this.lms?.commit();
      this.result.focus();
      scrollTo(0, 0);
    }

    /** Show every verdict and the result; returns the grades. */
    judge() {
      const grades = this.cards.map((card) => card.judge());
      const sum = grades.reduce((all, grade) => all + Math.round((grade?.fraction ?? 0) * 1e4), 0);
      this.score = Math.round(sum / grades.length) / 100;
      const right = grades.filter((grade) => grade?.right).length;
      const words = [TEXT.result({ score: String(this.score).replace(".", TEXT.decimal), right, total: grades.length })];
      if (this.pass) words.push(this.score >= this.pass ? TEXT.passed : TEXT.failed({ pass: this.pass }));
      this.result.textContent = words.join(" ");
      this.notice.textContent = "";
      this.settle(true);
      return grades;
    }

    /** Send score, status and every answer; another try never lowers what stands. */
    report(grades) {
      if (this.best !== null && this.best >= this.score) return;
      this.best = this.score;
      if (!this.lms) return;
      const status = this.pass ? (this.score >= this.pass ? "passed" : "failed") : "completed";
      const core = { "score.min": 0, "score.max": 100, "score.raw": this.score, lesson_status: status };
      for (const [field, value] of Object.entries(core)) this.lms.set(`cmi.core.${field}`, value);
      this.cards.forEach(({ fieldset, packed }, at) => {
        for (const [field, value] of ocop.interaction(fieldset, packed, grades[at]?.fraction ?? 0))
          this.lms.set(`cmi.interactions.${at}.${field}`, value);
      });
    }

    restart() {
      for (const card of this.cards) card.reset();
      this.settle(false);
      this.keep();
      scrollTo(0, 0);
    }

    leave() {
      this.lms?.set("cmi.core.exit", this.done ? "" : "suspend");
      this.lms?.finish();
    }
  }

  customElements.define("scorm-quiz", ScormQuiz);
})();
