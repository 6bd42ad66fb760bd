// <dossier-form>: a producer writes the dossier of Điều 6. Everything stays on the device, saved as it is typed.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.assessmentView;
  const { stepsOf, placeOf, around, openOn, draw } = ocop.dossierSteps;
  const { readDossier } = ocop.dossierFile;
  const { nameOf, about } = ocop.dossierScreens;
  const TEXT = {
    dossiers: "← Các hồ sơ",
    step: (at, of, title, open) => `${at}/${of}. ${title}${open ? ` (còn ${open} ô)` : ""}`,
    steps: "Bước",
    change: "Đổi loại hồ sơ",
    left: (count) => (count ? `Còn ${count} ô trống. Đã lưu trên máy này.` : "Đủ mọi ô. Đã lưu trên máy này."),
    progress: "Phần đã điền",
    back: "← Trước",
    next: "Tiếp →",
    confirm: (name) => `Xóa hồ sơ “${name}” khỏi máy này? Không lấy lại được.`,
    refused: "Không mở tệp này. Hồ sơ trên máy vẫn còn nguyên.",
    read: "Đã mở tệp thành một hồ sơ mới trên máy này.",
    unreadable: "Hồ sơ này không mở được:",
    elsewhere: "Hồ sơ này vừa được sửa ở một thẻ khác. Trang đã lấy bản mới nhất, chữ bạn vừa gõ vẫn còn.",
    gone: "Hồ sơ này vừa bị xóa ở một thẻ khác. Bản bạn đang sửa vẫn được giữ.",
    taken: "Chọn loại hồ sơ, rồi bấm vào bài chấm để lập hồ sơ.",
  };
  const give = (text, name) => ocop.download(new Blob([text], { type: "application/json" }), name);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  class DossierForm extends HTMLElement {
    connectedCallback() {
      this.watch = (event) => event.key === "ocop.dossier" && this.place.id && this.look();
      addEventListener("storage", this.watch);
      if (this.status) return; // the same element, moved
      this.shelf = ocop.dossierShelf();
      this.status = make("p", { className: "sa-total", role: "status" });
      this.bar = make("progress", { className: "ds-bar", max: 1, "aria-label": TEXT.progress });
      this.alerts = make("div", { className: "sa-alert", role: "alert", tabIndex: -1 });
      this.body = make("div", { className: "sa-body" });
      this.walk = make("div", { className: "sa-row sa-walk" });
      this.foot = make("div", { className: "sa-foot sa-screen" }, this.walk, this.bar, this.status);
      this.replaceChildren(this.alerts, this.body, this.foot);
      const open = this.shelf.store.get("open");
      this.place = { id: null, step: "producer", at: 0, paper: "" };
      this.wanted = /^#tu-cham=(.+)/.exec(location.hash)?.[1];
      if (!this.wanted && open && this.shelf.ids.includes(open.id) && Number.isInteger(open.at)) this.place = { ...this.place, ...open };
      this.draw();
      if (this.wanted) this.say(TEXT.taken);
    }

    disconnectedCallback() {
      removeEventListener("storage", this.watch);
    }

    /** Go somewhere: the place is kept, so that a reload comes back to it, and focus follows. */
    go(place, focus = "") {
      this.place = { ...this.place, ...place };
      this.shelf.store.set("open", this.place);
      this.alerts.replaceChildren();
      this.draw();
      const target = focus ? document.getElementById(focus) : null;
      if (!target) this.scrollIntoView({ block: "start" });
      const inside = target?.matches("fieldset") ? target.querySelector("input") : target;
      (inside ?? this.body.querySelector("h2"))?.focus({ preventScroll: !target });
    }

    draw() {
      const { id } = this.place;
      const { dossier, faults, kept } = id ? this.shelf.get(id) : { dossier: null, faults: [], kept: null };
      if (faults.length) this.say(TEXT.unreadable, faults);
      [this.dossier, this.base] = [dossier, kept];
      this.foot.hidden = !dossier || Boolean(this.place.paper);
      this.walk.replaceChildren();
      this.body.replaceChildren(...(dossier ? this.screen() : this.start()));
      if (dossier) this.tally();
    }

    say(words, faults = []) {
      this.alerts.replaceChildren(make("p", {}, words), ...(faults.length ? [make("ul", {}, ...faults.map((one) => make("li", {}, one)))] : []));
    }

    start() {
      const open = (id) => this.go({ id, step: "producer", at: 0, paper: "" });
      return ocop.dossierScreens.start(this.shelf, {
        wanted: this.wanted, open,
        add: (dossier) => open(this.shelf.add(dossier)),
        remove: (id, name) => {
          if (!confirm(TEXT.confirm(name))) return;
          this.shelf.remove(id);
          this.go({ id: null });
        },
        save: (id) => give(JSON.stringify(this.shelf.get(id).kept), "ho-so-cu.json"),
        read: async (file) => {
          const { dossier, faults } = await readDossier(file);
          if (dossier) {
            this.shelf.add(dossier);
            this.go({ id: null });
          }
          this.say(dossier ? TEXT.read : TEXT.refused, faults);
          this.alerts.focus();
        },
      });
    }

    screen() {
      const { dossier } = this;
      const paper = ocop.dossierForm.papers.find(({ name }) => name === this.place.paper);
      if (paper) {
        const made = ocop.dossierPapers(dossier).find(({ name }) => name === paper.name);
        return ocop.dossierScreens.paper(made, () => this.go({ paper: "" }));
      }
      const steps = stepsOf(dossier.case);
      const at = Math.max(0, steps.findIndex(({ id }) => id === this.place.step));
      const step = steps[at];
      this.choice = make("select", { onchange: ({ target }) => this.go({ step: target.value, at: 0 }) },
        ...steps.map(({ id }) => make("option", { value: id, selected: id === step.id })));
      this.steer(steps, at);
      const kinds = make("details", { className: "sa-help" }, make("summary", {}, TEXT.change),
        ocop.dossierScreens.kinds(dossier.case, (kind) => {
          this.save((one) => ({ ...one, case: kind }));
          this.go({});
        }));
      return [
        make("div", { className: "sa-row" }, button(TEXT.dossiers, () => this.go({ id: null }), "sa-button--quiet")),
        make("p", { className: "ds-about" }, make("b", {}, nameOf(dossier)), make("small", {}, about(dossier))),
        at === 0 && kinds,
        make("label", { className: "sa-field" }, TEXT.steps, this.choice),
        ...(step.id === "finish" ? this.finish() : [
          make("h2", { tabIndex: -1 }, step.title), make("p", { className: "sa-hint" }, step.help),
          ...draw(step, {
            dossier, at: this.place.at, save: (edit) => this.save(edit), go: (place) => this.go(place), redraw: (id) => this.go({}, id),
          }),
        ]),
      ].filter(Boolean);
    }

    /** Back and next: through the criteria one by one, then to the next step. */
    steer(steps, at) {
      const { back, next, place } = around(this.dossier, steps, at, this.place.at);
      const buttons = [button(TEXT.back, () => this.go(back)), button(TEXT.next, () => this.go(next), "sa-button--main")];
      buttons[0].disabled = !back;
      buttons[1].hidden = !next;
      this.walk.replaceChildren(buttons[0], make("span", { className: "sa-place" }, place), buttons[1]);
    }

    finish() {
      const file = (name, kind) => `${name}-${ocop.slugify(nameOf(this.dossier)).slice(0, 50) || `bo-${this.dossier.set}`}.${kind}`;
      return ocop.dossierScreens.finish(this.dossier, {
        goTo: (key) => {
          const { id, ...place } = placeOf(this.dossier, key);
          this.go(place, id);
        },
        word: (paper) => ocop.download(ocop.paperDocx(paper), file(paper.name, "docx")),
        view: (paper) => this.go({ paper }),
        save: () => give(ocop.dossierText(this.dossier), file("ho-so", "json")),
      });
    }

    /** Apply an edit to the newest there is, so that nothing another tab wrote is lost. */
    save(edit) {
      const { dossier, kept } = this.shelf.get(this.place.id);
      const elsewhere = !same(kept, this.base);
      this.dossier = this.base = edit(dossier ?? this.dossier);
      this.shelf.put(this.place.id, this.dossier);
      clearTimeout(this.later);
      this.later = setTimeout(() => this.tally(), 250); // making all papers at every key would be felt on a slow phone
      if (elsewhere) this.refresh(dossier ? TEXT.elsewhere : TEXT.gone);
    }

    /** Show what another tab wrote. */
    look() {
      const { dossier, kept } = this.shelf.get(this.place.id);
      if (kept === null) this.say(TEXT.gone);
      else if (dossier && !same(kept, this.base)) this.refresh(TEXT.elsewhere);
    }

    refresh(words) {
      ocop.dossierView.redraw(this, () => this.draw());
      this.say(words);
    }

    /** Say how much is open, in all and on each step. */
    tally() {
      if (!this.isConnected || !this.dossier) return;
      const { count, share, byStep } = openOn(this.dossier);
      const steps = stepsOf(this.dossier.case);
      const texts = steps.map(({ id, title }, at) => TEXT.step(at + 1, steps.length, title, byStep(id)));
      if (this.choice) texts.forEach((text, at) => (this.choice.options[at].textContent = text));
      this.bar.value = 1 - share;
      if (this.status.textContent !== TEXT.left(count)) this.status.textContent = TEXT.left(count);
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
