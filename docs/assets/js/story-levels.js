// What the material would support for 5.1, 5.2 and 5.3 today and what the next option needs: course/story/levels.py.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { sentences, holds } = ocop.storyWords;
  const [PLAIN, TOURISM] = [4, 3];
  const WEAK = ["story.long-sentence", "story.cliche", "story.praise"];
  const ORDER = ["leaflet", "website", "label"];

  /** What the texts and the file hold, looked up once. */
  function material(story, texts, form, rules, alike) {
    const { levels: said, material: asked } = rules.craft;
    const given = Object.entries(texts).filter(([, text]) => text?.trim());
    const length = ORDER.find((one) => given.some(([name]) => name === one));
    const text = length ? texts[length] : "";
    const size = form.sizes.find((one) => one.length === length) ?? form.sizes.find((one) => one.length === "leaflet");
    const every = given.map(([, one]) => ocop.storyFound(one, story, rules.craft));
    const used = (questions) => every.some((one) => one.used(questions));
    const step = (there, name, values = {}) => {
      const fill = (pattern) => Object.entries(values).reduce((done, [key, value]) => done.replaceAll(`{${key}}`, String(value)), pattern);
      return { there: Boolean(there), why: fill(said[name] ?? ""), need: fill(said[`${name}-need`]) };
    };
    const person = every.some((one) => one.person());
    const weak = new Set(ocop.storyBySentence(text, story, rules).filter((one) => WEAK.includes(one.rule)).map((one) => one.sentence));
    const many = ocop.storyText.words(text);
    return {
      story, step, size, alike, many, person,
      text: given.length > 0,
      fits: given.length > 0 && size && size.least <= many && many <= size.most,
      placed: every.some((one) => one.place(story.facts.commune) && one.place(story.facts.province)),
      product: every.some((one) => holds(one.keys, ocop.storyKeys(story.facts.product))),
      resource: used(asked.resource), culture: used(asked.culture), character: used(asked.character),
      told: used(asked.scene) && person && every.some((one) => one.time()) && weak.size * PLAIN <= sentences(text).length,
      own: { there: !alike, why: said[alike === null ? "not-compared" : "compared"], need: said["alike-need"] },
    };
  }

  const LADDERS = {
    "Câu chuyện sản phẩm": (have, options) => {
      const { step, story: { shown = {}, english = {} } } = have;
      const told = step(have.text, "text");
      if (options === TOURISM)
        return [[told], [have.own, step(have.placed, "origin"), step(have.culture, "culture")],
          [step(Object.values(english).some((text) => text?.trim()), "english")]];
      return [[], [told], [step(shown.written, "written"), step(shown.leaflet, "leaflet")], [step(shown.website, "website")],
        [step(shown.traceability, "traceability")]];
    },
    "Cấu trúc câu chuyện sản phẩm": ({ step, size, ...have }) => [
      [step(have.text, "text")],
      [step(have.fits, "size", { count: have.many, least: size?.least ?? 0, most: size?.most ?? 0 }),
        step(have.product && have.placed && have.person, "named")],
      [step(have.told, "told")],
    ],
    "Trí tuệ/bản sắc địa phương": ({ step, ...have }) => [
      Object.assign([step(have.text, "text")], { passing: !have.alike }),
      [have.own, step(have.placed && have.resource, "origin")],
      [step(have.culture, "culture"), step(have.character, "character")],
      [step(false, "strangers")],
    ],
    "Trình bày câu chuyện sản phẩm": ({ step, ...have }) => [
      [step(have.text && have.story.shown?.written, "written"), step(false, "display")], [step(false, "display-far")]],
    "Sản phẩm dịch vụ du lịch trên địa bàn đạt chuẩn nông thôn mới": ({ step }) => [[step(false, "not-story")]],
  };

  /** Climb as far as everything is there. */
  function support({ code, criterion: { title, options } }, rungs) {
    const short = rungs.findIndex((steps) => !steps.every((one) => one.there));
    const reached = short < 0 ? rungs.length : short;
    const missing = rungs[reached] ?? [];
    const above = reached + (missing.passing ? 2 : 1);
    const option = reached && rungs[reached - 1].passing ? 0 : reached;
    const why = [...rungs.slice(0, reached).flat(), ...missing.filter((one) => one.there)].map((one) => one.why).filter(Boolean);
    return {
      code, title, option, points: option ? options[option - 1].points : 0, why,
      next: above <= options.length ? above : 0,
      needs: missing.filter((one) => !one.there).map((one) => one.need),
    };
  }

  /**
   * What every criterion on the story would find today; whoever shows this also says levels.council of craft.yml.
   * @param {{code: string, criterion: {title: string, options: {points: number}[]}}[]} lines of the sheet
   * @param {boolean | null} alike whether a comparison found another story, null when nobody compared
   */
  ocop.storyLevels = (story, texts, lines, form, rules, alike = null) => {
    const have = material(story, texts, form, rules, alike);
    return lines.flatMap((line) => {
      const start = Object.keys(LADDERS).find((one) => line.criterion.title.toLowerCase().startsWith(one.toLowerCase()));
      return start ? [support(line, LADDERS[start](have, line.criterion.options.length))] : [];
    });
  };
})();
