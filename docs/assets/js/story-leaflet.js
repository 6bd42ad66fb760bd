// The leaflet: two sides of A5 with pictures, the story and a QR code; on the page, on the printer, and as one HTML file.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, draw } = ocop.pageView;
  const { address, placeOf } = ocop.storyFacts;
  const PAPER = {
    old: (name) => `tên cũ: ${name}`,
    since: (year) => `Từ năm ${year}`,
    phone: (number) => `Điện thoại: ${number}`,
    price: (amount) => `Giá bán lẻ: ${amount}`,
    qr: (url) => `Mã QR mở địa chỉ ${url}`,
    scan: "Quét mã để xem thêm",
    credit: (name) => `Ảnh: ${name}`,
    example: "Ví dụ minh họa: tên người, tên nơi và con số đều là nghĩ ra.",
    none: "Chưa có chữ cho tờ rơi. Bạn trả lời vài câu hỏi rồi quay lại.",
    unnamed: "Sản phẩm chưa đặt tên",
  };

  /** The code of an address as a picture; null without one. */
  function code(url) {
    const rows = url && ocop.qrCode(url);
    if (!rows) return null;
    const side = rows.length + 8;
    return draw("svg", { class: "lf-qr", viewBox: `-4 -4 ${side} ${side}`, role: "img", "aria-label": PAPER.qr(url) },
      draw("rect", { x: -4, y: -4, width: side, height: side, fill: "#fff" }), draw("path", { d: ocop.qrPath(rows), fill: "#000" }));
  }

  /** The pictures that may be shown: kept here, and agreed to. */
  const allowed = (story) => story.photos.filter((one) => one.consent).map((one) => ({ ...one, data: ocop.storyPhotos.data(one.file) })).filter(({ data }) => data);

  function figure({ data, caption = "", credit = "" }) {
    const words = [caption, credit && PAPER.credit(credit)].filter(Boolean).join(" · ");
    return make("figure", { className: "lf-figure" }, make("img", { src: data, alt: caption }), words && make("figcaption", {}, words));
  }

  /**
   * @param {any} story as readStory() gives it @param {string} text of the leaflet
   * @param {string} name the element of the product's name
   */
  function leaflet(story, text, name = "h3") {
    const { facts } = story;
    const [first, second] = allowed(story);
    const from = [placeOf(story), facts.old_place && `(${PAPER.old(facts.old_place)})`].filter(Boolean).join(" ");
    const line = (words, className = "") => words && make("p", { className }, words);
    const amount = typeof facts.price === "number" && PAPER.price(ocop.showDong(facts.price));
    const paragraphs = text.split(/\n+/).filter((one) => one.trim());
    const long = ocop.storyAsk.count(text) > 210;
    return make("article", { className: "lf", lang: "vi" },
      make("section", { className: `lf-page lf-front${first ? "" : " lf-front--plain"}` },
        first && figure(first),
        make("div", { className: "lf-title" }, line(facts.category, "lf-kind"), make(name, { className: "lf-name" }, facts.product || PAPER.unnamed),
          line(story.core, "lf-core"), line(from, "lf-from"))),
      make("section", { className: `lf-page lf-back${long ? " lf-back--long" : ""}` },
        make("div", { className: "lf-story" }, ...(paragraphs.length ? paragraphs : [PAPER.none]).map((one) => line(one))),
        second && figure(second),
        make("footer", { className: "lf-foot" },
          make("div", { className: "lf-contact" }, line(facts.producer, "lf-producer"), line(placeOf(story)), typeof facts.since === "number" && line(PAPER.since(facts.since)),
            line(facts.phone && PAPER.phone(facts.phone)), line(amount), line(address(story), "lf-url"), line(story.example && PAPER.example, "lf-example")),
          address(story) && make("div", { className: "lf-code" }, code(address(story)), make("p", {}, PAPER.scan)))));
  }

  /** One file with everything inside, which asks nothing of the net. @type {(story: any, text: string) => Blob} */
  function file(story, text) {
    const head = make("head", {}, make("meta", { charset: "utf-8" }), make("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      make("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; img-src data:; style-src 'unsafe-inline'" }),
      make("title", {}, story.facts.product || PAPER.unnamed));
    const style = `<style>body{margin:0}${ocop.storyForm.leaflet}</style>`;
    const body = leaflet(story, text, "h1").outerHTML;
    return new Blob([`<!doctype html>\n<html lang="vi">${head.outerHTML.replace("</head>", `${style}</head>`)}<body><main>${body}</main></body></html>\n`], { type: "text/html" });
  }

  ocop.storyLeaflet = { leaflet, file, allowed };
})();
