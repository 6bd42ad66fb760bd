// What a self-assessment says in words: the ranks, the floors, the steps, and the whole report as blocks for Word.
// The command line says the same (course/builders/assessment_report.py); a browser test compares the two.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["assessment-report"];

  const max = (line) => Math.max(...line.criterion.options.map(([points]) => points));
  const nameOf = ({ code, criterion }) => `${code} ${criterion.title.replace(/\.+$/, "")}`;
  const chosenText = (line, option) => (option ? line.criterion.options[option - 1][1] : TEXT.none);

  /** Only points without their floors leave the rank open; floors without the points do not. */
  const rankText = (byPoints, byFloors) => {
    if (byPoints === byFloors) return TEXT.same({ stars: byPoints });
    if (byPoints > byFloors) return TEXT.short({ byPoints, byFloors });
    return byFloors < 3 ? TEXT.points({ byPoints }) : TEXT.ahead({ byPoints, byFloors });
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
    if (unanswered.length) ranks.push(TEXT.open({ count: unanswered.length, low: possible[0], high: possible[1] }));
    const next = Object.keys(found.floors_missing).map(Number).find((rank) => rank > stars || rank > byFloors);
    return {
      ...sum, ranks, outText: TEXT.out, estimate: TEXT.estimate, caution: TEXT.caution,
      name: assessed.name || TEXT.unnamed,
      floors: {
        stars: next,
        list: (found.floors_missing[next] ?? []).map(({ criterion, needed }) => {
          const line = byCode.get(criterion);
          return { code: criterion, name: nameOf(line), text: TEXT.floor({ needed: chosenText(line, needed) }) };
        }),
      },
      ways: ocop.roadmaps(lines, assessed.answers, ocop.criteria.bands).map((way) => ({
        stars: way.stars,
        text: way.reaches ? TEXT.reaches({ stars: way.stars, total: way.total }) : TEXT.fails({ stars: way.stars }),
        // Floors first: without them points are worth nothing.
        steps: [...way.steps].sort((one, other) => Number(other.floor) - Number(one.floor)).map((step) => {
          const line = byCode.get(step.criterion);
          const [now, target] = [chosenText(line, step.chosen), chosenText(line, step.target)];
          const text = TEXT.step({ now, target, gain: step.gain, effort: ocop.criteria.efforts[step.effort] });
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
      TEXT.section({ code, title }), `${found.parts[code] ?? 0}`, `${result.maxima[code]}`,
    ]);
    return [
      { kind: "title", text: TEXT.title },
      p(TEXT.product({ name: result.name }), true),
      p(TEXT.set({ number: set.no, name: set.name, edition: ocop.criteria.edition })),
      p(TEXT.made({ day: `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}` })),
      ...(result.out.length ? [p(result.outText, true), ...result.out.map((one) => p(`- ${one}`))] : []),
      h1(TEXT.result),
      { kind: "table", widths: [6, 2, 2], rows: [TEXT.parts, ...parts, [TEXT.total, `${found.total}`, "100"]] },
      ...result.ranks.map((one) => p(one)),
      ...(result.floors.list.length
        ? [h1(TEXT.missing({ stars: result.floors.stars })), ...result.floors.list.map(({ name, text }) => p(`- ${name}. ${text}`))]
        : []),
      h1(TEXT.every),
      {
        kind: "table",
        widths: [1.1, 3.2, 3.4, 1.3, 3],
        rows: [
          TEXT.heads,
          ...result.rows.map((row) => [row.code, row.title, row.text, `${row.points ?? "–"}/${row.max}`, row.note]),
        ],
      },
      ...result.ways.slice(0, 1).flatMap((way) => [
        h1(TEXT.todo),
        p(TEXT.estimate),
        p(way.text),
        ...way.steps.map((step) => p(`- ${step.floor ? TEXT.floorStep : ""}${step.name}. ${step.text}`)),
      ]),
      { kind: "small", text: TEXT.caution },
    ];
  };
})();
