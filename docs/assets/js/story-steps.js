// The way through a story: facts, the interview theme by theme, pictures, papers, drafts, the text with its check, the end.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["story-steps"];

  /** The questions of a path, of one theme or of all. @type {(path: string, theme?: string) => any[]} */
  const questionsOf = (path, theme) =>
    ocop.storyForm.questions.filter((one) => (path === "full" || one.short) && (!theme || one.theme === theme));

  /** @type {(path: string) => {id: string, title: string, help: string, questions: any[]}[]} */
  function stepsOf(path) {
    const own = (id) => ({ id, title: TEXT[id][0], help: TEXT[id][1], questions: [] });
    const themes = ocop.storyForm.themes.map((one) => ({ ...one, questions: questionsOf(path, one.id) })).filter(({ questions }) => questions.length);
    return [own("facts"), ...themes, ...["photos", "proof", "draft", "edit", "finish"].map(own)];
  }

  /** Where a question is asked; a path that does not ask it becomes the full one. */
  function placeOf(id, path) {
    const question = ocop.storyForm.questions.find((one) => one.id === id);
    const asked = path === "full" || question.short ? path : "full";
    return { path: asked, step: question.theme, at: questionsOf(asked, question.theme).indexOf(question) };
  }

  /** The places before and after one, and what it is called. */
  function around(steps, step, at) {
    const turn = steps.indexOf(step);
    const last = (one) => one && { step: one.id, at: Math.max(0, one.questions.length - 1) };
    const first = (one) => one && { step: one.id, at: 0 };
    const all = steps.flatMap(({ questions }) => questions);
    return {
      back: at > 0 ? { at: at - 1 } : last(steps[turn - 1]),
      next: at + 1 < step.questions.length ? { at: at + 1 } : first(steps[turn + 1]),
      place: step.questions.length ? TEXT.place({ at: all.indexOf(step.questions[at]) + 1, of: all.length }) : "",
    };
  }

  const answered = (story, { id }) => Boolean(story.answers[id]?.trim());

  /** How much of a step is open, and of the whole. @type {(kept: any) => {of: (id: string) => number, done: number, all: number}} */
  function openOn({ path, story }) {
    const steps = stepsOf(path);
    const facts = ocop.storyForm.facts.filter(({ key }) => String(story.facts[key] ?? "").trim() === "").length;
    const of = (id) => (id === "facts" ? facts : steps.find((one) => one.id === id).questions.filter((one) => !answered(story, one)).length);
    const all = questionsOf(path);
    return { of, done: all.filter((one) => answered(story, one)).length, all: all.length };
  }

  ocop.storySteps = { questionsOf, stepsOf, placeOf, around, answered, openOn };
})();
