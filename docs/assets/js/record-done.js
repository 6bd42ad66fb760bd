// What has been learned, read from the answers on this device: per lesson and test, per module, for the whole course.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make } = ocop.pageView;
  const TEXT = ocop.text["record-done"];

  const count = (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? value : 0);

  /**
   * @typedef {{id: string, title: string, href: string}} Entry
   * @typedef {Entry & {opened: boolean, completed: boolean, done: number, right: number, total: number}} Done
   * @type {(entry: Entry) => Done} what self-check.js keeps of a quiz, whatever else stands there
   */
  const doneOf = (entry) => {
    const kept = ocop.progress.get(`quiz/${entry.id}`);
    const total = count(kept?.total);
    const done = Math.min(count(kept?.done), total);
    return { ...entry, opened: Boolean(kept), completed: kept?.completed === true, done, right: Math.min(count(kept?.right), done), total };
  };

  /** Modules with what is done in each, and the sums. */
  ocop.recordDone = () => {
    const modules = ocop.courseOutline.modules.map((module) => {
      const lessons = module.lessons.map(doneOf);
      return { ...module, lessons, tests: module.tests.map(doneOf), completed: lessons.filter((one) => one.completed).length };
    });
    const lessons = modules.flatMap((module) => module.lessons);
    const sum = (key) => lessons.reduce((all, one) => all + Number(one[key]), 0);
    return {
      modules,
      tests: ocop.courseOutline.tests.map(doneOf),
      of: lessons.length,
      completed: sum("completed"),
      done: sum("done"),
      right: sum("right"),
      next: lessons.find((one) => !one.completed),
      any: [...lessons, ...modules.flatMap((module) => module.tests)].some((one) => one.opened),
    };
  };

  /** @type {(one: Done) => string} */
  const said = ({ opened, completed, done, right, total }) => {
    if (!opened) return TEXT.new;
    if (completed) return done === total ? TEXT.done({ right, total }) : TEXT.earlier({ done, total });
    return done ? TEXT.begun({ done, total }) : TEXT.opened;
  };

  const link = ({ href, title }) => make("a", { href, lang: "vi" }, title);
  const list = (entries) =>
    make("ul", { className: "rc-list" },
      ...entries.map((one) => make("li", { className: one.completed ? "rc-done" : "" }, link(one), make("small", {}, said(one)))));

  /** Every module folds; the one to go on with is open. */
  ocop.recordOverview = () => {
    const found = ocop.recordDone();
    const { modules, tests, completed, of, done, right, next, any } = found;
    return make("section", { className: "sa-screen", "aria-labelledby": "rc-hoc" },
      make("h2", { id: "rc-hoc", tabIndex: -1 }, TEXT.title),
      make("p", { className: "rc-sum" }, any ? TEXT.all({ done: completed, of }) : TEXT.none),
      make("progress", { className: "ds-bar", max: of, value: completed, "aria-label": TEXT.bar }),
      done > 0 && make("p", {}, TEXT.answers({ right, done })),
      next && make("p", {}, TEXT.next, link(next)),
      ...modules.map((module, at) =>
        make("details", { className: "sa-help", open: any && module.lessons.includes(next) },
          make("summary", {}, TEXT.module({ number: at + 1, title: module.title, done: module.completed, of: module.lessons.length })),
          list([...module.lessons, ...module.tests]))),
      tests.length > 0 && make("details", { className: "sa-help" }, make("summary", {}, TEXT.tests), list(tests)));
  };
})();
