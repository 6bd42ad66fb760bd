// Which wrong answers are asked again, and when: Leitner's boxes on this device (decision 032). Days are the reader's own.
(() => {
  const ocop = (globalThis.ocop ??= {});
  /** Days that a question rests in box 1, 2, … before it is asked again. */
  const REST = [1, 3, 7, 14, 30];
  const KNOWN = REST.length + 1;
  const SITTING = 15;
  const PREFIX = "again/";

  /** The number of a day on the reader's calendar. @type {(time: number) => number} */
  const dayOf = (time) => Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / 86_400_000);

  /**
   * @typedef {{id: string, box: number, since: number}} Again `box` 1 to KNOWN; `since` in milliseconds
   * @type {(now: number) => Again[]} the questions in the boxes that the course still has
   */
  const all = (now) =>
    Object.entries(ocop.progress.all())
      .filter(([key, { value }]) => key.startsWith(PREFIX) && Object.hasOwn(ocop.courseQuestions, key.slice(PREFIX.length)) &&
        Number.isInteger(value?.box) && value.box >= 1 && value.box <= KNOWN && value.since > 0)
      // A clock that was once ahead must not keep a question away for years.
      .map(([key, { value }]) => ({ id: key.slice(PREFIX.length), box: value.box, since: Math.min(value.since, now) }));

  /** Days until a question is asked; 0 for today or earlier. @type {(one: Again, now: number) => number} */
  const wait = ({ box, since }, now) => Math.max(0, dayOf(since) + REST[box - 1] - dayOf(now));

  ocop.recordBoxes = {
    REST,
    SITTING,
    dayOf,
    /**
     * What stands in the boxes: `due` today, oldest and lowest first; `later` by day; how many are `known`.
     * @param {number} now
     */
    look(now) {
      const found = all(now);
      const learning = found.filter(({ box }) => box < KNOWN).map((one) => ({ ...one, wait: wait(one, now) }));
      learning.sort((one, other) => one.wait - other.wait || one.box - other.box || one.since - other.since || (one.id < other.id ? -1 : 1));
      return {
        due: learning.filter((one) => one.wait === 0),
        later: learning.filter((one) => one.wait > 0),
        counts: REST.map((_, at) => learning.filter(({ box }) => box === at + 1).length),
        known: found.length - learning.length,
      };
    },
    /** A right answer on its day moves a question up. A wrong one has gone to box 1 already (self-check.js).
     * @type {(one: Again & {wait: number}, right: boolean, now: number) => {box: number, rest: number | null}} the box it is in now, and its rest */
    answered(one, right, now) {
      if (!right) return { box: 1, rest: REST[0] };
      if (one.wait > 0) return { box: one.box, rest: one.wait };
      const box = one.box + 1;
      ocop.progress.set(PREFIX + one.id, { box, since: now });
      return { box, rest: REST[box - 1] ?? null };
    },
    draftOf: (id) => `${PREFIX}${id}/draft`,
  };
})();
