// <dossier-form>: a producer writes the dossier of Điều 6. Everything stays on the device, saved as it is typed.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const { stepsOf, placeOf, around, openOn, draw } = ocop.dossierSteps;
  const { readDossier } = ocop.dossierFile;
  const { nameOf, about } = ocop.dossierScreens;
  const TEXT = ocop.text["dossier-form"];

  class DossierForm extends ocop.KeptForm {
    paper = "dossier";
    home = { step: "producer", at: 0, paper: "" };
    words = TEXT;

    connectedCallback() {
      this.shelf = ocop.dossierShelf();
      this.wanted ??= /^#tu-cham=(.+)/.exec(location.hash)?.[1];
      const first = !this.status;
      super.connectedCallback();
      if (first && this.wanted) this.say(TEXT.taken);
    }

    start() {
      return ocop.dossierScreens.start(this.shelf, {
        ...this.keeping(readDossier),
        wanted: this.wanted,
        add: (dossier) => this.open(this.shelf.add(dossier)),
      });
    }

    screen() {
      const dossier = this.own;
      const paper = ocop.dossierForm.papers.find(({ name }) => name === this.place.paper);
      if (paper) {
        const made = ocop.dossierPapers(dossier).find(({ name }) => name === paper.name);
        return ocop.printedSheet(made, () => this.go({ paper: "" }));
      }
      const form = this;
      const steps = stepsOf(dossier.case);
      const at = Math.max(0, steps.findIndex(({ id }) => id === this.place.step));
      const step = steps[at];
      this.steer(around(dossier, steps, at, this.place.at));
      const kinds = make("details", { className: "sa-help" }, make("summary", {}, TEXT.change),
        ocop.dossierScreens.kinds(dossier.case, (kind) => {
          this.save((one) => ({ ...one, case: kind }));
          this.go({});
        }));
      return [
        make("div", { className: "sa-row" }, button(TEXT.dossiers, () => this.go({ id: null }), "sa-button--quiet")),
        make("p", { className: "ds-about" }, make("b", {}, nameOf(dossier)), make("small", {}, about(dossier))),
        at === 0 && kinds,
        this.chooser(steps, step),
        ...(step.id === "finish" ? this.finish() : [
          make("h2", { tabIndex: -1 }, step.title), make("p", { className: "sa-hint" }, step.help),
          ...draw(step, {
            get dossier() {
              return form.own; // what is typed after drawing counts too
            },
            at: this.place.at, save: (edit) => this.save(edit), go: (place) => this.go(place), redraw: (id) => this.go({}, id),
          }),
        ]),
      ].filter(Boolean);
    }

    finish() {
      const file = (name, kind) => `${name}-${ocop.slugify(nameOf(this.own)).slice(0, 50) || `bo-${this.own.set}`}.${kind}`;
      return ocop.dossierScreens.finish(this.own, {
        goTo: (key) => {
          const { id, ...place } = placeOf(this.own, key);
          this.go(place, id);
        },
        word: (paper) => ocop.download(ocop.paperDocx(paper), file(paper.name, "docx")),
        view: (paper) => this.go({ paper }),
        save: () => ocop.giveJson(ocop.dossierText(this.own), file("ho-so", "json")),
      });
    }

    /** Say how much is open, in all and on each step. */
    tally() {
      if (!this.isConnected || !this.own) return;
      const { count, share, byStep } = openOn(this.own);
      this.countSteps(stepsOf(this.own.case), byStep);
      this.bar.value = 1 - share;
      const said = count ? TEXT.left({ count }) : TEXT.full;
      if (this.status.textContent !== said) this.status.textContent = said;
    }
  }

  // A first load runs all.js after this file; instant navigation runs the page's scripts in any order.
  function define() {
    if (!ocop.openStore || !ocop.criteria || !ocop.products || !ocop.dossierForm) return;
    document.removeEventListener("load", define, true);
    if (!customElements.get("dossier-form")) customElements.define("dossier-form", DossierForm);
  }
  document.addEventListener("load", define, true); // a script's load event is seen on its way down only
  define();
})();
