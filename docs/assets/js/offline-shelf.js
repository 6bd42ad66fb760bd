// The page "Học khi mất mạng": what can be saved, how much it weighs, what is saved, what there is of newer.
(() => {
  if (customElements.get("offline-shelf")) return;
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const TEXT = ocop.text["offline-shelf"];

  /** Bytes as people read them. @param {number} bytes */
  const weight = (bytes) =>
    bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1).replace(".", TEXT.decimal)} MB`;

  class OfflineShelf extends HTMLElement {
    connectedCallback() {
      if (this.status) return;
      this.status = make("p", { role: "status" });
      this.status.setAttribute("role", "status");
      this.body = make("div");
      this.replaceChildren(this.status, this.body);
      if (!globalThis.caches || !navigator.serviceWorker || !crypto.subtle) return this.say(TEXT.none);
      this.store = ocop.offlineStore(new URL(".", document.baseURI).href);
      addEventListener("beforeinstallprompt", (event) => {
        event.preventDefault();
        this.install = event;
        this.show();
      });
      this.show();
    }

    /** @param {string} words */
    say(words) {
      this.status.textContent = words;
    }

    async show() {
      try {
        this.state = await this.store.state();
      } catch {
        return this.say(TEXT.none);
      }
      try {
        this.files = await this.store.list();
      } catch (error) {
        this.say(navigator.onLine && !(error instanceof TypeError) ? TEXT.unlisted : TEXT.away);
        if (!this.files) return this.body.replaceChildren(...this.kept());
      }
      const { groups, version } = this.files;
      const has = (id) => this.state.groups.some((one) => one.id === id);
      const core = groups.find(({ id }) => id === "core");
      const weigh = (group) => group.size + (has("core") ? 0 : core.size);
      const rows = groups.filter(({ id }) => id !== "core").map((group) => make("li", { className: "sa-product" },
        make("p", {}, make("b", {}, group.title), make("small", {}, has(group.id) ? TEXT.saved : weight(weigh(group)))),
        has(group.id)
          ? this.press(TEXT.remove, TEXT.removeOf({ title: group.title }), () => this.remove(group), "sa-button--quiet")
          : this.press(TEXT.save({ size: weight(weigh(group)) }), TEXT.saveOf({ title: group.title, size: weight(weigh(group)) }), () => this.save(group), "sa-button--main")));
      const newer = this.state.version && this.state.version !== version;
      const mine = groups.filter(({ id }) => has(id));
      this.body.replaceChildren(
        ...(newer ? [make("p", {}, TEXT.newer({ size: weight(mine.reduce((sum, one) => sum + one.size, 0)) })), button(TEXT.update, () => this.update(mine), "sa-button--main")] : []),
        make("ul", { className: "sa-products" }, ...rows),
        make("p", {}, make("small", {}, await this.used())),
        ...(this.install ? [button(TEXT.install, () => this.install.prompt())] : []),
        ...(mine.length ? [button(TEXT.clear, () => this.clear(), "sa-button--quiet")] : []));
    }

    press(words, label, act, className) {
      const made = button(words, act, className);
      made.setAttribute("aria-label", label);
      return made;
    }

    /** Without a network: what is here. */
    kept() {
      return [make("ul", {}, ...this.state.groups.map(({ title, start }) => make("li", {}, make("a", { href: start }, title))))];
    }

    async used() {
      const { usage } = (await navigator.storage?.estimate?.()) ?? {};
      return usage ? TEXT.used({ used: weight(usage) }) : "";
    }

    async work(ids, done) {
      for (const one of this.body.querySelectorAll("button")) one.disabled = true;
      let words = done;
      try {
        await this.store.save(this.files, ids, (now, all) => this.say(TEXT.saving({ part: Math.floor((100 * now) / all) })));
        await this.store.register();
        navigator.storage?.persist?.();
      } catch (error) {
        words = error instanceof ocop.SiteChanged ? TEXT.changed : TEXT.failed;
      }
      await this.show();
      this.say(words);
    }

    save(group) {
      return this.work([...this.state.groups.map(({ id }) => id), group.id], TEXT.done({ title: group.title }));
    }

    update(groups) {
      return this.work(groups.map(({ id }) => id), TEXT.updated);
    }

    async remove(group) {
      await this.store.remove(this.files, group.id);
      await this.show();
      this.say(TEXT.removed({ title: group.title }));
    }

    async clear() {
      await this.store.clear();
      await this.show();
      this.say(TEXT.cleared);
    }
  }
  customElements.define("offline-shelf", OfflineShelf);
})();
