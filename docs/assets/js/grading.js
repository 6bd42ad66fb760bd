// The same grading as course/questions, held to it by tests/cases/grading. Questions have their authored shape.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const DOTTED = /^[1-9]\d{0,2}([. ])\d{3}(\1\d{3})*(,\d+)?$/;
  const ENGLISH = /^[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$/;
  const PLAIN = /^\d+([.,]\d+)?$/;

  /**
   * Read "1.250.000" or "1,5 kg"; give "1250000" and "1.5", or null for no number.
   * @param {string} text
   */
  ocop.parseNumber = (text, unit = "") => {
    const tail = ocop.fold(unit);
    let digits = ocop.fold(text).replaceAll("−", "-");
    if (digits.endsWith(tail)) digits = digits.slice(0, digits.length - tail.length);
    const [, sign, rest] = /^([+-]?)(.*)$/.exec(digits);
    digits = rest.trim();
    if (text.length > 40) return null;
    if (DOTTED.test(digits)) digits = digits.replace(/[. ]/g, "").replace(",", ".");
    else if (ENGLISH.test(digits)) digits = digits.replaceAll(",", "");
    else if (PLAIN.test(digits)) digits = digits.replace(",", ".");
    else return null;
    return sign.replace("+", "") + digits;
  };

  /** Whether decimals differ by `reach` at most; with floats 1.6 − 1.5 is more than 0.1. */
  function near(...numbers) {
    const parts = numbers.map((number) => String(number).split("."));
    const places = Math.max(...parts.map(([, part = ""]) => part.length));
    const [a, b, reach] = parts.map(([whole, part = ""]) => BigInt(whole + part.padEnd(places, "0")));
    return a - b <= reach && b - a <= reach;
  }

  /** Four places from whole numbers, so that Python and JavaScript round alike. */
  const grade = (good, total, feedback = []) => ({
    fraction: Math.round((good * 1e4) / total) / 1e4,
    right: good === total,
    feedback: good === total ? [] : feedback.filter(Boolean),
    good,
    total,
  });

  /** @type {Record<string, (question: any, response: any) => ReturnType<typeof grade>>} */
  const GRADERS = {
    single_choice: ({ options }, response) => grade(+!!options[response].right, 1, [options[response].feedback]),

    multiple_response({ options }, response) {
      const judged = options.filter((option, i) => response.includes(i) === !!option.right);
      const wrong = options.filter((option, i) => response.includes(i) && !option.right);
      return grade(response.length && judged.length, options.length, wrong.map((option) => option.feedback));
    },

    true_false: ({ answer, feedback }, response) => grade(+(response === answer), 1, [feedback]),

    matching({ pairs }, response) {
      const missed = pairs.filter((pair, i) => response[i] !== pair.right);
      return grade(pairs.length - missed.length, pairs.length, missed.map((pair) => pair.feedback));
    },

    ordering: ({ items }, response) => grade(items.filter((_, i) => response[i] === i).length, items.length),

    numeric({ answer, unit, tolerance = 0, traps = [] }, response) {
      const value = ocop.parseNumber(response, unit);
      if (value === null) return grade(0, 1);
      const trap = traps.find((one) => near(value, one.value, tolerance));
      return grade(+near(value, answer, tolerance), 1, [trap?.feedback]);
    },

    short_answer({ accept, traps = [] }, response) {
      const typed = ocop.fold(response);
      const trap = traps.find((one) => ocop.fold(one.text) === typed);
      return grade(+(!!typed && accept.some((text) => ocop.fold(text) === typed)), 1, [trap?.feedback]);
    },

    case({ parts }, response) {
      const grades = parts.filter((part) => part.id in response).map((part) => ocop.grade(part, response[part.id]));
      const sum = grades.reduce((all, one) => all + Math.round(one.fraction * 1e4), 0);
      return grade(sum, parts.length * 1e4, grades.flatMap((one) => one.feedback));
    },
  };

  ocop.grade = (question, response) => GRADERS[question.kind](question, response);
})();
