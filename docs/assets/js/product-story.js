// <product-story>: from an interview to a leaflet. Everything stays on the device, saved as it is typed.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const { stepsOf, placeOf, around, openOn } = ocop.storySteps;
  const { nameOf, about, paths, start, finish } = ocop.storyScreens;
  const { readStory } = ocop.storyFile;
  const TEXT = ocop.text["product-story"];

  class ProductStory extends ocop.KeptForm {
    paper = "paper";
    home = { step: "facts", at: 0, paper: "", length: "leaflet", seen: "" };
    words = TEXT;

    connectedCallback() {
      this.shelf = ocop.storyShelf();
      super.connectedCallback();
    }

    start() {
      ocop.storyPhotos.tidy(this.shelf);
      return start(this.shelf, {
        ...this.keeping(ocop.storyFile.readFile),
        add: (path) => this.open(this.shelf.add(ocop.storyFile.newStory(path))),
      });
    }

    screen() {
      const { path, story } = this.own;
      if (this.place.paper) return this.printed(() => this.go({ paper: "" }));
      const steps = stepsOf(path);
      const turn = Math.max(0, steps.findIndex(({ id }) => id === this.place.step));
      const step = steps[turn];
      const at = Math.min(this.place.at, Math.max(0, step.questions.length - 1));
      this.steer(around(steps, step, at));
      setTimeout(() => ocop.storyCheckComes().catch(() => {}), 3000); // so that it is there without the net, too
      this.named = make("b", {}, nameOf(story));
      this.beside = make("section", { className: "st-check", "aria-label": TEXT.check });
      const change = make("details", { className: "sa-help" }, make("summary", {}, TEXT.path), paths(path, (wanted) => {
        this.save((one) => ({ ...one, path: wanted }));
        this.go({});
      }));
      const question = step.questions[at];
      return [
        make("div", { className: "sa-row" }, button(TEXT.stories, () => this.go({ id: null }), "sa-button--quiet")),
        make("p", { className: "ds-about" }, this.named, make("small", {}, about(this.own))),
        turn === 0 && change,
        this.chooser(steps, step),
        !question && make("h2", { tabIndex: -1 }, step.title),
        make("p", { className: "sa-hint" }, step.help),
        ...(question ? ocop.storyAsk.card(question, step, this.on()) : this.ownStep(step.id)),
      ].filter(Boolean);
    }

    ownStep(id) {
      const on = this.on();
      return {
        facts: () => ocop.storyAsk.facts(on),
        photos: () => ocop.storyLists.photos(on),
        proof: () => ocop.storyLists.proof(on),
        draft: () => ocop.storyDrafts.drafts(on),
        edit: () => ocop.storyDrafts.editor(on, this.beside),
        finish: () => this.taking(),
      }[id]();
    }

    /** What the parts of the page may do. */
    on() {
      const form = this;
      const { id, step } = this.place;
      return {
        get story() {
          return { structure: "origin", voice: "we", ...form.own.story }; // what is typed after drawing counts too
        },
        place: this.place,
        write: (edit) => this.save((one) => ({ ...one, story: edit(one.story) })),
        go: (place, focus) => this.go(place, focus),
        redraw: (focus, place = {}) => this.go(place, focus),
        goTo: (question) => {
          const { path, ...place } = placeOf(question, this.own.path);
          if (path !== this.own.path) this.save((one) => ({ ...one, path }));
          this.go(place, `st-${question}`);
        },
        goFact: (key) => this.go({ step: "facts", at: 0 }, `st-fact-${key}`),
        here: () => this.isConnected && this.place.id === id && this.place.step === step,
        tell: (words, faults) => this.say(words, faults),
      };
    }

    /** The story as it is read, and what goes out of it. */
    read() {
      const story = readStory(this.own.story);
      return { story, texts: ocop.storyDrafts.textsOf(story) };
    }

    printed(back) {
      const { story, texts } = this.read();
      if (this.place.paper === "leaflet") return ocop.printedSheet({ title: TEXT.leaflet }, back, ocop.storyLeaflet.leaflet(story, texts.leaflet.text));
      return ocop.printedSheet(ocop.storyPaper.interviewPaper(story, this.own.path), back);
    }

    taking() {
      const { story, texts } = this.read();
      const file = (name, kind) => `${name}-${ocop.slugify(nameOf(story)).slice(0, 50) || "san-pham"}.${kind}`;
      return finish(story, {
        address: () => this.go({ step: "facts", at: 0 }, "st-fact-url"),
        photos: () => this.go({ step: "photos", at: 0 }),
        leaflet: () => ocop.download(ocop.storyLeaflet.file(story, texts.leaflet.text), file("to-roi", "html")),
        word: async () => {
          try {
            ocop.download(await ocop.storyPaper.word(story, texts), file("cau-chuyen", "docx"));
          } catch {
            this.say(TEXT.failed);
          }
        },
        view: (paper) => this.go({ paper }),
        save: () => ocop.giveJson(ocop.storyFile.storyText(this.own.story), file("cau-chuyen", "json")),
      });
    }

    /** The other stories kept here, as read. */
    others() {
      return this.shelf.ids.filter((id) => id !== this.place.id).map((id) => this.shelf.get(id).paper).filter(Boolean).map(({ story }) => readStory(story));
    }

    /** Say how much is open, and on the step of editing what the check finds. */
    tally() {
      if (!this.isConnected || !this.own || this.place.paper) return;
      const { of, done, all } = openOn(this.own);
      this.countSteps(stepsOf(this.own.path), of);
      this.named.textContent = nameOf(this.own.story);
      this.bar.value = all ? done / all : 0;
      const words = TEXT.progress({ done, all });
      if (this.status.textContent !== words) this.status.textContent = words;
      if (this.place.step === "edit") ocop.storyRemarks(this.beside, readStory(this.own.story), ocop.storyDrafts.sizeOf(this.place.length).length, () => this.others());
    }
  }

  // A first load runs all.js after this file; instant navigation runs the page's scripts in any order.
  function define() {
    if (!ocop.openStore || !ocop.parseNumber || !ocop.slugify || !ocop.storyForm) return;
    document.removeEventListener("load", define, true);
    if (!customElements.get("product-story")) customElements.define("product-story", ProductStory);
  }
  document.addEventListener("load", define, true); // a script's load event is seen on its way down only
  define();
})();
