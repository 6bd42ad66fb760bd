// <self-assessment>: a producer scores a product against its set. Everything stays on the device, saved as it is typed.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["self-assessment"];

  class SelfAssessment extends HTMLElement {
    connectedCallback() {
      if (this.status) return; // the same element, moved
      this.shelf = ocop.shelf();
      const { make } = (this.view = { ...ocop.pageView, ...ocop.assessmentView });
      this.status = make("p", { className: "sa-total", role: "status" });
      this.alerts = make("div", { className: "sa-alert", role: "alert", tabIndex: -1 });
      this.body = make("div", { className: "sa-body" });
      this.walk = make("div", { className: "sa-row sa-walk" });
      this.foot = make("div", { className: "sa-foot" }, this.walk, this.status);
      this.replaceChildren(this.alerts, this.body, this.foot);
      const open = this.shelf.store.get("open");
      this.place = { id: null, mode: "one", at: 0 };
      if (open && this.shelf.ids.includes(open.id) && TEXT.modes[open.mode] && Number.isInteger(open.at)) this.place = open;
      this.draw();
    }

    /** Go somewhere: the place is kept, so that a reload comes back to it, and focus follows. */
    go(place) {
      this.place = { ...this.place, ...place };
      this.shelf.store.set("open", this.place);
      this.alerts.replaceChildren();
      this.draw();
      const head = this.body.querySelector("fieldset legend, h2");
      head?.focus({ preventScroll: true });
      (this.place.mode === "one" && this.place.id ? this.body : this).scrollIntoView({ block: "start" });
    }

    draw() {
      const { assessed, faults } = this.place.id ? this.shelf.get(this.place.id) : { assessed: null, faults: [] };
      if (faults.length) this.say(TEXT.unreadable, faults);
      this.assessed = assessed;
      this.status.textContent = "";
      this.foot.hidden = !assessed || this.place.mode === "result";
      this.walk.replaceChildren();
      this.body.replaceChildren(...(assessed ? this.product() : this.start()));
      if (assessed) this.tally();
    }

    say(words, faults = []) {
      const { make } = this.view;
      this.alerts.replaceChildren(make("p", {}, words), ...(faults.length ? [make("ul", {}, ...faults.map((one) => make("li", {}, one)))] : []));
    }

    start() {
      const products = this.shelf.ids.map((id) => {
        const { assessed, faults, kept } = this.shelf.get(id);
        const name = String(assessed?.name || kept?.name || TEXT.unnamed({ number: kept?.set })).slice(0, 120);
        if (!assessed) return { id, title: name, about: "", faults };
        const { lines, name: set } = ocop.criteria.sets[assessed.set];
        const done = TEXT.done({ done: Object.keys(assessed.answers).length, all: lines.length });
        return { id, title: name, about: `${TEXT.set({ number: assessed.set, name: set })} · ${done}`, faults };
      });
      const open = (id) => this.go({ id, mode: "one", at: 0 });
      return this.view.start({
        products, open,
        add: (set, name) => open(this.shelf.add(ocop.newAssessment(set, name || TEXT.unnamed({ number: set })))),
        remove: (id, name) => {
          if (!confirm(TEXT.confirm({ name }))) return;
          this.shelf.remove(id);
          this.go({ id: null });
        },
        read: async (file) => {
          const { assessed, faults } = await ocop.readAssessment(file);
          if (assessed) {
            this.shelf.add(assessed);
            this.go({ id: null });
          }
          this.say(assessed ? TEXT.read : TEXT.refused, faults);
          this.alerts.focus();
        },
      });
    }

    product() {
      const { make, button } = this.view;
      const { mode } = this.place;
      const set = ocop.criteria.sets[this.assessed.set];
      const name = make("input", { type: "text", maxLength: 120, value: this.assessed.name, autocomplete: "off",
        oninput: ({ target }) => this.save({ name: target.value }) });
      const tabs = Object.entries(TEXT.modes).map(([one, words]) => {
        const tab = button(words, () => this.go({ mode: one, at: 0 }), "sa-tab");
        tab.setAttribute("aria-pressed", String(one === mode));
        return tab;
      });
      return [
        make("div", { className: "sa-row sa-screen" }, button(TEXT.products, () => this.go({ id: null }), "sa-button--quiet")),
        make("label", { className: "sa-field" }, TEXT.name, name),
        make("p", { className: "sa-hint" }, TEXT.set({ number: set.no, name: set.name })),
        make("div", { className: "sa-row sa-tabs sa-screen", role: "group", "aria-label": TEXT.sheet }, ...tabs),
        ...(mode === "result" ? this.result() : this.cards(mode)),
      ];
    }

    cards(mode) {
      const { make, button } = this.view;
      const lines = ocop.linesOf(this.assessed.set);
      const set = ocop.criteria.sets[this.assessed.set];
      const makers = [
        ...(set.rejections.length ? [() => this.view.rejections(set, this.assessed.rejections, (one, on) => this.reject(one, on))] : []),
        ...lines.map((line) => () => this.card(line)),
      ];
      if (mode === "all") return [...makers.map((draw) => draw()), button(TEXT.finish, () => this.go({ mode: "result" }), "sa-button--main")];
      const at = Math.min(Math.max(this.place.at, 0), makers.length - 1);
      const back = button(TEXT.back, () => this.go({ at: at - 1 }));
      back.disabled = at === 0;
      const last = at === makers.length - 1;
      const next = button(last ? TEXT.finish : TEXT.next, () => this.go(last ? { mode: "result" } : { at: at + 1 }), "sa-button--main");
      const place = make("span", { className: "sa-place" }, `${at + 1}/${makers.length}`);
      this.walk.append(back, place, next); // always under the thumb
      return [makers[at]()];
    }

    card(line) {
      const { answers, notes } = this.assessed;
      const put = (key, value) => {
        const { [line.code]: _, ...rest } = this.assessed[key];
        this.save({ [key]: value ? { ...rest, [line.code]: value } : rest });
      };
      return this.view.card(line, {
        option: answers[line.code],
        note: notes[line.code],
        answer: (option) => put("answers", option),
        write: (note) => put("notes", note),
      });
    }

    reject(number, on) {
      const others = this.assessed.rejections.filter((one) => one !== number);
      this.save({ rejections: on ? [...others, number].sort((one, other) => one - other) : others });
    }

    result() {
      const { assessed } = this;
      const file = (kind) => `tu-cham-${ocop.slugify(assessed.name).slice(0, 60) || `bo-${assessed.set}`}.${kind}`;
      const set = ocop.criteria.sets[assessed.set];
      return this.view.result(ocop.assessmentResult(assessed), {
        goTo: (code) => this.go({ mode: "one", at: set.lines.findIndex((line) => line.code === code) + (set.rejections.length ? 1 : 0) }),
        word: () => ocop.download(ocop.docx(ocop.assessmentReport(this.assessed, new Date())), file("docx")),
        dossier: `lap-ho-so.html#tu-cham=${this.place.id}`,
        save: () => ocop.download(new Blob([JSON.stringify(this.assessed, null, 1)], { type: "application/json" }), file("json")),
      });
    }

    save(changes) {
      this.assessed = { ...this.assessed, ...changes };
      this.shelf.store.set(this.place.id, this.assessed);
      this.tally();
    }

    /** Say the running total when it has changed. */
    tally() {
      const words = this.view.summary(ocop.assessmentTotal(this.assessed));
      if (this.status.textContent !== words) this.status.textContent = words;
    }
  }

  // A first load runs all.js after this file; instant navigation runs the page's scripts in any order.
  function define() {
    if (!ocop.openStore || !ocop.criteria || !ocop.products) return;
    document.removeEventListener("load", define, true);
    if (!customElements.get("self-assessment")) customElements.define("self-assessment", SelfAssessment);
  }
  document.addEventListener("load", define, true); // a script's load event is seen on its way down only
  define();
})();
