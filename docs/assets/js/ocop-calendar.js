// <ocop-calendar>: from a certificate, a round or a filing day to every date that follows. All of it stays on the device.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["ocop-calendar"];

  class OcopCalendar extends HTMLElement {
    connectedCallback() {
      document.addEventListener("visibilitychange", this);
      if (this.body) return; // the same element, moved
      this.shelf = ocop.calendarShelf();
      const { make } = ocop.calendarView;
      this.status = make("p", { className: "cal-status", role: "status" });
      this.body = make("div", { className: "cal-body" });
      this.replaceChildren(this.status, this.body);
      const { screen, id } = this.shelf.store.get("open") ?? {};
      this.place = { screen: "list", id: null };
      if (["plan", "form"].includes(screen)) this.place = { screen, id: this.shelf.ids.includes(id) ? id : null };
      this.draw();
    }

    disconnectedCallback() {
      document.removeEventListener("visibilitychange", this);
    }

    /** A page left open over midnight counts from the new day when somebody looks at it again. */
    handleEvent() {
      if (!document.hidden && this.drawn !== ocop.days.today() && this.place.screen !== "form") this.draw();
    }

    /** Go somewhere: the place is kept, so that a reload comes back to it, and focus follows. */
    go(screen, id = null, words = "") {
      this.place = { screen, id };
      this.shelf.store.set("open", this.place);
      if (screen !== "form") this.shelf.store.set("draft", null);
      this.draw();
      this.status.textContent = words;
      this.body.querySelector("h2")?.focus({ preventScroll: true });
      this.scrollIntoView({ block: "start" });
    }

    draw() {
      this.status.textContent = "";
      const today = (this.drawn = ocop.days.today());
      const { screen, id } = this.place;
      const one = id && this.shelf.get(id, today);
      const products = this.shelf.all(today);
      if (screen === "plan" && one?.plan) this.body.replaceChildren(...this.plan(one, today));
      else if (screen === "form" || !products.length) this.body.replaceChildren(this.form(one?.product, today));
      else this.body.replaceChildren(...this.list(products, today));
    }

    list(products, today) {
      return ocop.calendarView.list({
        products, today,
        open: (id) => this.go("plan", id),
        edit: (id) => this.go("form", id),
        add: () => this.go("form"),
        remove: (id, name) => {
          if (!confirm(TEXT.confirm({ name }))) return;
          this.shelf.remove(id);
          this.go("list", null, TEXT.removed);
        },
        file: () => this.download(products.filter(({ plan }) => plan), today, ""),
      });
    }

    plan(one, today) {
      return ocop.calendarView.plan({
        ...one, today,
        back: () => this.go("list"),
        edit: () => this.go("form", one.id),
        file: () => this.download([one], today, one.product.name),
      });
    }

    form(product, today) {
      const { id } = this.place;
      const kept = this.shelf.store.get("draft");
      const draft = ocop.calendarDraft(product);
      // A draft that was damaged is only half taken over: every value must be a text, as the form's own are.
      for (const key of Object.keys(draft)) if (kept?.id === id && typeof kept[key] === "string") draft[key] = kept[key];
      if (!["certificate", "round", "filing"].includes(draft.kind)) draft.kind = "certificate";
      if (!/^[12]\/\d{4}$/.test(draft.round)) draft.round = "";
      return ocop.calendarForm({
        draft, today, editing: Boolean(product),
        change: (typed) => this.shelf.store.set("draft", { ...typed, id }),
        save: (typed) => {
          try {
            ocop.makePlan(typed, today);
          } catch (error) {
            if (!(error instanceof ocop.Refusal)) throw error;
            return error.message;
          }
          this.go("plan", this.shelf.put(typed, id), TEXT.saved);
          return "";
        },
        cancel: this.shelf.ids.length ? () => this.go("list") : null,
      });
    }

    download(products, today, name) {
      const text = ocop.calendarFile(products.map(({ product, plan }) => ({ name: product.name, plan })), today);
      const slug = ocop.slugify(name).slice(0, 60);
      const href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
      const link = Object.assign(document.createElement("a"), { href, download: `${slug ? `${TEXT.file}-${slug}` : TEXT.file}.ics` });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    }
  }

  // A first load runs all.js after this file; instant navigation runs the page's scripts in any order.
  function define() {
    if (!ocop.openStore || !ocop.calendar || !ocop.slugify) return;
    document.removeEventListener("load", define, true);
    if (!customElements.get("ocop-calendar")) customElements.define("ocop-calendar", OcopCalendar);
  }
  document.addEventListener("load", define, true); // a script's load event is seen on its way down only
  define();
})();
