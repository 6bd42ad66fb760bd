// What a story carries beside its words: pictures with who took them and who agreed, papers, consents, where it is shown.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const { asked, tick, notes } = ocop.fieldView;
  const { MOST, SHOWN } = ocop.storyFile;
  const TEXT = ocop.text["story-lists"];

  /** A list of the story, each item a card of text fields and a tick; `on` as in story-ask.js, and redraw(id). */
  function list(name, fields, ticked, on, head = () => []) {
    const items = on.story[name];
    return items.map((item, at) => {
      const change = (key, value) => on.write((one) => ({ ...one, [name]: one[name].map((other, place) => (place === at ? { ...other, [key]: value } : other)) }));
      const id = (key) => `st-${name}-${at}-${key}`;
      const remove = button(TEXT.remove({ name: TEXT.items[name], number: at + 1 }), () => {
        if (Object.values(item).some(Boolean) && !confirm(TEXT.confirm({ what: `${TEXT.items[name]} ${at + 1}` }))) return;
        on.write((one) => ({ ...one, [name]: one[name].filter((_, place) => place !== at) }));
        on.redraw(`st-add-${name}`);
      }, "sa-button--quiet");
      return make("div", { className: "sa-card", role: "group", "aria-label": `${TEXT.items[name]} ${at + 1}` }, ...head(item, at),
        ...fields.map((key) => {
          const { hints, about } = notes(id(key), [ocop.fieldView.example(TEXT[key][1])]);
          return asked(id(key), TEXT[key][0], hints, make("input", { type: "text", id: id(key), value: item[key] ?? "", maxLength: 300, autocomplete: "off", oninput: ({ target }) => change(key, target.value), ...about }));
        }),
        ticked && tick(id(ticked), TEXT[ticked], notes(id(ticked), []), item[ticked] === true, (value) => change(ticked, value)), remove);
    });
  }

  const adder = (name, words, first, on) => {
    const add = button(words, () => {
      on.write((one) => ({ ...one, [name]: [...one[name], {}] }));
      on.redraw(`st-${name}-${on.story[name].length}-${first}`);
    });
    add.id = `st-add-${name}`;
    add.disabled = on.story[name].length >= MOST[name];
    return make("div", { className: "sa-row" }, add);
  };

  /** The pictures. */
  function photos(on) {
    const said = make("p", { className: "sa-hint", role: "status" });
    const input = make("input", { type: "file", accept: "image/*", multiple: true, className: "sa-file", id: "st-add-photos", onchange: async () => {
      const files = [...input.files];
      input.value = "";
      said.textContent = TEXT.reading;
      const room = Math.max(0, MOST.photos - on.story.photos.length);
      const wrong = files.length > room ? [TEXT.many({ most: MOST.photos })] : [];
      let added = 0;
      for (const file of files.slice(0, room)) { // one after the other: two large pictures at once are too much for a small phone
        const { id, fault } = await ocop.storyPhotos.keep(file);
        if (fault) wrong.push(`${file.name.slice(0, 60)}: ${fault}`);
        else {
          on.write((one) => ({ ...one, photos: [...one.photos, { file: id }] }));
          added += 1;
        }
      }
      if (!on.here()) return;
      if (added) on.redraw(`st-photos-${on.story.photos.length - added}-caption`);
      else said.textContent = "";
      if (wrong.length) on.tell(TEXT.unadded, wrong);
    } });
    input.disabled = on.story.photos.length >= MOST.photos;
    const picture = ({ file, caption }, at) => {
      const data = ocop.storyPhotos.data(file);
      return [make("h3", {}, TEXT.photo({ number: at + 1 })),
        data ? make("img", { className: "st-photo", src: data, alt: caption || TEXT.photo({ number: at + 1 }) }) : make("p", { className: "ds-missing" }, TEXT.missing({ file }))];
    };
    return [
      make("div", { className: "sa-row" }, make("label", { className: `sa-button sa-upload${input.disabled ? " st-off" : ""}` }, input, TEXT.choose)),
      make("p", { className: "sa-hint" }, TEXT.photosHelp({ most: MOST.photos })), said,
      ...list("photos", ["caption", "credit"], "consent", on, picture),
    ];
  }

  /** Papers, consents and where the story is shown today. */
  const proof = (on) => [
    make("h3", {}, TEXT.proofs), make("p", { className: "sa-hint" }, TEXT.proofsHelp),
    ...list("proofs", ["paper", "proves"], "", on), adder("proofs", TEXT.addProof, "paper", on),
    make("h3", {}, TEXT.consents), make("p", { className: "sa-hint" }, TEXT.consentsHelp),
    ...list("consents", ["who", "what", "day"], "signed", on), adder("consents", TEXT.addConsent, "who", on),
    make("details", { className: "sa-help" }, make("summary", {}, TEXT.recording), make("ul", {}, ...ocop.storyForm.recording.map((one) => make("li", {}, one)))),
    make("h3", {}, TEXT.shown), make("p", { className: "sa-hint" }, TEXT.shownHelp),
    ...SHOWN.map((key) => tick(`st-shown-${key}`, TEXT.places[key], notes("", []), on.story.shown[key] === true, (value) => on.write((one) => ({ ...one, shown: { ...one.shown, [key]: value } })))),
  ];

  ocop.storyLists = { photos, proof };
})();
