// The start of the story page and its last step: what is kept here, and what to take along.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, upload } = ocop.pageView;
  const { kinds } = ocop.fieldView;
  const TEXT = {
    kept: "Câu chuyện trên máy này",
    keptHelp: "Câu chuyện và ảnh chỉ nằm trên máy này, không gửi đi đâu. Bạn nên lưu ra tệp để giữ thêm một bản.",
    add: "Viết câu chuyện mới",
    path: "Bạn muốn đi đường nào?",
    paths: { short: ["Đường ngắn", "12 câu hỏi, khoảng 20 phút."], full: ["Đường đủ", "48 câu hỏi, nên chia hai ba buổi."] },
    deeper: "Đổi sau cũng được, câu đã trả lời vẫn còn.",
    about: (path, done, all) => `${path} · đã trả lời ${done}/${all} câu`,
    unnamed: "Câu chuyện chưa đặt tên",
    start: "Bắt đầu",
    import: "Mở tệp câu chuyện (.json)",
    leaflet: "Tải tờ rơi (.html)",
    leafletHelp: "Tờ rơi là một tệp, mở bằng trình duyệt, in hai mặt giấy A5. Ảnh và mã QR nằm sẵn bên trong.",
    noAddress: "Chưa có địa chỉ đúng cho mã QR, nên tờ rơi chưa có mã.",
    address: "Điền địa chỉ",
    noPhoto: (count) => `${count} ảnh chưa đánh dấu đồng ý nên không lên tờ rơi.`,
    photos: "Xem ảnh",
    viewLeaflet: "Xem và in tờ rơi",
    word: "Tải Word",
    wordHelp: "Tệp Word có ba bài (nhãn, tờ rơi, trang web), ảnh, giấy tờ và chỗ ký, để nộp cùng hồ sơ.",
    interview: "Xem và in bản phỏng vấn",
    save: "Lưu câu chuyện ra tệp (.json)",
    saveHelp: "Tệp này mở lại được ở trang này trên máy khác. Giảng viên dùng nó để làm tờ rơi PDF và các bản khác.",
    retold: "Trước khi in: đọc to cho một người lạ nghe. Họ kể lại được trong 30 giây thì bài đã gọn.",
  };
  let chosen = "short";

  const paths = (path, choose) => kinds("st-path", TEXT.path, TEXT.deeper, TEXT.paths, path, choose);
  const nameOf = (story) => String(story?.facts?.product ?? "").trim().slice(0, 120) || TEXT.unnamed;
  function about(kept) {
    const { done, all } = ocop.storySteps.openOn(kept);
    return TEXT.about(TEXT.paths[kept.path][0], done, all);
  }

  /** The start screen; `add` gets the path. */
  const start = (kept, { add, read, ...on }) => [
    ...ocop.keptList(kept, TEXT.kept, ({ paper, kept: raw }) => ({ title: nameOf(paper?.story ?? raw?.story), about: paper ? about(paper) : "" }), on),
    make("h2", { tabIndex: -1 }, TEXT.add),
    paths(chosen, (path) => (chosen = path)),
    make("div", { className: "sa-row" }, button(TEXT.start, () => add(chosen), "sa-button--main"), upload(TEXT.import, read)),
    make("p", { className: "sa-hint" }, TEXT.keptHelp),
  ];

  /** What the last step has to take along. @param {any} story @param {Record<string, any>} on */
  function finish(story, on) {
    const waiting = story.photos.filter(({ consent }) => !consent).length;
    const note = (words, label, go) => make("p", { className: "st-note" }, words, " ", button(label, go));
    return [
      make("p", {}, TEXT.retold),
      !ocop.storyFacts.address(story) && note(TEXT.noAddress, TEXT.address, on.address),
      waiting > 0 && note(TEXT.noPhoto(waiting), TEXT.photos, on.photos),
      make("div", { className: "sa-row" }, button(TEXT.leaflet, on.leaflet, "sa-button--main"), button(TEXT.viewLeaflet, () => on.view("leaflet"))),
      make("p", { className: "sa-hint" }, TEXT.leafletHelp),
      make("div", { className: "sa-row" }, button(TEXT.word, on.word, "sa-button--main"), button(TEXT.interview, () => on.view("interview"))),
      make("p", { className: "sa-hint" }, TEXT.wordHelp),
      make("div", { className: "sa-row" }, button(TEXT.save, on.save)),
      make("p", { className: "sa-hint" }, TEXT.saveHelp),
    ];
  }

  ocop.storyScreens = { paths, nameOf, about, start, finish };
})();
