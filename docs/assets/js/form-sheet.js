// The blocks of official forms on the screen, beside those of paper-sheet.js: dotted lines, ticks, the national heading.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make } = ocop.pageView;
  const BOX = { true: "☑", false: "☐" };
  const PAPER = { ticked: "có", unticked: "chưa" };

  const dots = () => make("span", { className: "ds-dots", "aria-hidden": "true" });
  const field = ({ label, value, lines = 1 }) =>
    value
      ? make("p", {}, `${label}${value.includes("\n") ? "\n" : " "}${value}`)
      : make("div", { className: "ds-line" }, make("span", {}, label), ...Array.from({ length: lines }, dots));

  Object.assign(ocop.sheetBlocks, {
    Field: field,
    Pair: ({ left, right }) => make("div", { className: "ds-pair" }, field(left), field(right)),
    Ticks: ({ lead, boxes }) =>
      make("p", {}, `${lead} `, ...boxes.flatMap(([label, on]) => [
        `${label} `, make("span", { className: "ds-box", role: "img", "aria-label": on ? PAPER.ticked : PAPER.unticked }, BOX[on]), "  "])),
    National: ({ office }) =>
      make("div", { className: office.length ? "ds-sides" : "" },
        office.length > 0 && make("p", { className: "ds-subtitle" }, office.join("\n")),
        make("p", { className: "ds-subtitle" }, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", make("span", { className: "ds-motto" }, "Độc lập - Tự do - Hạnh phúc"))),
  });
})();
