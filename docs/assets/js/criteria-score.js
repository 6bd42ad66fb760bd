// Scores a product as course/criteria/score.py and roadmap.py do: same rules, same results, same names.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const RANKS = [3, 4, 5];
  // What one level costs: our own grade of effort, not law. A paper that an outside body issues cannot be hurried.
  const COST = { days: 1, weeks: 3, months: 9, third_party: 12 };

  /**
   * @typedef {[points: number, text: string, minStar: number, group: string]} Option
   * @typedef {{section: string, group: string, code: string, story: number, notes: string[],
   *   criterion: {title: string, effort: string, options: Option[]}}} Line
   * @typedef {Record<string, number>} Answers criterion code to option number, from 1
   * @typedef {{criterion: string, chosen: number | null, needed: number}} Missing
   */

  /**
   * The scored lines of a set with their criteria looked up.
   * @type {(number: number | string) => Line[]}
   */
  ocop.linesOf = (number) =>
    ocop.criteria.sets[number].lines.map((line) => ({ ...line, criterion: ocop.criteria.criteria[line.use] }));

  /** @type {(line: Line, number: number) => number} */
  const points = (line, number) => line.criterion.options[number - 1][0];
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

  /** The line on the story, for the line that counts only when there is a story: it stands right before. */
  const storyOf = (line, lines) => (line.story ? lines[lines.indexOf(line) - 1] : null);

  /**
   * Whether a line is scored at all: the story's structure only when there is a story.
   * @type {(line: Line, lines: Line[], answers: Answers) => boolean}
   */
  const counts = (ocop.countsLine = (line, lines, answers) => {
    const story = storyOf(line, lines);
    return !story || !(story.code in answers) || points(story, answers[story.code]) > 0;
  });

  /** Whether improving a line brings points for sure: its structure only once a story has been chosen. */
  function hasStory(line, lines, plan) {
    const story = storyOf(line, lines);
    return !story || (story.code in plan && points(story, plan[story.code]) > 0);
  }

  /**
   * The floors for `stars` that are not met. Of several in one criterion the highest up to `stars` is needed.
   * @type {(lines: Line[], answers: Answers, stars: number) => Missing[]}
   */
  function floorsMissing(lines, answers, stars) {
    return lines.flatMap((line) => {
      const marked = line.criterion.options.flatMap(([, , floor], at) => (floor > 0 && floor <= stars ? [at + 1] : []));
      if (!marked.length) return [];
      const needed = marked.reduce((best, one) => (points(line, one) > points(line, best) ? one : best));
      const chosen = answers[line.code] ?? null;
      const met = chosen !== null && points(line, chosen) >= points(line, needed);
      return met ? [] : [{ criterion: line.code, chosen, needed }];
    });
  }

  /**
   * What a set of answers is worth; `possible` spans the totals that unanswered criteria still allow.
   * @param {Line[]} lines
   * @param {Answers} answers options that exist: assessment-file.js checks what comes from outside
   * @param {[stars: number, start: number][]} bands
   */
  ocop.assess = (lines, answers, bands) => {
    const parts = Object.fromEntries(lines.map((line) => [line.section, 0]));
    let [least, most] = [0, 0];
    for (const line of lines) {
      if (!counts(line, lines, answers)) continue;
      const all = line.criterion.options.map(([worth]) => worth);
      if (line.code in answers) parts[line.section] += points(line, answers[line.code]);
      else [least, most] = [least + Math.min(...all), most + Math.max(...all)];
    }
    const total = sum(Object.values(parts));
    const byPoints = Math.max(...bands.filter(([, start]) => total >= start).map(([stars]) => stars));
    const missing = RANKS.map((stars) => [stars, floorsMissing(lines, answers, stars)]);
    const byFloors = Math.max(2, ...missing.filter(([, found]) => !found.length).map(([stars]) => stars));
    return {
      total,
      parts,
      stars_by_points: byPoints,
      stars_by_floors: byFloors,
      stars: Math.min(byPoints, byFloors),
      unanswered: lines.filter((line) => !(line.code in answers)).map((line) => line.code),
      floors_missing: Object.fromEntries(missing.filter(([, found]) => found.length)),
      possible: [total + least, total + most],
    };
  };

  /**
   * A roadmap for each rank above the one reached.
   * @param {Line[]} lines
   * @param {Answers} answers
   * @param {[stars: number, start: number][]} bands
   */
  ocop.roadmaps = (lines, answers, bands) => {
    const reached = ocop.assess(lines, answers, bands).stars;
    return RANKS.filter((stars) => stars > reached).map((stars) => roadmap(lines, answers, bands, stars));
  };

  function roadmap(lines, answers, bands, stars) {
    const plan = { ...answers };
    const floors = floorsMissing(lines, answers, stars);
    for (const { criterion, needed } of floors) plan[criterion] = needed;
    const start = bands.find(([band]) => band === stars)[1];
    Object.assign(plan, cheapest(lines, plan, start - ocop.assess(lines, plan, bands).total));
    const final = ocop.assess(lines, plan, bands);
    const changed = lines.filter((line) => line.code in plan && answers[line.code] !== plan[line.code]);
    const steps = changed.map((line) => {
      const [chosen, target] = [answers[line.code] ?? null, plan[line.code]];
      return {
        criterion: line.code,
        chosen,
        target,
        gain: points(line, target) - (chosen ? points(line, chosen) : 0),
        effort: line.criterion.effort,
        floor: floors.some((one) => one.criterion === line.code),
      };
    });
    const cost = sum(changed.map((line, at) => price(line, steps[at].chosen, steps[at].target)));
    return { stars, steps, total: final.total, cost, reaches: final.stars >= stars };
  }

  /** The improvements of least cost that gain `needed` points, or as many as there are: exact, over points. */
  function cheapest(lines, plan, needed) {
    if (needed <= 0) return {};
    /** @type {Map<number, [cost: number, choices: Answers]>} for gaining exactly so many points, capped at `needed` */
    const best = new Map([[0, [0, {}]]]);
    for (const line of lines) {
      if (!hasStory(line, lines, plan)) continue;
      const options = line.criterion.options;
      const now = plan[line.code] ?? null;
      const worth = now ? points(line, now) : 0;
      const upgrades = options.flatMap((option, at) =>
        option[0] > worth && (!now || option[3] === options[now - 1][3])
          ? [[option[0] - worth, price(line, now, at + 1), at + 1]]
          : [],
      );
      for (const [gained, [cost, choices]] of [...best].sort((one, other) => other[0] - one[0])) {
        for (const [gain, more, number] of upgrades) {
          const reached = Math.min(needed, gained + gain);
          const known = best.get(reached);
          if (!known || cost + more < known[0]) best.set(reached, [cost + more, { ...choices, [line.code]: number }]);
        }
      }
    }
    return best.get(Math.max(...best.keys()))[1];
  }

  /** What climbing costs: each level once, told apart by points; from nothing counts from below the first. */
  function price(line, chosen, target) {
    const below = chosen ? points(line, chosen) : -1;
    const top = points(line, target);
    const levels = line.criterion.options.map(([worth]) => worth).filter((worth) => worth > below && worth <= top);
    return COST[line.criterion.effort] * new Set(levels.filter((worth) => worth > 0)).size;
  }
})();
