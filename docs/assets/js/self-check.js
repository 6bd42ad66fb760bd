// <self-check data-quiz="m1-l1">: questions that answer back. Without this file: a form with its answers folded away.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["self-check"];
  const { lang } = document.documentElement;

  /** @type {(name: string, className: string, words?: string) => any} */
  const make = (name, className, textContent = "") =>
    Object.assign(document.createElement(name), { className, textContent });

  /** @type {(words: string, click: () => void) => HTMLButtonElement} */
  const button = (words, onclick) => Object.assign(make("button", "sc-button", words), { type: "button", lang, onclick });

  /** A line that screen readers speak when it changes. */
  function live(className) {
    const line = Object.assign(make("p", className), { lang });
    line.setAttribute("role", "status");
    return line;
  }

  /** One question: takes an answer, gives the verdict, keeps both. `right` is null until checked. */
  class Card {
    /** @type {(fieldset: HTMLElement, place: string, judged: () => void) => void} */
    constructor(fieldset, place, judged) {
      Object.assign(this, { fieldset, place, judged });
      this.note = live("sc-note");
      this.form = ocop.quizForm(fieldset, (words) => (this.note.textContent = words));
      this.button = button(TEXT.check, () => this.check());
      this.verdict = make("div", "sc-verdict");
      this.verdict.tabIndex = -1;
      fieldset.querySelector(".sc-body").after(this.note, this.button, this.verdict);
      fieldset.addEventListener("input", () => this.save());
      fieldset.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.target.type !== "text") return;
        event.preventDefault();
        this.check();
      });
      this.settle(null);
      const kept = ocop.progress.get(place);
      if (kept?.rev !== fieldset.dataset.rev) return; // nothing kept, or the question has changed since
      try {
        this.form.write(kept.response);
        if (kept.checked) this.judge();
      } catch {
        this.reset(); // kept by another hand than ours
      }
    }

    get controls() {
      return [...this.fieldset.querySelectorAll(".sc-body :is(input, select, button)")];
    }

    save() {
      this.note.textContent = "";
      const { rev } = this.fieldset.dataset;
      ocop.progress.set(this.place, { rev, response: this.form.read(), checked: this.right !== null });
    }

    check() {
      const missing = this.form.missing();
      this.note.textContent = missing;
      if (missing) return this.controls[0].focus();
      this.judge();
      this.save();
      // A wrong answer goes into the first box, to be asked again (record-boxes.js).
      if (!this.right) ocop.progress.set(`again/${this.fieldset.dataset.id}`, { box: 1, since: Date.now() });
      this.verdict.focus();
      this.judged();
    }

    judge() {
      const { right, feedback, good, total } = this.form.grade();
      const why = this.fieldset.querySelector(".sc-why").textContent;
      const words = [...(good && !right ? [TEXT.partly({ good, total })] : []), ...feedback, why];
      this.verdict.replaceChildren(
        Object.assign(make("strong", "", right ? TEXT.right : TEXT.wrong), { lang }),
        ...words.map((one) => make("p", "", one)),
      );
      this.settle(right);
    }

    reset() {
      this.form.write([]);
      this.form.shuffle();
      this.settle(null);
      ocop.progress.set(this.place, null);
    }

    settle(right) {
      this.right = right;
      const judged = right !== null;
      this.verdict.dataset.right = right;
      this.verdict.hidden = !judged;
      this.button.hidden = judged;
      for (const control of this.controls) control.disabled = judged;
    }
  }

  ocop.QuizCard = Card;

  class SelfCheck extends HTMLElement {
    connectedCallback() {
      if (this.cards) return; // the same element, moved
      this.place = `quiz/${this.dataset.quiz}`;
      const leaves = [...this.querySelectorAll(".sc-question:not([data-kind=case])")];
      this.cards = leaves.map((leaf) => new Card(leaf, `${this.place}/${leaf.dataset.id}`, () => this.tally(true)));
      this.score = live("sc-total");
      this.retry = button(TEXT.retry, () => this.restart(this.cards.filter((card) => card.right === false)));
      this.again = button(TEXT.again, () => this.restart(this.cards));
      const foot = make("div", "sc-score");
      foot.append(this.score, this.retry, this.again);
      this.querySelector("form").append(foot);
      this.tally(!ocop.progress.get(this.place)); // a lesson that was opened leaves a trace
    }

    /** Ask some questions once more. */
    restart(cards) {
      cards.forEach((card) => card.reset());
      this.tally(true);
      cards[0].controls[0].focus();
    }

    /** Show the score and tell the page; `save` it when it may have changed. */
    tally(save) {
      const total = this.cards.length;
      const done = this.cards.filter((card) => card.right !== null).length;
      const right = this.cards.filter((card) => card.right).length;
      // Completed stays completed: trying again takes no progress away.
      const completed = done === total || !!ocop.progress.get(this.place)?.completed;
      this.score.textContent = TEXT.score({ done, total, right });
      this.retry.hidden = done === right;
      this.again.hidden = done < total;
      const detail = { quiz: this.dataset.quiz, done, right, total, completed };
      if (save) ocop.progress.set(this.place, detail);
      this.dispatchEvent(new CustomEvent("ocop:progress", { bubbles: true, detail }));
    }
  }

  customElements.define("self-check", SelfCheck);
})();
