// Days as whole numbers (days since 1/1/1970), so that no time zone or summer time can move one; and sentences.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const MS = 86_400_000;
  const FORM = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/;

  /** @type {(year: number, month: number, day: number) => number} months from 1; a day too many is the month's last */
  const dayOf = (year, month, day) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return Date.UTC(year, month - 1, Math.min(day, last)) / MS;
  };

  /** @type {(day: number) => {year: number, month: number, day: number}} */
  const partsOf = (number) => {
    const date = new Date(number * MS);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  };

  const real = (year, month, day) => {
    const number = dayOf(year, month, day);
    const parts = partsOf(number);
    return year >= 1000 && parts.year === year && parts.month === month && parts.day === day ? number : null;
  };

  ocop.days = {
    dayOf,
    partsOf,
    /** The device's day, by its own clock. */
    today: () => {
      const now = new Date();
      return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
    /** "2026-05-22" to a day; null for what is none. @type {(text: unknown) => number | null} */
    fromIso: (text) => {
      const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(text));
      return found && real(Number(found[1]), Number(found[2]), Number(found[3]));
    },
    toIso: (number) => new Date(number * MS).toISOString().slice(0, 10),
    /** "22/5/2026" as people type it (also 22-5-2026, 22.5.2026) to a day; null for what is none. */
    fromTyped: (text) => {
      const found = FORM.exec(String(text).trim());
      return found && real(Number(found[3]), Number(found[2]), Number(found[1]));
    },
    /** As the course writes it: 3/10/2026. */
    inWords: (number) => {
      const { year, month, day } = partsOf(number);
      return `${day}/${month}/${year}`;
    },
    /** 0 for Monday. 1/1/1970 was a Thursday. */
    weekday: (number) => (((number + 3) % 7) + 7) % 7,
  };

  /** Fill {name} in a sentence of editions/calendar.yml. @type {(sentence: string, values?: Record<string, any>) => string} */
  ocop.fill = (sentence, values = {}) => sentence.replace(/\{(\w*)\}/g, (slot, name) => String(values[name] ?? slot));
})();
