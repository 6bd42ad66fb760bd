// To another device and back: a file, or text to copy where a phone has no downloads.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, upload } = ocop.pageView;
  const TEXT = {
    title: "Chuyển sang máy khác",
    how: "Ở máy cũ, lưu việc học thành tệp rồi gửi sang máy mới qua Zalo, Bluetooth hay USB. Ở máy mới, mở trang này và chọn tệp đó. Máy mới đang có gì thì vẫn giữ.",
    others: (names) => `Kèm bài ở các công cụ khác: ${names.join(", ")}`,
    private: "Hồ sơ, kế hoạch có tên và số liệu của bạn: chỉ gửi cho máy của mình.",
    save: "Lưu thành tệp",
    asText: "Chép thành chữ",
    text: "Chữ để chép sang máy mới (không kèm từng câu trả lời)",
    copy: "Sao chép",
    copied: "Đã chép. Bạn dán vào tin nhắn, ghi chú hay thư, rồi dán lại ở máy mới.",
    byHand: "Bạn giữ tay vào ô chữ, chọn tất cả rồi chép.",
    open: "Mở tệp từ máy cũ",
    paste: "Dán chữ từ máy cũ",
    pasteHere: "Dán vào đây",
    take: "Lấy vào máy này",
    taken: (taken, kept) => `Đã lấy ${taken} mục vào máy này.${kept ? ` ${kept} mục ở máy này mới hơn nên giữ nguyên.` : ""}`,
    nothing: "Trong đó không có gì mới so với máy này.",
    refused: (fault) => `${fault} Việc học trên máy này vẫn còn nguyên.`,
    file: (day) => `viec-hoc-ocop-${day}.json`,
  };

  const today = () => {
    const day = new Date();
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };

  /** Hand over what is learned as a file, with what these stores of the tools hold. @param {string[]} keys */
  ocop.recordSave = (keys) =>
    ocop.download(new Blob([ocop.recordFile.write(keys, today())], { type: "application/json" }), TEXT.file(today()));

  /** @type {(changed: () => void) => HTMLElement} */
  ocop.recordMove = (changed) => {
    const { OTHERS, entriesOf, write, read, readFile } = ocop.recordFile;
    const said = make("p", { className: "rc-said", role: "status" });
    const others = OTHERS.filter((key) => Object.keys(entriesOf(key)).length);
    const all = make("input", { type: "checkbox" });
    const chosen = () => (all.checked ? others : []);

    const tell = ({ taken, kept, fault }) => {
      said.textContent = fault ? TEXT.refused(fault) : taken ? TEXT.taken(taken, kept) : TEXT.nothing;
      if (taken) changed();
    };
    const area = (label, props) => {
      const box = make("textarea", { rows: 4, spellcheck: false, ...props });
      return [box, make("label", { className: "sa-note" }, label, box)];
    };

    const [out, outLabel] = area(TEXT.text, { readOnly: true });
    const copy = async () => {
      out.select();
      try {
        await navigator.clipboard.writeText(out.value);
        said.textContent = TEXT.copied;
      } catch {
        said.textContent = document.execCommand?.("copy") ? TEXT.copied : TEXT.byHand;
      }
    };
    const outBox = make("div", { hidden: true }, outLabel, make("div", { className: "sa-row" }, button(TEXT.copy, copy)));
    const [pasted, pastedLabel] = area(TEXT.pasteHere, {});

    return make("section", { className: "sa-screen", "aria-labelledby": "rc-chuyen" },
      make("h2", { id: "rc-chuyen", tabIndex: -1 }, TEXT.title),
      make("p", {}, TEXT.how),
      others.length > 0 && make("label", { className: "sa-option" }, all, make("span", {}, TEXT.others(others.map(ocop.keptName)), make("small", {}, TEXT.private))),
      make("div", { className: "sa-row" },
        button(TEXT.save, () => ocop.recordSave(chosen())),
        button(TEXT.asText, () => {
          out.value = write(chosen(), today(), true);
          outBox.hidden = false;
          out.focus();
        }),
        upload(TEXT.open, async (file) => tell(await readFile(file)))),
      outBox,
      make("details", { className: "sa-help" }, make("summary", {}, TEXT.paste), pastedLabel,
        make("div", { className: "sa-row" }, button(TEXT.take, () => tell(read(pasted.value))))),
      said);
  };
})();
