// What is printed and written to Word: the story in its lengths with what belongs to it, and the answers of the interview.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { DRAW, paragraph } = ocop.docxBlocks;
  const { mm, escape, OFFICE } = ocop.docxParts;
  const { address, placeOf, personOf } = ocop.storyFacts;
  const PAPER = {
    story: "CÂU CHUYỆN SẢN PHẨM",
    interview: "PHỎNG VẤN CÂU CHUYỆN SẢN PHẨM",
    example: "Ví dụ minh họa: tên người, tên nơi và con số đều là nghĩ ra.",
    core: "Câu cốt lõi",
    size: ({ title, least, most }) => `${title} (${least}–${most} chữ)`,
    edited: "đã sửa tay",
    drafted: "bản nháp, chưa sửa",
    empty: "Chưa có.",
    english: (title) => `${title}: bản tiếng Anh của chủ thể`,
    facts: "Điều đã ghi",
    heads: { facts: ["Mục", "Nội dung"], proofs: ["Giấy tờ", "Chứng minh cho"], consents: ["Người đồng ý", "Cho dùng", "Ngày", "Đã ký"], photos: ["Ảnh", "Người chụp", "Đã đồng ý"] },
    proofs: "Giấy tờ chứng minh",
    consents: "Sự đồng ý",
    photos: "Ảnh",
    yes: "có",
    no: "chưa",
    signed: ["Chủ thể", "(ký, ghi rõ họ tên)"],
    answer: "Trả lời:",
    unanswered: "Chưa trả lời.",
    qr: (url) => `Mã QR mở: ${url}`,
  };
  const text = (role, words) => ({ kind: "Text", role, text: words });
  const grid = (name, rows, widths) => (rows.length ? [text("head", PAPER[name]), { kind: "Grid", head: PAPER.heads[name], rows: rows.map((cells) => ({ cells })), widths, centred: [] }] : []);
  const yes = (value) => (value ? PAPER.yes : PAPER.no);

  function opening(story, title) {
    const { facts } = story;
    return [text("title", title), text("subtitle", facts.product), ...[facts.producer, placeOf(story), story.example && PAPER.example].filter(Boolean).map((one) => text("centre", one))];
  }

  const factRows = ({ facts }) =>
    ocop.storyForm.facts.filter(({ key }) => facts[key] !== undefined && facts[key] !== "")
      .map(({ key, kind, ask }) => [ask, kind === "money" && typeof facts[key] === "number" ? ocop.showDong(facts[key]) : kind === "set" ? `${facts[key]}. ${ocop.storyForm.sets[facts[key]] ?? ""}` : String(facts[key])]);

  /** The story to sign and to hand in. `texts` are {length: {text, edited}}, `pictures` blocks of pictures. */
  function storyPaper(story, texts, pictures = []) {
    const lengths = ocop.storyForm.sizes.flatMap((size) => {
      const { text: said, edited } = texts[size.length];
      const english = story.english[size.length];
      return [text("head", PAPER.size(size)), text("note", said ? (edited ? PAPER.edited : PAPER.drafted) : PAPER.empty),
        ...said.split(/\n+/).filter(Boolean).map((one) => text("body", one)),
        ...(english ? [text("head", PAPER.english(size.title)), ...english.split(/\n+/).filter(Boolean).map((one) => text("body", one))] : [])];
    });
    return {
      title: PAPER.story,
      blocks: [
        ...opening(story, PAPER.story), ...(story.core ? [text("head", PAPER.core), text("body", story.core)] : []), ...lengths, ...pictures,
        ...grid("facts", factRows(story), [35, 65]),
        ...grid("proofs", story.proofs.map(({ paper, proves = "" }) => [paper, proves]), [55, 45]),
        ...grid("consents", story.consents.map(({ who, what = "", day = "", signed }) => [who, what, day, yes(signed)]), [30, 40, 16, 14]),
        ...grid("photos", story.photos.map(({ caption = "", credit = "", consent }) => [caption, credit, yes(consent)]), [55, 28, 17]),
        { kind: "Signature", place: "", who: PAPER.signed[0], how: PAPER.signed[1], name: personOf(story) },
      ],
    };
  }

  /** The questions of a path with what was answered. */
  function interviewPaper(story, path) {
    const themes = ocop.storyForm.themes.map((theme) => [theme, ocop.storySteps.questionsOf("full", theme.id).filter((one) => story.answers[one.id] || path === "full" || one.short)]);
    return {
      title: PAPER.interview,
      blocks: [...opening(story, PAPER.interview), ...grid("facts", factRows(story), [35, 65]),
        ...themes.filter(([, questions]) => questions.length).flatMap(([theme, questions]) => [text("head", theme.title.toUpperCase()),
          ...questions.flatMap(({ id, ask }) => [text("head", ask), text(story.answers[id] ? "body" : "note", story.answers[id] || PAPER.unanswered)])])],
    };
  }

  const bytesOf = (data) => Uint8Array.from(atob(data.slice(data.indexOf(",") + 1)), (one) => one.charCodeAt(0));
  const A = "http://schemas.openxmlformats.org/drawingml/2006";
  const EMU = 36_000; // to a millimetre
  let media = [];

  /** A picture in the line, `wide` and `high` in mm. */
  DRAW.Picture = ({ data, wide, high, alt }) => {
    const number = media.push(data);
    const size = `cx="${Math.round(wide * EMU)}" cy="${Math.round(high * EMU)}"`;
    const named = `id="${number}" name="p${number}" descr="${escape(alt)}"`;
    return paragraph(
      `<w:r><w:drawing><wp:inline xmlns:wp="${A}/wordprocessingDrawing"><wp:extent ${size}/><wp:docPr ${named}/><a:graphic xmlns:a="${A}/main"><a:graphicData uri="${A}/picture">` +
      `<pic:pic xmlns:pic="${A}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdP${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      { keep: true, spacing: `<w:spacing w:before="${mm(3)}" w:after="60"/>`, align: "center" });
  };

  /** The files beside the document that pictures need. */
  function withMedia(files) {
    const kind = (data) => (data.startsWith("data:image/png") ? "png" : "jpeg");
    const path = (data, at) => `media/p${at + 1}.${kind(data)}`;
    const relations = "word/_rels/document.xml.rels";
    return {
      ...files,
      "[Content_Types].xml": files["[Content_Types].xml"].replace("<Override", '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override'),
      [relations]: files[relations].replace("</Relationships>", `${media.map((data, at) => `<Relationship Id="rIdP${at + 1}" Type="${OFFICE}/image" Target="${path(data, at)}"/>`).join("")}</Relationships>`),
      ...Object.fromEntries(media.map((data, at) => [`word/${path(data, at)}`, bytesOf(data)])),
    };
  }

  /** The QR code as a picture for Word. */
  function codePicture(url) {
    const rows = ocop.qrCode(url);
    const canvas = document.createElement("canvas");
    const cell = 8;
    canvas.width = canvas.height = (rows.length + 8) * cell;
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#000";
    rows.forEach((row, y) => row.forEach((dark, x) => dark && pen.fillRect((x + 4) * cell, (y + 4) * cell, cell, cell)));
    return canvas.toDataURL("image/png");
  }

  /** How wide and high a picture stands on the sheet, in mm. */
  async function sized(data) {
    const picture = Object.assign(new Image(), { src: data });
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const scale = Math.min(100 / width, 62 / height);
    return [width * scale, height * scale];
  }

  /** @type {(story: any, texts: any) => Promise<Blob>} */
  async function word(story, texts) {
    const pictures = [];
    for (const { data, caption = "" } of ocop.storyLeaflet.allowed(story)) {
      const [wide, high] = await sized(data);
      pictures.push({ kind: "Picture", data, wide, high, alt: caption }, text("centre", caption));
    }
    const url = address(story);
    if (url) pictures.push({ kind: "Picture", data: codePicture(url), wide: 35, high: 35, alt: PAPER.qr(url) }, text("centre", PAPER.qr(url)));
    media = [];
    return ocop.paperDocx(storyPaper(story, texts, pictures), withMedia);
  }

  ocop.storyPaper = { storyPaper, interviewPaper, word };
})();
