// The frame of a page that writes papers kept on this device: where the reader is, saved at every key, beside other tabs.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, buttonFor, shelf } = ocop.pageView;
  const TEXT = ocop.text["kept-form"];
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /** Draw a host again and leave the reader, and the caret, where they are. */
  function redraw(host, draw) {
    const { activeElement: active } = document;
    const [id, from] = [host.contains(active) ? active.id : "", active?.selectionStart];
    draw();
    const field = id && document.getElementById(id);
    if (!field) return;
    field.focus({ preventScroll: true });
    if (typeof from === "number") field.setSelectionRange?.(from, from);
  }

  /** Hand text to the reader as a JSON file. */
  ocop.giveJson = (text, name) => ocop.download(new Blob([text], { type: "application/json" }), name);

  /** The list of what is kept here; `told` gives title and about of each. */
  ocop.keptList = (kept, heading, told, { open, remove, save }) => {
    const papers = kept.ids.map((id) => ({ id, ...kept.get(id) })).map((one) => ({ ...one, ...told(one) }));
    const more = ({ id, title, faults }) => faults.length > 0 && buttonFor(title, TEXT.raw, () => save(id));
    return papers.length ? [make("h2", { tabIndex: -1 }, heading), shelf(papers, { open, remove, more })] : [];
  };

  /**
   * A page gives `shelf` (KeptShelf), `paper` (the name under which the shelf's check gives it), `home` (its first
   * place), `words` (unreadable, elsewhere, gone, confirm, read, refused, raw) and draws start(), screen(), tally().
   */
  ocop.KeptForm = class extends HTMLElement {
    connectedCallback() {
      this.watch = (event) => event.key === this.shelf.key && this.place.id && this.look();
      addEventListener("storage", this.watch);
      if (this.status) return; // the same element, moved
      this.status = make("p", { className: "sa-total", role: "status" });
      this.bar = make("progress", { className: "ds-bar", max: 1, "aria-label": TEXT.progress });
      this.alerts = make("div", { className: "sa-alert", role: "alert", tabIndex: -1 });
      this.body = make("div", { className: "sa-body" });
      this.walk = make("div", { className: "sa-row sa-walk" });
      this.foot = make("div", { className: "sa-foot sa-screen" }, this.walk, this.bar, this.status);
      this.replaceChildren(this.alerts, this.body, this.foot);
      const open = this.shelf.store.get("open");
      this.place = { ...this.home, id: null };
      if (!this.wanted && open && this.shelf.ids.includes(open.id) && Number.isInteger(open.at)) this.place = { ...this.place, ...open };
      this.draw();
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
      for (let folded = target?.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
      if (!target) this.scrollIntoView({ block: "start" });
      const inside = target?.matches("fieldset") ? target.querySelector("input") : target;
      (inside ?? this.body.querySelector("h2"))?.focus({ preventScroll: !target });
    }

    /** Go to one of the papers, at its beginning. */
    open(id) {
      this.go({ ...this.home, id });
    }

    draw() {
      const { id } = this.place;
      const { faults, kept, [this.paper]: one } = id ? this.shelf.get(id) : { faults: [], kept: null, [this.paper]: null };
      if (faults.length) this.say(this.words.unreadable, faults);
      [this.own, this.base] = [one, kept];
      this.foot.hidden = !one || Boolean(this.place.paper);
      this.walk.replaceChildren();
      this.body.replaceChildren(...(one ? this.screen() : this.start()));
      if (one) this.tally();
    }

    say(words, faults = []) {
      this.alerts.replaceChildren(make("p", {}, words), ...(faults.length ? [make("ul", {}, ...faults.map((one) => make("li", {}, one)))] : []));
    }

    /** What every start screen can do with what is kept, and with a chosen file. */
    keeping(readFile) {
      return {
        open: (id) => this.open(id),
        remove: (id, name) => {
          if (!confirm(this.words.confirm({ name }))) return;
          this.shelf.remove(id);
          this.go({ id: null });
        },
        save: (id) => ocop.giveJson(JSON.stringify(this.shelf.get(id).kept), this.words.raw),
        read: async (file) => {
          const { faults, [this.paper]: one } = await readFile(file);
          if (one) {
            this.shelf.add(one);
            this.go({ id: null });
          }
          this.say(one ? this.words.read : this.words.refused, faults);
          this.alerts.focus();
        },
      };
    }

    /** The list of steps to choose from; tally() fills in the words. */
    chooser(steps, step) {
      this.choice = make("select", { onchange: ({ target }) => this.go({ step: target.value, at: 0 }) },
        ...steps.map(({ id }) => make("option", { value: id, selected: id === step.id })));
      return make("label", { className: "sa-field" }, TEXT.steps, this.choice);
    }

    /** Say on each step how much is open there. */
    countSteps(steps, open) {
      const texts = steps.map(({ id, title }, at) => {
        const step = `${at + 1}/${steps.length}. ${title}`;
        return open(id) ? TEXT.open({ step, count: open(id) }) : step;
      });
      if (this.choice) texts.forEach((text, at) => (this.choice.options[at].textContent = text));
    }

    /** Back and next; a place that is null cannot be gone to. */
    steer({ back, next, place = "" }) {
      const buttons = [button(TEXT.back, () => this.go(back)), button(TEXT.next, () => this.go(next), "sa-button--main")];
      buttons[0].disabled = !back;
      buttons[1].hidden = !next;
      this.walk.replaceChildren(buttons[0], make("span", { className: "sa-place" }, place), buttons[1]);
    }

    /** Apply an edit to the newest there is, so that nothing another tab wrote is lost. */
    save(edit) {
      const { kept, [this.paper]: newest } = this.shelf.get(this.place.id);
      const elsewhere = !same(kept, this.base);
      this.own = this.base = edit(newest ?? this.own);
      this.shelf.put(this.place.id, this.own);
      clearTimeout(this.later);
      this.later = setTimeout(() => this.tally(), 250); // counting it all at every key would be felt on a slow phone
      if (elsewhere) this.refresh(newest ? this.words.elsewhere : this.words.gone);
    }

    /** Show what another tab wrote. */
    look() {
      const { kept, [this.paper]: newest } = this.shelf.get(this.place.id);
      if (kept === null) this.say(this.words.gone);
      else if (newest && !same(kept, this.base)) this.refresh(this.words.elsewhere);
    }

    refresh(words) {
      redraw(this, () => this.draw());
      this.say(words);
    }
  };
})();
