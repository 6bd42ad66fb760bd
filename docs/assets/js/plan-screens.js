// The start of the plan page, and its last step: what to take along, what to look at again, what is not known yet.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button, buttonFor, upload } = ocop.pageView;
  const { fieldOf } = ocop.planFields;
  const { words, faultSaid, placeSaid } = ocop.planSaid;
  const TEXT = {
    kept: "Kế hoạch trên máy này",
    keptHelp: "Kế hoạch chỉ nằm trên máy này, không gửi đi đâu. Bạn nên lưu ra tệp để giữ thêm một bản.",
    add: "Lập kế hoạch mới",
    depth: "Bạn cần bản nào?",
    depths: {
      one_page: ["Một trang", "Cho mình xem: lãi lỗ, hòa vốn, tháng hụt tiền. Khoảng 20 phút."],
      standard: ["Bản thường", "Cho xã, cho hội đồng OCOP, cho người góp vốn. Thêm khách hàng, vay vốn, rủi ro, lộ trình."],
      full: ["Bản đầy đủ", "Cho ngân hàng. Thêm việc đã làm, mùa mua hàng, thuế chi tiết, đầu tư có đáng không."],
    },
    deeper: "Đổi sau cũng được, điều đã ghi vẫn còn.",
    about: (depth, start, months) => `${depth} · ${months} tháng từ ${start}`,
    start: "Bắt đầu",
    import: "Mở tệp kế hoạch (.json)",
    take: "Tải về",
    takeHelp: "Tải được cả khi còn ô trống. Các tệp do chính máy này tạo ra, không cần mạng.",
    word: "Tải Word",
    xlsx: "Tải bảng tính (.xlsx)",
    csv: "Tải bảng tính (.csv)",
    view: "Xem và in",
    save: "Lưu kế hoạch ra tệp (.json)",
    saveHelp: "Tệp này mở lại được ở trang này trên máy khác. Giảng viên dùng nó để làm bản đầy đủ có công thức.",
    faults: (count) => `Ô ghi chưa đúng: ${count}`,
    faultsHelp: "Các ô này tạm bỏ ra khỏi phép tính. Sửa xong thì tệp mới dùng được ở nơi khác.",
    drop: "Bỏ phần này",
    concerns: (count) => `Điều nên xem lại: ${count}`,
    unknown: (count) => `Ô chưa biết: ${count}`,
    clear: "Không thấy điểm nào phải xem lại.",
    known: "Đủ mọi ô mà con số phải dựa vào.",
  };
  let chosen = "one_page";

  const depths = (depth, choose) => ocop.fieldView.kinds("kp-depth", TEXT.depth, TEXT.deeper, TEXT.depths, depth, choose);

  const nameOf = (plan) => {
    const product = Array.isArray(plan?.products) ? plan.products[0]?.name : "";
    return String([plan?.title, product, plan?.owner?.name].find((one) => typeof one === "string" && one.trim()) ?? words("phrase.plan")).slice(0, 120);
  };
  function about({ depth, plan }) {
    const read = ocop.readPlan(plan).plan;
    return TEXT.about(TEXT.depths[depth][0], ocop.planMonth(read, 1), read.months ?? fieldOf("months").default);
  }

  /** The start screen; `add` gets how deep a new plan goes. */
  function start(kept, { add, read, ...on }) {
    return [
      ...ocop.keptList(kept, TEXT.kept, ({ paper, kept: raw }) => ({ title: nameOf(paper?.plan ?? raw?.plan), about: paper ? about(paper) : "" }), on),
      make("h2", { tabIndex: -1 }, TEXT.add),
      depths(chosen, (depth) => (chosen = depth)),
      make("div", { className: "sa-row" }, button(TEXT.start, () => add(chosen), "sa-button--main"), upload(TEXT.import, read)),
      make("p", { className: "sa-hint" }, TEXT.keptHelp),
    ];
  }

  /** What the last step has to take along. */
  const taking = (on) => [
    make("h3", {}, TEXT.take), make("p", { className: "sa-hint" }, TEXT.takeHelp),
    make("div", { className: "sa-row" }, button(TEXT.word, on.word, "sa-button--main"),
      ...["view", "xlsx", "csv", "save"].map((what) => button(TEXT[what], on[what]))),
    make("p", { className: "sa-hint" }, TEXT.saveHelp),
  ];

  /**
   * What is wrong, what to look at again, what is not known; every line leads to its field.
   * Paths are those of what is kept.
   */
  function lists({ plan, faults, concerns, unknown }, { goTo, drop }) {
    const jump = (path, ...more) =>
      make("li", {}, make("button", { type: "button", className: "sa-link", textContent: placeSaid(plan, path), onclick: () => goTo(path) }), ...more);
    const line = (path, ...more) => (fieldOf(path) ? jump(path, ...more) : make("li", {}, make("b", {}, path.slice(0, 80)), ...more));
    const dropped = (fault) =>
      ["shape", "key"].includes(fault.rule) && buttonFor(fault.path, TEXT.drop, () => drop(fault.path));
    const listed = (items, none) => (items.length ? make("ul", { className: "sa-steps" }, ...items) : make("p", {}, none));
    return [
      ...(faults.length ? [make("h3", {}, TEXT.faults(faults.length)), make("p", { className: "sa-hint" }, TEXT.faultsHelp),
        listed(faults.slice(0, 200).map((one) => line(one.path, make("p", { className: "ds-missing" }, faultSaid(one)), dropped(one))))] : []),
      make("h3", {}, TEXT.concerns(concerns.length)),
      listed(concerns.map(({ path, message, advice }) => jump(path, make("p", {}, `${message} ${advice}`))), TEXT.clear),
      make("h3", {}, TEXT.unknown(unknown.length)),
      listed(unknown.map((path) => jump(path)), TEXT.known),
    ];
  }

  ocop.planScreens = { nameOf, about, depths, start, taking, lists };
})();
