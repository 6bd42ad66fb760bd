// The blocks of the dossier's papers that no description can hold; each does what its twin in course/builders/ does.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { STARS_FROM, clean, words, standings } = ocop.dossierNames;

  const text = (role, said) => ({ kind: "Text", role, text: said, empty: [] });
  const grid = (phrase, rows, widths, centred, empty = []) =>
    ({ kind: "Grid", head: words(phrase).split("|"), rows, widths, centred, empty });
  const row = (cells, strong = false) => ({ cells, strong });

  /** Phần III: parts and groups with their sums, each criterion with its level, its proof and its papers. */
  function scores({ set, lines, answers, details, score }) {
    const dots = words("dots");
    const byCode = new Map(lines.map((line, at) => [line.code, { line, before: lines[at - 1] }]));
    /** The points a line earns, null while unanswered; 0 for a story's structure without a story. */
    const points = (code) => {
      if (!(code in answers)) return null;
      const { line, before } = byCode.get(code);
      const storyless = line.story && before.code in answers && !(before.criterion.options[answers[before.code] - 1][0] > 0);
      return storyless ? 0 : line.criterion.options[answers[code] - 1][0];
    };
    const rows = ocop.dossierForm.sets[set.no].table.map(([code, title, most, codes]) => {
      if (codes === null) {
        const named = words("score_part", { code, title: title.toUpperCase() });
        return row(["", named, String(most), String(score.parts[code]), "", ""], true);
      }
      if (codes) {
        const sum = codes.reduce((all, one) => all + (points(one) ?? 0), 0);
        return row([code, title, String(most), String(sum), "", ""], true);
      }
      const { criterion } = byCode.get(code).line;
      const [number, detail] = [answers[code], details.get(code) ?? {}];
      const level = number ? words("score_level", { number, text: criterion.options[number - 1][1] }) : dots;
      const best = Math.max(...criterion.options.map(([worth]) => worth));
      const [described, proof] = [clean(detail.description ?? ""), clean(detail.evidence ?? "")];
      return row([code, criterion.title, String(best), String(points(code) ?? words("score_none")),
        `${level}\n${described || dots}`, proof || dots]);
    });
    rows.push(row(["", words("score_sum"), "100", String(score.total), "", ""], true));
    const empty = lines.flatMap(({ code }) => [
      ...(code in answers ? [] : [[words("open_answer", { code }), `answers.${code}`]]),
      ...["description", "evidence"]
        .filter((key) => !clean(details.get(code)?.[key] ?? ""))
        .map((key) => [words(`open_${key}`, { code }), `details (${code}).${key}`]),
    ]);
    return [grid("score_head", rows, [6, 25, 9, 9, 29, 22], [0, 2, 3], empty)];
  }

  /** The annex: the 15 rows of evidence. */
  function evidence(frame) {
    const state = ({ papers, notNeeded, criteria }) => {
      if (papers.length) return words("evidence_has", { count: papers.length });
      if (notNeeded) return words("evidence_not_needed", { why: notNeeded });
      return criteria.length ? words("evidence_missing", { codes: criteria.join(", ") }) : words("evidence_rests");
    };
    const every = standings(frame);
    const rows = every.map((one) => {
      const listed = one.papers.map((paper) => words("evidence_paper", { paper })).join("\n") || words("dots");
      return row([String(one.row), ...ocop.dossierForm.rows[one.row - 1], listed, state(one)]);
    });
    const empty = every
      .filter((one) => one.missing)
      .map((one) => [words("open_row", { row: one.row, name: ocop.dossierForm.rows[one.row - 1][0] }), `evidence (${one.row})`]);
    return [grid("evidence_head", rows, [6, 20, 31, 24, 19], [0], empty)];
  }

  /** What changed since the recognition: three open rows while nothing is written. */
  function changes({ given }) {
    const dots = words("dots");
    const keys = ["content", "before", "after", "evidence"];
    const cells = (given.changes ?? []).map((change) => keys.map((key) => clean(change[key] ?? "")));
    const rows = cells.map((one, at) => row([String(at + 1), ...one.map((cell) => cell || dots)]));
    const empty = cells.flatMap((one, at) =>
      keys.flatMap((key, column) =>
        column && !one[column] ? [[words(`open_change_${key}`, { number: at + 1 }), `changes (${at + 1}).${key}`]] : []));
    if (!rows.length) {
      rows.push(...[1, 2, 3].map((number) => row([String(number), dots, dots, dots, dots])));
      empty.push([words("open_changes"), "changes"]);
    }
    return [grid("changes_head", rows, [7, 22, 25, 25, 21], [0], empty)];
  }

  /** What is still to be written on the papers before this one. */
  function openFields(_, done) {
    const empty = ocop.emptyFields(done);
    const head = text("head", words("check_open", { count: empty.length }));
    if (!empty.length) return [head, text("line", words("check_full"))];
    const rows = empty.map((one, at) => row([String(at + 1), one.form, one.label, one.key, words("check_box")]));
    return [head, grid("check_open_head", rows, [7, 22, 37, 26, 8], [0, 4])];
  }

  function missingPapers(frame) {
    const missing = standings(frame).filter((one) => one.missing);
    return [
      text("head", words("check_papers", { count: missing.length })),
      ...missing.map(({ row: number, criteria }) => text("line",
        words("check_paper", { row: number, name: ocop.dossierForm.rows[number - 1][0], codes: criteria.join(", ") }))),
    ];
  }

  /** Points, stars by both readings and every floor that misses. */
  function ranks({ score, lines }) {
    const { total, stars_by_points: byPoints, stars_by_floors: byFloors, stars, unanswered, possible, floors_missing: floors } = score;
    const [low, high] = possible;
    const levels = new Map(lines.map(({ code, criterion }) => [code, criterion.options]));
    return [
      text("head", words("check_points")),
      text("line", words("check_total", { total, stars: byPoints })),
      text("line", words("check_by_floors", { stars: byFloors })),
      ...(unanswered.length ? [text("line", words("check_unanswered", { count: unanswered.length, low, high }))] : []),
      ...(byPoints > byFloors ? [text("line", words("check_differ"))] : []),
      ...(stars < STARS_FROM ? [text("line", words("check_low"))] : []),
      ...Object.entries(floors).flatMap(([rank, missing]) =>
        missing.map(({ criterion: code, needed }) =>
          text("line", words("check_floor", { stars: rank, code, level: levels.get(code)[needed - 1][1] })))),
    ];
  }

  const rejections = ({ set }) =>
    set.rejections.length
      ? [text("head", words("check_rejections")), ...set.rejections.map((reason) => text("line", words("check_rejection", { reason })))]
      : [];

  /** @type {Record<string, (frame: any, done: any[]) => any[]>} by their name in papers.yml */
  ocop.dossierTables = {
    scores, evidence, changes, open_fields: openFields, missing_papers: missingPapers, ranks, rejections,
  };
})();
