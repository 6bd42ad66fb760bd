// One question of the interview to a card, and the card of short facts.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, content } = ocop.pageView;
  const { notes, example, asked, choice } = ocop.fieldView;
  const TEXT = ocop.text["story-ask"];
  const count = (text) => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const tally = (text) => (count(text) ? TEXT.words({ count: count(text) }) : "");

  /**
   * A question with its answer box.
   * @param {any} question @param {any} step @param {{story: any, write: (edit: (story: any) => any) => void, go: (place: any) => void}} on
   */
  function card(question, step, { story, write, go }) {
    const { id, ask, why, example: sample, feeds } = question;
    const told = make("small", { className: "st-count" }, tally(story.answers[id] ?? ""));
    const box = make("textarea", {
      id: `st-${id}`, rows: 7, value: story.answers[id] ?? "", "aria-labelledby": "st-question", "aria-describedby": "st-why",
      oninput: ({ target: { value } }) => {
        told.textContent = tally(value);
        write((one) => ({ ...one, answers: { ...one.answers, [id]: value } }));
      },
    });
    const { answered } = ocop.storySteps;
    const others = step.questions.map((one, at) =>
      make("li", {}, make("button", { type: "button", className: "sa-link", "aria-current": one === question ? "step" : "false", onclick: () => go({ at }) },
        answered(story, one) && make("b", { className: "st-done" }, "✓ ", make("span", { className: "st-unseen" }, TEXT.done)), ` ${one.ask}`)));
    return [
      make("div", { className: "st-card" },
        make("h2", { tabIndex: -1, id: "st-question", lang: "vi" }, ask),
        make("p", { id: "st-why", className: "st-why" }, make("b", {}, TEXT.why), " ", content(why)),
        make("div", { className: "sa-field st-answer" }, make("span", { className: "st-unseen" }, TEXT.answer), box, told),
        ...ocop.dictation(box),
        make("details", { className: "sa-help" }, make("summary", {}, TEXT.example), make("blockquote", { lang: "vi" }, make("p", {}, sample)), make("p", { className: "sa-hint" }, TEXT.invented)),
        make("p", { className: "sa-hint" }, `${TEXT.feeds} ${feeds.join(" · ")}`)),
      step.questions.length > 1 && make("details", { className: "sa-help st-jump" },
        make("summary", {}, TEXT.jump({ done: step.questions.filter((one) => answered(story, one)).length, all: step.questions.length })), make("ol", {}, ...others)),
    ];
  }

  /** What has one short answer each. */
  function facts({ story, write }) {
    return ocop.storyForm.facts.map((field) => {
      const { key, kind } = field;
      const id = `st-fact-${key}`;
      const { hints, about } = notes(id, [content(field.why), example(field.example)]);
      const said = make("small", { id: `${id}-said`, className: "ds-fault", role: "status" });
      const value = String(story.facts[key] ?? "");
      const say = (box, text) => {
        said.textContent = ocop.storyFacts.fault(field, text);
        box.setAttribute("aria-invalid", String(Boolean(said.textContent)));
      };
      const keep = (text) => write((one) => ({ ...one, facts: { ...one.facts, [key]: text } }));
      about["aria-describedby"] = [about["aria-describedby"], said.id].filter(Boolean).join(" ");
      if (kind === "set" || kind === "choice") {
        const choices = kind === "set" ? Object.entries(ocop.storyForm.sets).map(([no, name]) => ({ value: no, label: `${no}. ${name}` }))
          : [...new Set([...field.choices, ...(value ? [value] : [])])].map((one) => ({ value: one, label: one }));
        return choice(id, content(field.ask), { hints, about }, choices, value, (text) => keep(text ?? ""));
      }
      const box = make("input", {
        type: "text", id, value, autocomplete: "off", inputMode: { year: "numeric", url: "url" }[kind] ?? (key === "phone" ? "tel" : "text"),
        oninput: ({ target }) => keep(target.value), onchange: ({ target }) => say(target, target.value), ...about,
      });
      if (field.max && value.length <= field.max) box.maxLength = field.max;
      say(box, value);
      return asked(id, content(field.ask), hints, box, said);
    });
  }

  ocop.storyAsk = { card, facts, count };
})();
