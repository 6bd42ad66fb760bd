// What a story carries beside its words: pictures with who took them and who agreed, papers, consents, where it is shown.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const { asked, tick, notes } = ocop.fieldView;
  const { MOST, SHOWN } = ocop.storyFile;
  const TEXT = {
    choose: "Chọn ảnh từ máy",
    photosHelp: (most) => `Nhiều nhất ${most} ảnh. Máy thu nhỏ ảnh và bỏ nơi chụp, giờ chụp nằm trong ảnh. Ảnh chỉ nằm trên máy này.`,
    reading: "Máy đang thu nhỏ ảnh…",
    unadded: "Có ảnh chưa thêm được:",
    many: (most) => `Mỗi câu chuyện giữ nhiều nhất ${most} ảnh. Ảnh thừa chưa được thêm.`,
    missing: (file) => `Ảnh này nằm ở tệp ${file} nên trang không hiện được. Lời ghi vẫn được giữ.`,
    photo: (number) => `Ảnh ${number}`,
    items: { photos: "ảnh", proofs: "giấy tờ", consents: "sự đồng ý" },
    caption: ["Ảnh cho thấy gì?", "Chị Ngần trở mận trên giàn sấy"],
    credit: ["Ai chụp?", "Lò Văn Minh"],
    consent: "Người trong ảnh (hoặc chủ nơi chụp) đã đồng ý cho dùng. Ảnh chưa được đồng ý thì không lên tờ rơi.",
    proofs: "Giấy tờ chứng minh",
    proofsHelp: "Ghi giấy nào chứng minh cho lời nào. Phần soát sẽ không hỏi lại những lời đã có giấy.",
    addProof: "Thêm giấy tờ",
    paper: ["Giấy tờ gì?", "Phiếu kiểm nghiệm ngày 2/8/2026"],
    proves: ["Chứng minh cho lời nào trong bài?", "độ ẩm 20%"],
    consents: "Ai đã đồng ý",
    consentsHelp: "Giấy đồng ý có chữ ký thì cất cùng hồ sơ.",
    addConsent: "Thêm người đồng ý",
    who: ["Người đồng ý", "Lò Thị Ngần"],
    what: ["Đồng ý cho dùng gì, ở đâu?", "tên, ảnh trên tờ rơi và trang web"],
    day: ["Ngày", "12/9/2026"],
    signed: "Đã ký giấy",
    recording: "Khi ghi âm, chụp ảnh người già",
    shown: "Câu chuyện đã có ở đâu?",
    shownHelp: "Chỉ đánh dấu nơi đã có thật. Tiêu chí 5.1 tính theo những nơi này.",
    places: { written: "Đã viết ra giấy, có chữ ký của chủ thể", leaflet: "Đã in trên tờ rơi", website: "Đã đăng trên trang web, có ảnh hoặc clip", traceability: "Đã có trong nội dung truy xuất nguồn gốc điện tử" },
    remove: (name, number) => `Bỏ ${name} ${number}`,
    confirm: (what) => `Bỏ ${what} và điều đã ghi?`,
  };

  /** A list of the story, each item a card of text fields and a tick; `on` as in story-ask.js, and redraw(id). */
  function list(name, fields, ticked, on, head = () => []) {
    const items = on.story[name];
    return items.map((item, at) => {
      const change = (key, value) => on.write((one) => ({ ...one, [name]: one[name].map((other, place) => (place === at ? { ...other, [key]: value } : other)) }));
      const id = (key) => `st-${name}-${at}-${key}`;
      const remove = button(TEXT.remove(TEXT.items[name], at + 1), () => {
        if (Object.values(item).some(Boolean) && !confirm(TEXT.confirm(`${TEXT.items[name]} ${at + 1}`))) return;
        on.write((one) => ({ ...one, [name]: one[name].filter((_, place) => place !== at) }));
        on.redraw(`st-add-${name}`);
      }, "sa-button--quiet");
      return make("div", { className: "sa-card", role: "group", "aria-label": `${TEXT.items[name]} ${at + 1}` }, ...head(item, at),
        ...fields.map((key) => {
          const { hints, about } = notes(id(key), [`Ví dụ: ${TEXT[key][1]}`]);
          return asked(id(key), TEXT[key][0], hints, make("input", { type: "text", id: id(key), value: item[key] ?? "", maxLength: 300, autocomplete: "off", oninput: ({ target }) => change(key, target.value), ...about }));
        }),
        ticked && tick(id(ticked), TEXT[ticked], notes(id(ticked), []), item[ticked] === true, (value) => change(ticked, value)), remove);
    });
  }

  const adder = (name, words, first, on) => {
    const add = button(words, () => {
      on.write((one) => ({ ...one, [name]: [...one[name], {}] }));
      on.redraw(`st-${name}-${on.story[name].length}-${first}`);
    });
    add.id = `st-add-${name}`;
    add.disabled = on.story[name].length >= MOST[name];
    return make("div", { className: "sa-row" }, add);
  };

  /** The pictures. */
  function photos(on) {
    const said = make("p", { className: "sa-hint", role: "status" });
    const input = make("input", { type: "file", accept: "image/*", multiple: true, className: "sa-file", id: "st-add-photos", onchange: async () => {
      const files = [...input.files];
      input.value = "";
      said.textContent = TEXT.reading;
      const room = Math.max(0, MOST.photos - on.story.photos.length);
      const wrong = files.length > room ? [TEXT.many(MOST.photos)] : [];
      let added = 0;
      for (const file of files.slice(0, room)) { // one after the other: two large pictures at once are too much for a small phone
        const { id, fault } = await ocop.storyPhotos.keep(file);
        if (fault) wrong.push(`${file.name.slice(0, 60)}: ${fault}`);
        else {
          on.write((one) => ({ ...one, photos: [...one.photos, { file: id }] }));
          added += 1;
        }
      }
      if (!on.here()) return;
      if (added) on.redraw(`st-photos-${on.story.photos.length - added}-caption`);
      else said.textContent = "";
      if (wrong.length) on.tell(TEXT.unadded, wrong);
    } });
    input.disabled = on.story.photos.length >= MOST.photos;
    const picture = ({ file, caption }, at) => {
      const data = ocop.storyPhotos.data(file);
      return [make("h3", {}, TEXT.photo(at + 1)),
        data ? make("img", { className: "st-photo", src: data, alt: caption || TEXT.photo(at + 1) }) : make("p", { className: "ds-missing" }, TEXT.missing(file))];
    };
    return [
      make("div", { className: "sa-row" }, make("label", { className: `sa-button sa-upload${input.disabled ? " st-off" : ""}` }, input, TEXT.choose)),
      make("p", { className: "sa-hint" }, TEXT.photosHelp(MOST.photos)), said,
      ...list("photos", ["caption", "credit"], "consent", on, picture),
    ];
  }

  /** Papers, consents and where the story is shown today. */
  const proof = (on) => [
    make("h3", {}, TEXT.proofs), make("p", { className: "sa-hint" }, TEXT.proofsHelp),
    ...list("proofs", ["paper", "proves"], "", on), adder("proofs", TEXT.addProof, "paper", on),
    make("h3", {}, TEXT.consents), make("p", { className: "sa-hint" }, TEXT.consentsHelp),
    ...list("consents", ["who", "what", "day"], "signed", on), adder("consents", TEXT.addConsent, "who", on),
    make("details", { className: "sa-help" }, make("summary", {}, TEXT.recording), make("ul", {}, ...ocop.storyForm.recording.map((one) => make("li", {}, one)))),
    make("h3", {}, TEXT.shown), make("p", { className: "sa-hint" }, TEXT.shownHelp),
    ...SHOWN.map((key) => tick(`st-shown-${key}`, TEXT.places[key], notes("", []), on.story.shown[key] === true, (value) => on.write((one) => ({ ...one, shown: { ...one.shown, [key]: value } })))),
  ];

  ocop.storyLists = { photos, proof };
})();
