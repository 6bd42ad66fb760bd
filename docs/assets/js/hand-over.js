/* Where a phone opens a file inside another app, a download may lead nowhere and nobody says so. In the single file
   every download is followed by a line that offers the same as text: to copy, or to share. */
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["hand-over"];

  /** The readable text of a file made on the device: as it is, or the paragraphs of a Word file (its zip is stored). */
  async function textOf(blob) {
    const raw = await blob.text();
    if (!raw.startsWith("PK")) return raw;
    const body = /<w:body>[\s\S]*?<\/w:body>/.exec(raw)?.[0] ?? "";
    const plain = (xml) => new DOMParser().parseFromString(xml, "text/html").body.textContent;
    const lines = (body.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []).map((paragraph) =>
      (paragraph.match(/<w:t[ >][^<]*|<w:br\/>/g) ?? []).map((one) => (one === "<w:br/>" ? "\n" : plain(one.replace(/^[^>]*>/, "")))).join(""));
    return lines.join("\n").replace(/\n{3,}/g, "\n\n").trim();
  }

  const make = (name, props, ...children) => {
    const node = Object.assign(document.createElement(name), props);
    node.append(...children);
    return node;
  };

  /** Offer a file's text below the page. @type {(blob: Blob, name: string) => void} */
  function offer(blob, name) {
    document.querySelector(".hand-over")?.remove();
    const status = make("p", {});
    status.setAttribute("role", "status");
    const area = make("textarea", { readOnly: true, rows: 8, hidden: true, ariaLabel: TEXT.label });
    const press = (textContent, onclick) => make("button", { type: "button", textContent, onclick });
    const row = make("div", {}, press(TEXT.show, async () => {
      area.value = await textOf(blob);
      if (!area.value) return void (status.textContent = TEXT.none);
      area.hidden = false;
      area.focus();
      area.select();
      const copy = press(TEXT.copy, async () => {
        area.select();
        try {
          await navigator.clipboard.writeText(area.value);
          status.textContent = TEXT.copied;
        } catch {
          status.textContent = document.execCommand("copy") ? TEXT.copied : TEXT.select;
        }
      });
      const share = navigator.share ? [press(TEXT.share, () => navigator.share({ title: name, text: area.value }).catch(() => {}))] : [];
      row.firstChild.replaceWith(copy, ...share);
    }), press(TEXT.close, () => box.remove()));
    const box = make("section", { className: "hand-over" }, status, area, row);
    document.body.append(box);
    status.textContent = TEXT.asked({ name });
  }

  // The tools call ocop.download, wherever it comes from; whoever sets it is wrapped.
  let inner = () => {};
  Object.defineProperty(ocop, "download", {
    configurable: true,
    get: () => (blob, name) => {
      inner(blob, name);
      offer(blob, name);
    },
    set: (given) => (inner = given),
  });
})();
