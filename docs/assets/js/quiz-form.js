// Between the form of a question and the responses grading.js knows. The truth lives in the HTML.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["quiz-form"];

  const text = (node) => node?.textContent.trim() ?? "";
  const all = (card, selector) => [...card.querySelectorAll(selector)];
  const inputs = (card) => all(card, ".sc-body input");
  const selects = (card) => all(card, "select");
  const steps = (card) => all(card, ".sc-order > li");

  /** Shuffle elements among themselves at the end of their parent. */
  function mix(nodes) {
    const parent = nodes[0].parentNode;
    while (nodes.length) parent.append(...nodes.splice(Math.random() * nodes.length, 1));
  }

  const choice = {
    describe: (card) => ({
      options: inputs(card)
        .sort((a, b) => a.value - b.value)
        .map(({ dataset, value }) => ({
          right: "right" in dataset,
          feedback: text(card.querySelector(`.sc-key [data-i="${value}"]`)),
        })),
    }),
    read: (card) => inputs(card).filter((input) => input.checked).map((input) => +input.value),
    write: (card, response) => inputs(card).forEach((input) => (input.checked = response.includes(+input.value))),
    missing: (response) => (response.length ? "" : TEXT.missing),
    shuffle: (card) => "fixed" in card.dataset || mix(all(card, ".sc-option")),
  };
  const single = { ...choice, one: true };

  const typed = {
    describe: (card) => ({
      ...card.dataset,
      accept: all(card, "[data-accept]").map(text),
      traps: all(card, "[data-trap]").map((one) => ({
        value: one.dataset.trap,
        text: one.dataset.trap,
        feedback: text(one),
      })),
    }),
    read: (card) => inputs(card)[0].value,
    write: (card, response) => (inputs(card)[0].value = response),
    missing: (response) => (response.trim() ? "" : TEXT.missing),
    shuffle() {},
  };

  // describe: the question as authored. read, write: the response in the form ([] for none). missing: what to say.
  const KINDS = {
    single_choice: single,
    multiple_response: choice,
    true_false: { ...single, kind: "single_choice" }, // of two options

    matching: {
      describe: (card) => ({
        pairs: all(card, ".sc-key [data-i]").map((right) => ({
          right: text(right),
          feedback: text(right.nextElementSibling),
        })),
      }),
      read: (card) => selects(card).map((select) => select.value),
      write: (card, response) => selects(card).forEach((select, i) => (select.value = response[i] ?? "")),
      missing: (response) => (response.every(Boolean) ? "" : TEXT.missing),
      shuffle: (card) => selects(card).forEach((select) => mix([...select.options].slice(1))),
    },

    ordering: {
      describe: (card) => ({ items: steps(card) }),
      read: (card) => steps(card).map((step) => +step.dataset.i),
      write(card, response) {
        const order = steps(card);
        for (const i of response) order[0].parentNode.append(order.find((step) => +step.dataset.i === i));
      },
      missing: () => "",
      shuffle(card) {
        do mix(steps(card));
        while (this.read(card).every((i, place) => i === place));
      },
      enhance(card, say) {
        for (const step of steps(card)) {
          const item = text(step.firstElementChild);
          const mover = (sign, label, neighbour, side) => {
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = sign;
            button.setAttribute("aria-label", label + item);
            button.onclick = () => {
              // The neighbour moves, so that the button under the finger keeps the focus.
              if (step[neighbour]) step[side](step[neighbour]);
              button.dispatchEvent(new Event("input", { bubbles: true }));
              say(TEXT.place({ item, at: steps(card).indexOf(step) + 1, of: steps(card).length }));
            };
            return button;
          };
          step.lastElementChild.replaceWith(
            mover("↑", TEXT.up, "previousElementSibling", "after"),
            mover("↓", TEXT.down, "nextElementSibling", "before"),
          );
        }
      },
    },

    numeric: {
      ...typed,
      missing: (response, card) => (ocop.parseNumber(response, card.dataset.unit) === null ? TEXT.number : ""),
    },
    short_answer: typed,
  };

  /** @type {(card: HTMLElement, say: (words: string) => void) => any} for a fieldset.sc-question that is no case */
  ocop.quizForm = (card, say) => {
    const kind = KINDS[card.dataset.kind];
    kind.enhance?.(card, say);
    return {
      read: () => kind.read(card),
      write: (response) => kind.write(card, response),
      missing: () => kind.missing(kind.read(card), card),
      shuffle: () => kind.shuffle(card),
      grade() {
        const response = kind.read(card);
        const question = { kind: kind.kind ?? card.dataset.kind, ...kind.describe(card) };
        return ocop.grade(question, kind.one ? response[0] : response);
      },
    };
  };
})();
