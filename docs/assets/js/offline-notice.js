// On a device that has saved parts of the site: say once when the site has a newer version than the saved one.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["offline-notice"];
  const base = new URL("../../", document.currentScript.src).href;
  const page = new URL("hoc-khi-mat-mang.html", base).href;

  async function look() {
    const store = ocop.offlineStore(base);
    const { version } = await store.state();
    if (!version || version === (await store.version()) || location.href.startsWith(page)) return;
    const close = Object.assign(document.createElement("button"), { textContent: TEXT.close });
    const see = Object.assign(document.createElement("a"), { href: page, textContent: TEXT.see });
    const words = document.createElement("p");
    words.setAttribute("role", "status");
    const notice = Object.assign(document.createElement("div"), { className: "ocop-notice" });
    close.onclick = () => notice.remove();
    notice.append(words, see, close);
    document.body.append(notice);
    words.textContent = TEXT.newer;
  }
  look().catch(() => {}); // no network: nothing newer is known
})();
