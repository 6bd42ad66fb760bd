// <business-plan>: a producer plans a business in plain questions. Everything stays on the device, saved as it is typed.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const { DEPTHS, wayOf, pathOf, keyOf, fieldOf, withValue, fieldsOf, stepsOf, idOf } = ocop.planFields;
  const { concernSaid, faultSaid } = ocop.planSaid;
  const { nameOf, about, depths, start, taking, lists } = ocop.planScreens;
  const TEXT = ocop.text["business-plan"];

  class BusinessPlan extends ocop.KeptForm {
    paper = "paper";
    home = { step: "owner", at: 0, paper: "" };
    words = TEXT;
    typing = "";
    unfolded = new Set();

    connectedCallback() {
      this.shelf = ocop.planShelf();
      super.connectedCallback();
    }

    start() {
      return start(this.shelf, {
        ...this.keeping(async (file) => {
          const found = await ocop.planFile.readFile(file);
          const count = found.paper ? ocop.readPlan(found.paper.plan).faults.length : 0;
          return count ? { ...found, faults: [TEXT.wrong({ count })] } : found;
        }),
        add: (depth) => this.open(this.shelf.add(ocop.planFile.newPlan(depth))),
      });
    }

    screen() {
      const { depth, plan } = this.own;
      this.reckon();
      if (this.place.paper) return ocop.printedSheet(ocop.planPaper.paper(this.frame()), () => this.go({ paper: "" }));
      const steps = stepsOf(depth);
      const at = Math.max(0, steps.findIndex(({ id }) => id === this.place.step));
      const step = (this.step = steps[at]);
      this.steer({ back: steps[at - 1] && { step: steps[at - 1].id }, next: steps[at + 1] && { step: steps[at + 1].id } });
      this.named = make("b", {}, nameOf(plan));
      this.results = make("section", { className: "kp-results", "aria-label": TEXT.results });
      this.lists = make("div", {});
      const deeper = make("details", { className: "sa-help" }, make("summary", {}, TEXT.depth), depths(depth, (wanted) => {
        this.save((one) => ({ ...one, depth: wanted }));
        this.go({});
      }));
      const questions = ocop.planAsk.questions(fieldsOf(step.id, depth), {
        plan, depth, now: () => this.own.plan, write: (way, value) => this.write(way, value), settle: () => this.settle(), redraw: (id) => this.go({}, id), unfolded: this.unfolded,
      });
      return [
        make("div", { className: "sa-row" }, button(TEXT.plans, () => this.go({ id: null }), "sa-button--quiet")),
        make("p", { className: "ds-about" }, this.named, make("small", {}, about(this.own))),
        at === 0 && deeper,
        this.chooser(steps, step),
        make("h2", { tabIndex: -1 }, step.title), make("p", { className: "sa-hint" }, step.help ?? ""),
        ...questions,
        ...(step.id === "finish" ? [...this.taking(), this.lists] : []),
        this.results,
      ].filter(Boolean);
    }

    taking() {
      const file = (kind) => `ke-hoach-${ocop.slugify(nameOf(this.own.plan)).slice(0, 50) || "kinh-doanh"}.${kind}`;
      const sheets = () => ocop.planPaper.sheets(this.frame());
      return taking({
        word: () => ocop.download(ocop.paperDocx(ocop.planPaper.paper(this.frame())), file("docx")),
        xlsx: () => ocop.download(ocop.xlsx(sheets()), file("xlsx")),
        csv: () => ocop.download(ocop.csv(sheets().flatMap(({ rows }) => [...rows, []])), file("csv")),
        view: () => this.go({ paper: "plan" }),
        save: () => ocop.giveJson(ocop.planFile.planText(this.own.plan), file("json")),
      });
    }

    /** What can be read of the plan, and every figure of it. */
    reckon() {
      this.read = ocop.readPlan(this.own.plan);
      this.data = ocop.planData(this.read.plan, ocop.planForm.taxes);
    }

    frame() {
      this.reckon();
      const now = new Date();
      return { plan: this.read.plan, data: this.data, depth: this.own.depth, day: `${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}` };
    }

    /** Keep an answer. */
    write(way, value) {
      this.typing = idOf(pathOf(way));
      this.save((one) => ({ ...one, plan: withValue(one.plan, way, value) }));
    }

    /** An answer is finished: what is wrong with it may be said now. */
    settle() {
      this.typing = "";
      clearTimeout(this.later);
      this.tally();
    }

    /** Go to a field, deeper into the form when it is asked there only; a list stands for its empty items. */
    goTo(path) {
      const field = fieldOf(path);
      const depth = DEPTHS[Math.max(DEPTHS.indexOf(field.depth ?? "standard"), DEPTHS.indexOf(this.own.depth))];
      if (depth !== this.own.depth) this.save((one) => ({ ...one, depth }));
      this.go({ step: fieldOf(keyOf(path).split("[]")[0]).step }, idOf(path));
    }

    /** Say everything anew: figures, pictures, what is wrong and what to look at again. */
    tally() {
      if (!this.isConnected || !this.own || this.place.paper) return;
      this.reckon();
      const { plan, faults, from } = this.read;
      const concerns = this.data.concerns.map((one) => ({ ...concernSaid(one, plan), path: from(one.path) }));
      const unknown = this.data.unknown.map(from);
      const said = new Map();
      const say = (path, line) => said.set(path, [...(said.get(path) ?? []), line]);
      for (const one of faults) say(one.path, { wrong: true, text: faultSaid(one) });
      for (const { path, message, advice } of concerns) say(path, { wrong: false, text: message, advice });
      ocop.planAsk.tell(this.body, said, this.typing);
      this.named.textContent = nameOf(this.own.plan);
      this.show(plan, { plan: this.own.plan, faults, concerns, unknown });
      const steps = stepsOf(this.own.depth);
      const open = [...unknown, ...faults.map(({ path }) => path)].map((path) => fieldOf(keyOf(path).split("[]")[0])?.step ?? "finish");
      this.countSteps(steps, (id) => open.filter((one) => one === id).length);
      this.bar.value = (steps.indexOf(this.step) + 1) / steps.length;
      const words = ocop.planResults.inShort(plan, this.data);
      if (this.status.textContent !== words) this.status.textContent = words;
    }

    /** The results under the questions, with what was unfolded still unfolded. */
    show(plan, found) {
      const unfolded = [...this.results.querySelectorAll("details")].map(({ open }) => open);
      this.results.replaceChildren(...ocop.planResults.results(this.step.id, plan, this.data).filter(Boolean));
      this.results.hidden = !this.results.childElementCount;
      this.results.querySelectorAll("details").forEach((one, at) => (one.open = unfolded[at] ?? false));
      if (this.step.id !== "finish") return;
      this.lists.replaceChildren(...lists(found, {
        goTo: (path) => this.goTo(path),
        drop: (path) => {
          this.write(wayOf(path), undefined);
          this.go({});
        },
      }));
    }
  }

  // A first load runs all.js after this file; instant navigation runs the page's scripts in any order.
  function define() {
    if (!ocop.openStore || !ocop.parseNumber || !ocop.slugify || !ocop.planForm) return;
    document.removeEventListener("load", define, true);
    if (!customElements.get("business-plan")) customElements.define("business-plan", BusinessPlan);
  }
  document.addEventListener("load", define, true); // a script's load event is seen on its way down only
  define();
})();
