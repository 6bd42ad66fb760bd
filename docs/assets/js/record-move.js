// To another device and back: a file, or text to copy where a phone has no downloads.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, upload } = ocop.pageView;
  const TEXT = ocop.text["record-move"];

  const today = () => {
    const day = new Date();
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };

  /** Hand over what is learned as a file, with what these stores of the tools hold. @param {string[]} keys */
  ocop.recordSave = (keys) =>
    ocop.download(new Blob([ocop.recordFile.write(keys, today())], { type: "application/json" }), TEXT.file({ day: today() }));

  /** @type {(changed: () => void) => HTMLElement} */
  ocop.recordMove = (changed) => {
    const { OTHERS, entriesOf, write, read, readFile } = ocop.recordFile;
    const said = make("p", { className: "rc-said", role: "status" });
    const others = OTHERS.filter((key) => Object.keys(entriesOf(key)).length);
    const all = make("input", { type: "checkbox" });
    const chosen = () => (all.checked ? others : []);

    const tell = ({ taken, kept, fault }) => {
      said.textContent = fault ? TEXT.refused({ fault }) : taken ? [TEXT.taken({ count: taken }), kept && TEXT.newer({ count: kept })].filter(Boolean).join(" ") : TEXT.nothing;
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
      others.length > 0 && make("label", { className: "sa-option" }, all, make("span", {}, TEXT.others({ names: others.map(ocop.keptName).join(", ") }), make("small", {}, TEXT.private))),
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
