// What this site keeps on the device, by name and size, and how it goes away.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const TEXT = {
    title: "Dữ liệu trên máy này",
    how: "Trang web này chỉ giữ những thứ dưới đây, trên máy này. Xóa rồi thì không lấy lại được, nên lưu thành tệp trước nếu còn cần.",
    none: "Trang web này không giữ gì trên máy.",
    denied: "Trình duyệt không cho trang này giữ dữ liệu. Việc học sẽ mất khi đóng trang: trước khi đóng, bạn chép thành chữ ở mục trên.",
    size: (bytes) => (bytes < 1000 ? "dưới 1 kB" : bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`),
    sum: (size) => `Tất cả: ${size}.`,
    remove: "Xóa",
    removeOf: (name) => `Xóa: ${name}`,
    all: "Xóa tất cả",
    ask: (name) => `Xóa “${name}” khỏi máy này?`,
    askAll: "Xóa tất cả khỏi máy này?",
    lost: "Xóa rồi không lấy lại được.",
    again: "Phần này tải lại được khi có mạng.",
    yes: "Xóa hẳn",
    no: "Không xóa",
    save: "Lưu bài làm thành tệp trước",
    saved: "Đã tạo tệp. Bạn xem tệp đã nằm trong máy chưa rồi hãy xóa.",
    gone: (name) => `Đã xóa: ${name}.`,
    goneAll: "Đã xóa tất cả.",
    failed: "Trình duyệt không cho xóa. Bạn xóa dữ liệu của trang web này trong phần cài đặt của trình duyệt.",
    unknown: (key) => `Mục khác (${key})`,
    pages: (titles) => `Trang lưu để học khi mất mạng${titles ? `: ${titles}` : ""}`,
    partly: "tải dở",
    page: "Xóa từng phần: ",
    pageName: "Học khi mất mạng",
  };
  const NAMES = {
    "ocop.progress": "Việc học: bài đã làm, câu phải ôn, tên trên giấy",
    "ocop.reading": "Cỡ chữ và chỗ đang nghe",
    "ocop.assessment": "Bài tự chấm điểm",
    "ocop.dossier": "Hồ sơ OCOP đang lập",
    "ocop.plan": "Kế hoạch kinh doanh",
    "ocop.story": "Câu chuyện sản phẩm",
    "ocop.story-photos": "Ảnh của câu chuyện",
    "ocop.calendar": "Lịch của tôi",
  };
  const PAGES = "pages"; // what "Học khi mất mạng" has saved: no key of localStorage
  const PALETTE = [/\.__palette$/, "Nền sáng hay tối"]; // kept by the theme

  /** @type {(key: string) => string} */
  ocop.keptName = (key) => NAMES[key] ?? (PALETTE[0].test(key) ? PALETTE[1] : TEXT.unknown(key));

  /** @type {() => {key: string, name: string, bytes: number}[] | null} null where the browser denies storage */
  function kept() {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith("ocop.") || PALETTE[0].test(key))
        .sort()
        .map((key) => ({ key, name: ocop.keptName(key), bytes: new Blob([key, localStorage.getItem(key) ?? ""]).size }));
    } catch {
      return null;
    }
  }

  /** Take keys away, here and in this page's memory; other tabs hear of it from the browser. @param {string[]} keys */
  function remove(keys) {
    for (const key of keys) {
      localStorage.removeItem(key);
      dispatchEvent(new StorageEvent("storage", { key, newValue: null }));
    }
  }

  /** What the worker gives without a network, as one entry; null for nothing. */
  async function keptPages() {
    try {
      const store = ocop.offlineStore(new URL(".", document.baseURI).href);
      const bytes = await store.size();
      const titles = (await store.state()).groups.filter(({ id }) => id !== "core").map(({ title }) => title.split(":")[0]);
      return bytes ? { key: PAGES, name: TEXT.pages(titles.join(", ") || TEXT.partly), bytes, clear: store.clear } : null;
    } catch {
      return null; // a file from disk, a browser without caches
    }
  }

  /** @type {(changed: () => void) => HTMLElement} */
  ocop.recordKept = (changed) => {
    const section = make("section", { className: "sa-screen", "aria-labelledby": "rc-xoa" });
    const said = make("p", { className: "rc-said", role: "status" });
    const title = make("h2", { id: "rc-xoa", tabIndex: -1 }, TEXT.title);
    let [pages, asking] = [null, null];

    const all = () => [...(kept() ?? []), ...(pages ? [pages] : [])];
    const line = ({ name, bytes }) => [make("b", {}, name), make("small", {}, TEXT.size(bytes))];

    /** Ask in the page: the windows of a browser inside Zalo or Facebook may never show. @param {any[]} entries */
    function ask(entries, question, words) {
      said.textContent = "";
      asking = make("div", { className: "rc-ask", role: "group", "aria-labelledby": "rc-hoi" },
        make("p", { id: "rc-hoi", tabIndex: -1 }, question),
        entries.length > 1 && make("ul", {}, ...entries.map((one) => make("li", {}, ...line(one)))),
        make("p", {}, entries.every(({ key }) => key === PAGES) ? TEXT.again : TEXT.lost),
        make("div", { className: "sa-row" },
          entries.some(({ key }) => key.startsWith("ocop.")) && button(TEXT.save, () => {
            ocop.recordSave(ocop.recordFile.OTHERS);
            said.textContent = TEXT.saved;
          }),
          button(TEXT.yes, () => take(entries, words)),
          button(TEXT.no, () => done(""), "sa-button--main")));
      section.draw();
      asking.firstElementChild.focus();
    }

    async function take(entries, words) {
      try {
        remove(entries.filter(({ key }) => key !== PAGES).map(({ key }) => key));
        for (const one of entries) await one.clear?.();
      } catch {
        words = TEXT.failed;
      }
      changed();
      done(words);
      section.look();
    }

    function done(words) {
      asking = null;
      section.draw();
      said.textContent = words;
      title.focus({ preventScroll: true });
    }

    /** Look again at what only tells later. */
    section.look = async () => {
      pages = await keptPages();
      section.draw();
    };

    section.draw = () => {
      const found = all();
      const denied = kept() === null;
      const held = asking?.contains(document.activeElement) ? document.activeElement : null;
      section.replaceChildren(title, make("p", {}, denied ? TEXT.denied : found.length ? TEXT.how : TEXT.none));
      if (found.length)
        section.append(
          make("ul", { className: "sa-products" }, ...found.map((one) =>
            make("li", { className: "sa-product" },
              make("p", {}, ...line(one)),
              make("button", { type: "button", className: "sa-button sa-button--quiet", "aria-label": TEXT.removeOf(one.name), textContent: TEXT.remove,
                onclick: () => ask([one], TEXT.ask(one.name), TEXT.gone(one.name)) })))),
          make("p", {}, TEXT.sum(TEXT.size(found.reduce((sum, { bytes }) => sum + bytes, 0)))),
          ...(pages ? [make("p", {}, TEXT.page, make("a", { href: "hoc-khi-mat-mang.html" }, TEXT.pageName))] : []),
          asking ?? make("div", { className: "sa-row" }, button(TEXT.all, async () => {
            await section.look();
            ask(all(), TEXT.askAll, TEXT.goneAll);
          })));
      section.append(said);
      held?.focus();
    };
    section.draw();
    section.look();
    return section;
  };
})();
