// Wrong answers asked again, one at a time, with the forms and the grading of the lessons.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const TEXT = ocop.text["record-repeat"];

  /** @type {(days: number, now: number) => string} "27/11" */
  const dayWords = (days, now) => {
    const day = new Date(now);
    day.setDate(day.getDate() + days);
    return `${day.getDate()}/${day.getMonth() + 1}`;
  };

  const places = () => {
    const { modules, tests } = ocop.courseOutline;
    return [...modules.flatMap((module) => [...module.lessons, ...module.tests]), ...tests];
  };

  ocop.RecordRepeat = class {
    constructor() {
      this.node = make("section", { className: "sa-screen", "aria-labelledby": "rc-on" });
      this.draw();
    }

    /** What stands in the boxes. While a question is open, it stays. */
    draw(said = "") {
      if (this.sitting) return;
      const now = Date.now();
      const { due, later, counts, known } = ocop.recordBoxes.look(now);
      const { SITTING } = ocop.recordBoxes;
      const soon = later.filter((one) => one.wait === later[0].wait);
      const some = (cards) => cards.slice(0, SITTING);
      const parts = [
        make("h2", { id: "rc-on", tabIndex: -1 }, TEXT.title),
        make("p", { role: "status" }, said),
        make("p", {}, due.length ? TEXT.due({ count: due.length }) : later.length ? TEXT.none : TEXT.empty),
        !due.length && later.length > 0 && make("p", {}, TEXT.next({ count: soon.length, day: dayWords(later[0].wait, now) })),
        due.length + later.length > 0 && make("p", {}, TEXT.boxes({ boxes: counts.map((count, at) => count && TEXT.box({ number: at + 1, count })).filter(Boolean).join(", ") })),
        known > 0 && make("p", {}, TEXT.known({ count: known })),
        due.length > 0 && make("div", { className: "sa-row" }, button(TEXT.start({ count: some(due).length }), () => this.begin(some(due)), "sa-button--main")),
        !due.length && later.length > 0 && make("p", { className: "sa-hint" }, TEXT.earlyHint),
        !due.length && later.length > 0 && make("div", { className: "sa-row" }, button(TEXT.early({ count: some(later).length }), () => this.begin(some(later)))),
      ];
      this.node.replaceChildren(...parts.filter(Boolean));
    }

    begin(cards) {
      this.sitting = { cards, at: 0, right: 0 };
      this.ask();
    }

    ask() {
      const { cards, at } = this.sitting;
      const card = cards[at];
      const [html, place, story = ""] = ocop.courseQuestions[card.id];
      const host = make("div", { className: "self-check-wrap" });
      host.innerHTML = html; // made and escaped by course/pages/record_script.py
      const question = host.firstElementChild;
      question.querySelector(".sc-no").textContent = TEXT.place({ at: at + 1, of: cards.length });
      if (story) {
        const told = make("div", { className: "sc-story rc-story" });
        told.innerHTML = story;
        host.prepend(told);
      }
      const foot = make("div", { className: "sa-row" }, button(TEXT.stop, () => this.end(), "sa-button--quiet"));
      const from = places().find(({ id }) => id === place);
      this.node.replaceChildren(make("h2", { id: "rc-on", tabIndex: -1 }, TEXT.title), host, foot);
      const draft = ocop.recordBoxes.draftOf(card.id);
      const asked = new ocop.QuizCard(question, draft, () => this.judged(card, asked, foot, from));
      const legend = question.querySelector("legend");
      legend.tabIndex = -1;
      legend.focus({ preventScroll: true });
      this.node.scrollIntoView({ block: "start" });
    }

    judged(card, asked, foot, from) {
      const { cards, at } = this.sitting;
      ocop.progress.set(ocop.recordBoxes.draftOf(card.id), null);
      this.sitting.right += Number(asked.right);
      const { box, rest } = ocop.recordBoxes.answered(card, asked.right, Date.now());
      const words = !asked.right ? TEXT.down : rest === null ? TEXT.learned : card.wait > 0 ? TEXT.same({ box, rest }) : TEXT.up({ box, rest });
      asked.verdict.append(make("p", {}, words), ...(from ? [make("p", {}, TEXT.from, make("a", { href: from.href }, from.title))] : []));
      const last = at + 1 === cards.length;
      foot.prepend(button(last ? TEXT.finish : TEXT.goOn, () => (last ? this.end() : this.goOn()), "sa-button--main"));
      if (last) foot.lastElementChild.remove();
    }

    goOn() {
      this.sitting.at += 1;
      this.ask();
    }

    end() {
      const { cards, at, right } = this.sitting;
      const over = at + 1 === cards.length;
      this.sitting = null;
      this.node.dispatchEvent(new CustomEvent("ocop:progress", { bubbles: true, detail: {} })); // the page draws itself anew
      this.draw(over ? TEXT.over({ right, of: cards.length }) : "");
      this.node.querySelector("h2").focus();
    }
  };
})();
