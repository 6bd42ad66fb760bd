// From a certificate, a filing day or a round to every date that follows: course/schedule/*.py again, from the same data
// (ocop.calendar) and the same words; a test holds one against the other. Pure: nothing here reads a clock.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { dayOf, partsOf, fromIso, inWords, weekday } = ocop.days;
  const { Refusal, SATURDAY } = ocop;
  const STEPS = ["commune", "province", "to_ministry", "ministry"];

  /**
   * @typedef {{certificate?: number | null, filing?: number | null, round?: [number, number] | null}} Wish
   * @typedef {{key: string, day: number, title: string, basis: string, remind: number[]}} Milestone
   */

  /** The last day a certificate is valid. */
  const certificateEnd = (issued, months) => {
    const { year, month, day } = partsOf(issued);
    const later = month - 1 + months;
    return dayOf(year + Math.floor(later / 12), (later % 12) + 1, day);
  };

  /** The last safe day of each step: the law says "trước ngày"; a step that would fall earlier is in the next year. */
  const roundDates = (number, year, { rounds }) => {
    let limit = dayOf(year, 1, 1);
    return Object.fromEntries(
      STEPS.map((step) => {
        const [day, month] = rounds[number][step];
        const { year: from } = partsOf(limit);
        limit = [dayOf(from, month, day), dayOf(from + 1, month, day)].find((one) => one >= limit);
        return [step, limit - 1];
      }),
    );
  };

  /** The first round [number, year] that a proposal sent on `day` is in time for. */
  const nextRound = (day, data) => {
    const { year } = partsOf(day);
    return [year, year + 1]
      .flatMap((one) => Object.keys(data.rounds).map((number) => [Number(number), one]))
      .map(([number, one]) => ({ last: roundDates(number, one, data).commune, round: [number, one] }))
      .filter(({ last }) => last >= day)
      .sort((one, other) => one.last - other.last)[0].round;
  };

  /** Refuse a wish that is empty or holds a day or year that cannot be meant. */
  function refuseSlips({ certificate, filing, round }, { words: { refusals }, firstYear: first, lastYear: last, lawDay }) {
    const law = fromIso(lawDay);
    const year = (day) => partsOf(day).year;
    const refuse = (words, values) => {
      throw new Refusal(ocop.fill(words, values));
    };
    if (certificate == null && filing == null && !round) refuse(refusals.nothing);
    if (certificate != null && !(first <= year(certificate) && year(certificate) <= last))
      refuse(refusals.certificate_year, { first, last });
    if (filing != null && filing < law) refuse(refusals.filing_before_law, { day: inWords(law) });
    if (filing != null && year(filing) > last) refuse(refusals.filing_year, { last });
    if (round && !(year(law) <= round[1] && round[1] <= last)) refuse(refusals.round_year, { first: year(law), last });
  }

  class Planner {
    constructor(today, data) {
      Object.assign(this, { today, data, working: new ocop.WorkingCalendar(data), milestones: [], notes: [] });
    }

    add(key, day, values) {
      const { title, fact, remind } = this.data.words.milestones[key];
      const basis = this.data.articles[ocop.fill(fact, values)] ?? "";
      this.milestones.push({ key, day, title: ocop.fill(title, values), basis, remind });
    }

    note(key, values) {
      this.notes.push(ocop.fill(this.data.words.notes[key], values));
    }

    certificate(issued, filed) {
      const end = certificateEnd(issued, this.data.certificateMonths);
      const [first, last] = [end - this.data.earliestDays, end - this.data.latestDays];
      this.window = { first, last, end };
      this.add("certificate_issued", issued);
      this.add("renewal_opens", first);
      this.add("renewal_closes", last);
      this.add("certificate_end", end);
      this.note("paper_first");
      if (this.closed(last)) this.note("closes_on_rest_day", { weekday: this.data.words.weekdays[weekday(last)] });
      if (filed != null) this.windowFiled(filed);
      else if (this.today < first) this.note("window_to_come", { days: first - this.today });
      else if (this.today <= last) this.note("window_open", { days: last - this.today });
      else {
        this.note(this.today > end ? "certificate_ended" : "window_missed");
        if (last < fromIso(this.data.lawDay)) this.note("window_before_law");
      }
    }

    windowFiled(filed) {
      const { first, last } = this.window;
      if (filed < first) this.note("filed_early", { days: first - filed, day: inWords(first) });
      else if (filed > last) this.note("filed_late", { days: filed - last, day: inWords(last) });
      else this.note("filed_in_window");
    }

    /** The commune's answer and what follows; returns the round the dossier goes into. */
    filing(filed, { certificate, round }) {
      const days = this.data.communeWorkingDays;
      const done = this.working.walk(this.working.onOrAfter(filed), days, 1);
      this.add("filed", filed);
      this.add("commune_done", done, { days });
      if (this.closed(filed)) this.note("filed_on_rest_day", { day: inWords(this.working.onOrAfter(filed)) });
      this.warnUnsure(filed, done);
      if (certificate != null) {
        this.renewal(done);
        return round;
      }
      const [number, year] = round ?? nextRound(done, this.data);
      const last = roundDates(number, year, this.data).commune;
      if (done > last) this.note("round_doubtful", { number, year, done: inWords(done), last: inWords(last) });
      else if (!round) this.note("round_in_time", { days, number, year });
      return [number, year];
    }

    renewal(done) {
      const days = this.data.decisionDays;
      this.add("renewal_decided", done + days, { day: inWords(done), days });
      this.note("five_stars");
      if (done + days > this.window.end) this.note("decided_late", { day: inWords(this.window.end) });
    }

    round([number, year], filed) {
      const dates = roundDates(number, year, this.data);
      if (!filed) {
        const end = this.working.isWorking(dates.commune) ? dates.commune : this.working.walk(dates.commune, 1, -1);
        const fileBy = this.working.walk(end, this.data.communeWorkingDays, -1);
        this.add("round_file_by", fileBy, { number, year });
        this.warnUnsure(fileBy, dates.commune);
        this.note("file_earlier");
        if (fileBy < this.today) this.note("round_passed", { number, year });
      }
      for (const step of STEPS) this.add(`round_${step}`, dates[step], { number, year });
      this.note("day_before");
      if (dates.commune < fromIso(this.data.lawDay)) this.note("round_before_law");
    }

    /** Whether offices rest on `day`; where holidays are not known, by the weekday alone. */
    closed(day) {
      try {
        return !this.working.isWorking(day);
      } catch (error) {
        if (!error.unknown) throw error;
        return weekday(day) >= SATURDAY;
      }
    }

    warnUnsure(first, last) {
      for (const [day, name] of this.working.unsure)
        if (first <= day && day <= last) this.note("unsure_day", { day: inWords(day), name });
    }
  }

  /**
   * Everything that follows from a wish, seen from `today`; throws a Refusal.
   * @type {(wish: Wish, today: number, data?: any) => {milestones: Milestone[], notes: string[], window?: any}}
   */
  ocop.makePlan = (wish, today, data = ocop.calendar) => {
    refuseSlips(wish, data);
    const planner = new Planner(today, data);
    let { round } = wish;
    if (wish.certificate != null) planner.certificate(wish.certificate, wish.filing);
    if (wish.filing != null) round = planner.filing(wish.filing, wish);
    if (round) planner.round(round, wish.filing != null);
    const { milestones, notes, window } = planner;
    return { milestones: milestones.sort((one, other) => one.day - other.day), notes, window };
  };
})();
