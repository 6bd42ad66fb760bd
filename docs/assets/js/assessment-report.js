// What a self-assessment says in words: the ranks, the floors, the steps, and the whole report as blocks for Word.
// The command line says the same (course/builders/assessment_report.py); a browser test compares the two.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = {
    title: "BẢN TỰ CHẤM ĐIỂM SẢN PHẨM OCOP",
    unnamed: "Sản phẩm chưa đặt tên",
    out: "Hồ sơ này bị loại: còn điều sau thì điểm nào cũng không được công nhận.",
    open: (count, low, high) =>
      `Còn ${count} tiêu chí chưa chấm. Chấm xong, tổng điểm có thể từ ${low} đến ${high}.`,
    same: (stars) => `Theo điểm và theo mức tối thiểu đều là ${stars} sao.`,
    short: (byPoints, byFloors) =>
      `Theo điểm là ${byPoints} sao, theo mức tối thiểu (dấu sao trong phiếu) là ${byFloors} sao. Luật không nói rõ ` +
      `khi đủ điểm mà thiếu mức tối thiểu, nên chắc chắn nhất là trông đợi hạng thấp hơn: ${byFloors} sao.`,
    ahead: (byPoints, byFloors) =>
      `Theo điểm là ${byPoints} sao. Mức tối thiểu (dấu sao trong phiếu) đã đủ cho ${byFloors} sao, nhưng điểm chưa ` +
      `tới, nên hạng trông đợi là ${byPoints} sao.`,
    points: (byPoints) => `Theo điểm là ${byPoints} sao.`,
    low: "Từ 3 sao (50 điểm) mới được công nhận OCOP.",
    none: "chưa chấm",
    floor: (needed) => `Cần “${needed}”.`,
    step: (now, target, gain, effort) => `Từ “${now}” lên “${target}” (thêm ${gain} điểm, ${effort}).`,
    reaches: (stars, total) => `Lên ${stars} sao: làm các bước dưới đây thì đạt ${total} điểm.`,
    fails: (stars) => `Lên ${stars} sao: với các mức hiện có thì chưa tới được.`,
    estimate: "Công sức là ước lượng của khóa học, không phải quy định.",
    caution: "Bản này do chủ thể tự chấm để chuẩn bị, không thay kết quả của Hội đồng đánh giá.",
  };

  const max = (line) => Math.max(...line.criterion.options.map(([points]) => points));
  const nameOf = ({ code, criterion }) => `${code} ${criterion.title.replace(/\.+$/, "")}`;
  const chosenText = (line, option) => (option ? line.criterion.options[option - 1][1] : TEXT.none);

  /** Only points without their floors leave the rank open; floors without the points do not. */
  const rankText = (byPoints, byFloors) => {
    if (byPoints === byFloors) return TEXT.same(byPoints);
    if (byPoints > byFloors) return TEXT.short(byPoints, byFloors);
    return byFloors < 3 ? TEXT.points(byPoints) : TEXT.ahead(byPoints, byFloors);
  };

  /**
   * The running total: quick, because it is said at every answer.
   * @param {import("./assessment-file.js").Assessed} assessed
   */
  ocop.assessmentTotal = (assessed) => {
    const set = ocop.criteria.sets[assessed.set];
    const lines = ocop.linesOf(assessed.set);
    const found = ocop.assess(lines, assessed.answers, ocop.criteria.bands);
    const maxima = Object.fromEntries(Object.keys(set.parts).map((part) => [part, 0]));
    for (const line of lines) maxima[line.section] += max(line);
    return { set, lines, found, maxima, out: assessed.rejections.map((number) => set.rejections[number - 1]) };
  };

  /**
   * Everything the result page and the Word file say.
   * @param {import("./assessment-file.js").Assessed} assessed
   */
  ocop.assessmentResult = (assessed) => {
    const sum = ocop.assessmentTotal(assessed);
    const { lines, found } = sum;
    const byCode = new Map(lines.map((line) => [line.code, line]));
    const { stars_by_points: byPoints, stars_by_floors: byFloors, stars, unanswered, possible } = found;
    const ranks = [rankText(byPoints, byFloors)];
    if (stars < 3) ranks.push(TEXT.low);
    if (unanswered.length) ranks.push(TEXT.open(unanswered.length, ...possible));
    const next = Object.keys(found.floors_missing).map(Number).find((rank) => rank > stars || rank > byFloors);
    return {
      ...sum, ranks, outText: TEXT.out, estimate: TEXT.estimate, caution: TEXT.caution,
      name: assessed.name || TEXT.unnamed,
      floors: {
        stars: next,
        list: (found.floors_missing[next] ?? []).map(({ criterion, needed }) => {
          const line = byCode.get(criterion);
          return { code: criterion, name: nameOf(line), text: TEXT.floor(chosenText(line, needed)) };
        }),
      },
      ways: ocop.roadmaps(lines, assessed.answers, ocop.criteria.bands).map((way) => ({
        stars: way.stars,
        text: way.reaches ? TEXT.reaches(way.stars, way.total) : TEXT.fails(way.stars),
        // Floors first: without them points are worth nothing.
        steps: [...way.steps].sort((one, other) => Number(other.floor) - Number(one.floor)).map((step) => {
          const line = byCode.get(step.criterion);
          const [now, target] = [chosenText(line, step.chosen), chosenText(line, step.target)];
          const text = TEXT.step(now, target, step.gain, ocop.criteria.efforts[step.effort]);
          return { code: step.criterion, name: nameOf(line), floor: step.floor, text };
        }),
      })),
      rows: lines.map((line) => {
        const option = assessed.answers[line.code];
        return {
          code: line.code,
          title: line.criterion.title,
          text: chosenText(line, option),
          points: !option ? null : ocop.countsLine(line, lines, assessed.answers) ? line.criterion.options[option - 1][0] : 0,
          max: max(line),
          note: assessed.notes[line.code] ?? "",
        };
      }),
    };
  };

  /**
   * The report as blocks for docx.js.
   * @param {import("./assessment-file.js").Assessed} assessed
   * @param {Date} day
   */
  ocop.assessmentReport = (assessed, day) => {
    const result = ocop.assessmentResult(assessed);
    const { found, set } = result;
    const p = (text, bold = false) => ({ kind: "p", text, bold });
    const h1 = (text) => ({ kind: "h1", text });
    const parts = Object.entries(set.parts).map(([code, title]) => [
      `Phần ${code}: ${title}`, `${found.parts[code] ?? 0}`, `${result.maxima[code]}`,
    ]);
    return [
      { kind: "title", text: TEXT.title },
      p(`Sản phẩm: ${result.name}`, true),
      p(`Bộ tiêu chí: bộ ${set.no}, ${set.name} (Bộ tiêu chí ${ocop.criteria.edition})`),
      p(`Ngày lập: ${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`),
      ...(result.out.length ? [p(result.outText, true), ...result.out.map((one) => p(`- ${one}`))] : []),
      h1("Kết quả"),
      { kind: "table", widths: [6, 2, 2], rows: [["Phần", "Điểm", "Tối đa"], ...parts, ["Tổng", `${found.total}`, "100"]] },
      ...result.ranks.map((one) => p(one)),
      ...(result.floors.list.length
        ? [h1(`Mức tối thiểu còn thiếu của hạng ${result.floors.stars} sao`), ...result.floors.list.map(({ name, text }) => p(`- ${name}. ${text}`))]
        : []),
      h1("Từng tiêu chí"),
      {
        kind: "table",
        widths: [1.1, 3.2, 3.4, 1.3, 3],
        rows: [
          ["Mã", "Tiêu chí", "Mức tự chấm", "Điểm", "Minh chứng"],
          ...result.rows.map((row) => [row.code, row.title, row.text, `${row.points ?? "–"}/${row.max}`, row.note]),
        ],
      },
      ...result.ways.slice(0, 1).flatMap((way) => [
        h1("Việc cần làm để lên hạng"),
        p(TEXT.estimate),
        p(way.text),
        ...way.steps.map((step) => p(`- ${step.floor ? "(mức tối thiểu) " : ""}${step.name}. ${step.text}`)),
      ]),
      { kind: "small", text: TEXT.caution },
    ];
  };
})();
