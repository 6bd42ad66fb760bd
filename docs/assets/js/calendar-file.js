// A calendar file (iCalendar, RFC 5545) made on the device: byte for byte what course/office/ical.py writes.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["calendar-file"];
  const LONGEST_LINE = 75; // octets, the line end not counted
  const LONGEST_NAME = 120;
  const MORNING = 7; // a reminder comes at 7: an all-day entry begins at midnight
  const utf8 = new TextEncoder();

  // SHA-256 (FIPS 180-4). The browser's own is missing on plain http, which is how a classroom's server speaks.
  const PRIMES = Array.from({ length: 312 }, (_, at) => at).filter((n) => n > 1 && !range(2, n).some((one) => n % one === 0));
  const fraction = (value) => Math.floor((value - Math.floor(value)) * 2 ** 32) >>> 0;
  const ROUND = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));
  const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

  function range(from, to) {
    return Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at);
  }

  /** @type {(text: string) => string} 64 hex digits */
  ocop.sha256 = (text) => {
    const message = utf8.encode(text);
    const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 4, message.length * 8);
    const turn = (word, by) => (word >>> by) | (word << (32 - by));
    const hash = [...START];
    for (let at = 0; at < padded.length; at += 64) {
      const words = range(0, 16).map((one) => view.getUint32(at + one * 4));
      for (let one = 16; one < 64; one += 1) {
        const [old, late] = [words[one - 15], words[one - 2]];
        const low = turn(old, 7) ^ turn(old, 18) ^ (old >>> 3);
        const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
        words.push((words[one - 16] + low + words[one - 7] + high) | 0);
      }
      let [a, b, c, d, e, f, g, h] = hash;
      for (let one = 0; one < 64; one += 1) {
        const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[one] + words[one];
        const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
      }
      [a, b, c, d, e, f, g, h].forEach((word, one) => (hash[one] = (hash[one] + word) | 0));
    }
    return hash.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  };

  /** A product's name for a title: hidden letters, line ends and backslashes become spaces (course/schedule/words.py). */
  ocop.cleanName = (typed) => {
    const spaced = String(typed).replace(/[\\\p{Cc}\p{Cf}\p{Cs}\p{Z}]+/gu, " ").trim();
    return [...spaced].slice(0, LONGEST_NAME).join("").trim();
  };

  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

  /** Fold a line by octets, never inside a letter nor behind a backslash. */
  function folded(line) {
    const rows = [];
    let row = [];
    let octets = 0;
    for (const letter of line) {
      const size = utf8.encode(letter).length;
      if (row.length && octets + size >= LONGEST_LINE) {
        const kept = row.length > 1 && "\\^".includes(row.at(-1)) ? [row.pop()] : [];
        rows.push(row.join(""));
        [row, octets] = [kept, kept.length];
      }
      row.push(letter);
      octets += size;
    }
    return [...rows, row.join("")].join("\r\n ");
  }

  /** Days and hours before midnight's seven o'clock: "-P29DT17H", "PT7H". */
  function trigger(days) {
    const hours = MORNING - days * 24;
    const whole = Math.floor(Math.abs(hours) / 24);
    const rest = Math.abs(hours) % 24;
    return `${hours < 0 ? "-" : ""}P${whole ? `${whole}D` : ""}${rest ? `T${rest}H` : ""}`;
  }

  function event({ name, milestone: { key, day, title, basis, remind } }, stamp, law) {
    const compact = (one) => ocop.days.toIso(one).replaceAll("-", "");
    const summary = name ? `${name}: ${title}` : title;
    const uid = `${ocop.sha256(`${key}|${ocop.days.toIso(day)}|${summary}`).slice(0, 32)}@hoc-ocop`;
    const alarms = remind.flatMap((days) => [
      "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(summary)}`, `TRIGGER:${trigger(days)}`, "END:VALARM",
    ]);
    const lines = [
      "BEGIN:VEVENT", `SUMMARY:${escaped(summary)}`, `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(day + 1)}`, `DTSTAMP:${compact(stamp)}T000000Z`, `UID:${uid}`,
      ...(basis ? [`DESCRIPTION:${escaped(`${basis} ${law}`)}`] : []), "TRANSP:TRANSPARENT", ...alarms, "END:VEVENT",
    ];
    return { uid, lines };
  }

  /**
   * The file's text, stamped with `day`. The same date of the same product stands once: two entries of one UID would
   * confuse a calendar.
   * @param {{name: string, plan: {milestones: any[]}}[]} products names are clean already
   */
  ocop.calendarFile = (products, day, law = ocop.calendar.law) => {
    const entries = products.flatMap(({ name, plan }) => plan.milestones.map((milestone) => ({ name, milestone })));
    const events = new Map(entries.map((entry) => event(entry, day, law)).map(({ uid, lines }) => [uid, lines]));
    const lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hoc OCOP//course calendar//VI", "METHOD:PUBLISH",
      `X-WR-CALNAME:${escaped(TEXT.name)}`, ...[...events.values()].flat(), "END:VCALENDAR",
    ];
    return lines.map((line) => `${folded(line)}\r\n`).join("");
  };
})();
