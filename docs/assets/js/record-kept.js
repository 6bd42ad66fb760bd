// What this site keeps on the device, by name and size, and how it goes away.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const TEXT = {
    title: "Dữ liệu trên máy này",
    how: "Trang web này chỉ giữ những thứ dưới đây, trên máy này. Xóa rồi thì không lấy lại được, nên lưu thành tệp trước nếu còn cần.",
    none: "Trang web này không giữ gì trên máy.",
    denied: "Trình duyệt không cho trang này giữ dữ liệu. Việc học sẽ mất khi đóng trang: trước khi đóng, bạn chép thành chữ ở mục trên.",
    size: (bytes) => (bytes < 1000 ? "dưới 1 kB" : `${Math.round(bytes / 1000).toLocaleString("vi")} kB`),
    remove: "Xóa",
    removeOf: (name) => `Xóa: ${name}`,
    all: "Xóa tất cả",
    confirm: (name) => `Xóa “${name}” khỏi máy này? Không lấy lại được.`,
    confirmAll: (names) => `Xóa tất cả khỏi máy này?\n\n${names.join("\n")}\n\nKhông lấy lại được.`,
    gone: (name) => `Đã xóa: ${name}.`,
    goneAll: "Đã xóa tất cả.",
    unknown: (key) => `Mục khác (${key})`,
  };
  const NAMES = {
    "ocop.progress": "Việc học: bài đã làm, câu phải ôn, tên trên giấy",
    "ocop.reading": "Cỡ chữ và chỗ đang nghe",
    "ocop.assessment": "Bài tự chấm điểm",
    "ocop.dossier": "Hồ sơ OCOP đang lập",
    "ocop.plan": "Kế hoạch kinh doanh",
    "ocop.story": "Câu chuyện sản phẩm",
    "ocop.calendar": "Lịch của tôi",
  };
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

  /** @type {(changed: () => void) => HTMLElement} */
  ocop.recordKept = (changed) => {
    const section = make("section", { className: "sa-screen", "aria-labelledby": "rc-xoa" });
    const said = make("p", { className: "rc-said", role: "status" });
    const title = make("h2", { id: "rc-xoa", tabIndex: -1 }, TEXT.title);

    function take(keys, question, words) {
      if (!confirm(question)) return;
      remove(keys);
      changed();
      section.draw();
      said.textContent = words;
      title.focus({ preventScroll: true });
    }

    section.draw = () => {
      const found = kept();
      section.replaceChildren(title, make("p", {}, !found ? TEXT.denied : found.length ? TEXT.how : TEXT.none));
      if (found?.length)
        section.append(
          make("ul", { className: "sa-products" }, ...found.map(({ key, name, bytes }) =>
            make("li", { className: "sa-product" },
              make("p", {}, make("b", {}, name), make("small", {}, TEXT.size(bytes))),
              make("button", { type: "button", className: "sa-button sa-button--quiet", "aria-label": TEXT.removeOf(name), textContent: TEXT.remove,
                onclick: () => take([key], TEXT.confirm(name), TEXT.gone(name)) })))),
          make("div", { className: "sa-row" },
            button(TEXT.all, () => take(found.map((one) => one.key), TEXT.confirmAll(found.map((one) => one.name)), TEXT.goneAll))));
      section.append(said);
    };
    section.draw();
    return section;
  };
})();
