// One answer of a plan: from what was typed or stands in a file to the value that figures take, and back to the field.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TICKS = { co: true, x: true, dung: true, khong: false, sai: false };
  const WHOLE = ["number", "numbers", "month", "calendar_month", "set"];
  const LISTS = ["numbers", "percents", "percents12"];
  const COUNTED = ["money", "percent", "percents", "percents12", "number", "numbers", "month", "calendar_month"];
  const WRITTEN = ["text", "long", "lines"];
  const SHOWN = 40;
  const YEARS_FROM = 1900; // numbers that begin here are years, written without dots
  const TEXT = ocop.text["plan-typed"];

  /** @typedef {{value?: any, fault?: [string, Record<string, any>]}} Read no value: not known; a fault: the rule and its values */

  const shown = (value) => String(typeof value === "object" ? JSON.stringify(value) : value).split(/\s+/).join(" ").trim().slice(0, SHOWN);
  /** With dots and a decimal comma. @type {(number: number | string) => string} */
  const say = (number) => {
    const [whole, part] = String(number).split(".");
    return ocop.showNumber(whole) + (part ? `,${part}` : "");
  };
  /** A number when it holds the digits exactly, else their text. */
  const plain = (digits) => (String(Number(digits)) === digits ? Number(digits) : digits);
  const isNumber = (value) => typeof value === "number" && Number.isFinite(value) && !String(value).includes("e");

  /** Why a number is out of bounds, null when it is not. */
  function outOfBounds(field, value) {
    const { low, high, unit = "" } = field;
    if (low === undefined || (Number(value) >= low && Number(value) <= high)) return null;
    return ["range", { got: shown(say(value)), low: say(low), high: say(high), unit: unit && ` ${unit}` }];
  }

  /** One number of a field. */
  function number(field, value) {
    const { kind, unit = "" } = field;
    const whole = kind === "money" || WHOLE.includes(kind);
    const rule = kind === "money" ? "amount" : "number";
    let read = null;
    if (typeof value === "string") {
      if (!value.trim()) return {};
      if (kind === "money") read = ocop.parseAmount(value);
      else {
        const digits = ocop.parseNumber(value, whole ? unit : "%");
        const tidy = digits?.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "").replace(/^(-?)0+(?=\d)/, "$1") ?? null;
        read = tidy === null || (whole && !/^-?\d{1,15}$/.test(tidy)) ? null : plain(tidy);
      }
    } else if (isNumber(value)) {
      if (whole && !Number.isSafeInteger(value)) return { fault: Number.isInteger(value) ? [rule, { got: shown(value) }] : ["dotted", { got: shown(value) }] };
      read = value;
    }
    if (read === null) return { fault: [rule, { got: shown(value) }] };
    if (kind === "set") return ocop.planForm.sets[read] ? { value: read } : { fault: ["unknown-set", { got: shown(read), ...setLimits() }] };
    const fault = COUNTED.includes(kind) ? outOfBounds(field, read) : null;
    return fault ? { fault } : { value: read };
  }

  function setLimits() {
    const numbers = Object.keys(ocop.planForm.sets).map(Number);
    return { low: Math.min(...numbers), high: Math.max(...numbers) };
  }

  /** Several numbers, in a list or in one text with spaces or semicolons between them. */
  function several(field, value) {
    const items = typeof value === "string" ? value.replaceAll("%", "").split(/[;\s]+/).filter(Boolean) : value;
    if (!Array.isArray(items)) return { fault: ["number", { got: shown(value) }] };
    const { kind, most } = field;
    const read = items.slice(0, 1000).filter((one) => one !== null && one !== "").map((one) => number(field, one));
    const wrong = read.find(({ fault }) => fault);
    if (wrong) return wrong;
    if (kind === "percents12" && read.length && read.length !== 12) return { fault: ["twelve", { count: read.length }] };
    if (most && items.length > most) return { fault: ["many", { count: items.length, limit: most }] };
    return read.length ? { value: read.map((one) => one.value) } : {};
  }

  /** */
  function written({ kind, max, most }, value) {
    if (kind === "lines") {
      const lines = typeof value === "string" ? value.split("\n").map((one) => one.trim()).filter(Boolean) : value;
      if (!Array.isArray(lines) || !lines.every((one) => typeof one === "string")) return { fault: ["shape", {}] };
      if (lines.length > most) return { fault: ["many", { count: lines.length, limit: most }] };
      const long = lines.find((one) => [...one].length > max);
      return long ? { fault: ["long", { count: [...long].length, limit: max }] } : lines.length ? { value: lines } : {};
    }
    const text = Number.isSafeInteger(value) ? String(value) : value;
    if (typeof text !== "string") return { fault: ["shape", {}] };
    const count = [...text].length;
    return count > max ? { fault: ["long", { count, limit: max }] } : text ? { value: text } : {};
  }

  /** What an answer says; empty answers are not known. @type {(field: any, value: any) => Read} */
  function readAnswer(field, value) {
    if (value === null || value === undefined) return {};
    const { kind, choices } = field;
    if (WRITTEN.includes(kind)) return written(field, value);
    if (typeof value === "string" && !value.trim()) return {};
    if (LISTS.includes(kind)) return several(field, value);
    if (kind === "tick") {
      const ticked = typeof value === "string" ? TICKS[ocop.fold(value)] : value;
      return typeof ticked === "boolean" ? { value: ticked } : { fault: ["shape", {}] };
    }
    if (kind === "choice") {
      const found = choices.find((one) => one.value === value || (typeof value === "string" && ocop.fold(one.label) === ocop.fold(value)));
      return found ? { value: found.value } : { fault: ["choice", { got: shown(value) }] };
    }
    if (kind === "date_month") {
      const [, month, year] = /^\s*(0?[1-9]|1[0-2])\s*[/-]\s*(20\d\d)\s*$/.exec(value) ?? [];
      const start = month ? `${year}-${month.padStart(2, "0")}` : String(value).trim();
      return /^20[2-9]\d-(0[1-9]|1[0-2])$/.test(start) ? { value: start } : { fault: ["start", { got: shown(value) }] };
    }
    return number(field, value);
  }

  /** What the field shows for a kept value; what could not be read stands as it was typed. @type {(field: any, value: any) => string} */
  function fieldText({ kind, low }, value) {
    if (value === undefined || value === null) return "";
    if (typeof value === "string" && !(kind === "date_month" && /^\d{4}-\d\d$/.test(value))) return value;
    if (kind === "date_month") return value.split("-").reverse().join("/").replace(/^0/, "");
    if (kind === "lines" && Array.isArray(value)) return value.join("\n");
    if (Array.isArray(value) && value.every((one) => isNumber(one) || typeof one === "string")) return value.map(say).join(" ");
    return isNumber(value) ? (WRITTEN.includes(kind) || low >= YEARS_FROM ? String(value) : say(value)) : shown(value);
  }

  /** How a typed answer was understood, "" when that is plain to see. */
  function understood(field, typed) {
    const { value, fault } = readAnswer(field, typed);
    if (value === undefined || fault) return "";
    if (field.kind === "money") return ocop.showDong(value);
    if (field.kind === "percents12") return TEXT.twelve({ count: value.length, sum: say(total(value)) });
    return field.kind === "numbers" ? value.map(say).join(" · ") : "";
  }

  /** Their sum as exact digits. */
  function total(percents) {
    const { of, sum, ratio } = ocop.exact;
    return ratio(sum(percents.map(of))).replace(/\.?0+$/, "");
  }

  ocop.planTyped = { LISTS, WRITTEN, readAnswer, fieldText, understood, shown, say };
})();
