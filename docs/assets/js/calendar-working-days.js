// Working days of offices: course/schedule/working_days.py again. An unknown stretch is refused, never guessed.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { partsOf, fromIso, inWords, weekday } = ocop.days;
  const SATURDAY = (ocop.SATURDAY = 5);

  /** A wish that gets no plan; the message says why, in Vietnamese. `unknown`: holidays are not known there. */
  class Refusal extends Error {
    constructor(message, unknown = false) {
      super(message);
      this.unknown = unknown;
    }
  }
  ocop.Refusal = Refusal;

  /** Working days, as far as the data knows the holidays. */
  ocop.WorkingCalendar = class WorkingCalendar {
    constructor({ years, words }) {
      const named = (key) => years.flatMap((year) => year[key].map(([day, name]) => [fromIso(day), name]));
      this.words = words.refusals;
      this.years = years;
      this.known = years.flatMap((year) => year.known.map((span) => span.map(fromIso)));
      this.unsure = new Map(named("unsure"));
      this.off = new Set([...named("off"), ...this.unsure].map(([day]) => day));
      this.worked = new Set(years.flatMap((year) => year.worked.map(fromIso)));
    }

    isWorking(day) {
      if (!this.known.some(([first, last]) => first <= day && day <= last)) throw new Refusal(this.refusal(day), true);
      return this.worked.has(day) || (weekday(day) < SATURDAY && !this.off.has(day));
    }

    onOrAfter(day) {
      while (!this.isWorking(day)) day += 1;
      return day;
    }

    /** The `count`-th working day after `day` (step 1) or before it (step -1); `day` itself is not counted. */
    walk(day, count, step) {
      while (count > 0) {
        day += step;
        count -= Number(this.isWorking(day));
      }
      return day;
    }

    refusal(day) {
      const { unknown_days: unknown, known_days: known, span, no_span: none } = this.words;
      const spans = this.known.map(([first, last]) => ocop.fill(span, { first: inWords(first), last: inWords(last) }));
      const why = this.years.find(({ year }) => year === partsOf(day).year)?.open;
      return [ocop.fill(unknown, { day: inWords(day) }), why, ocop.fill(known, { spans: spans.join("; ") || none })]
        .filter(Boolean)
        .join(" ");
    }
  };
})();
