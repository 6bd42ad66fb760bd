// Exact numbers: fractions of whole numbers, as course/finance does with Fraction. Money is never a float here.
(() => {
  const ocop = (globalThis.ocop ??= {});

  /** @typedef {{n: bigint, d: bigint}} Exact numerator and denominator (above 0) */

  const GROWN = 1n << 512n;
  const BILLION = 1_000_000_000n;

  /** @type {(n: bigint, d: bigint) => Exact} shortened only when it has grown: most sums never need it */
  function make(n, d) {
    if (d < 0n) [n, d] = [-n, -d];
    if (d > GROWN) {
      let [a, b] = [n < 0n ? -n : n, d];
      while (b) [a, b] = [b, a % b];
      if (a > 1n) [n, d] = [n / a, d / a];
    }
    return { n, d };
  }

  const ZERO = { n: 0n, d: 1n };

  /**
   * From a whole number, an Exact, or text like "8.4" (a decimal point, as files have it).
   * @type {(value: number | bigint | string | Exact | null | undefined) => Exact}
   */
  function of(value) {
    if (value === null || value === undefined || value === "") return ZERO;
    if (typeof value === "object") return value;
    if (typeof value === "bigint") return { n: value, d: 1n };
    if (typeof value === "number" && Number.isInteger(value)) return { n: BigInt(value), d: 1n };
    const [, sign, whole, part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [, "", "0"];
    return make(BigInt(sign + whole + part), 10n ** BigInt(part.length));
  }

  const add = (a, b) => (a.d === b.d ? make(a.n + b.n, a.d) : make(a.n * b.d + b.n * a.d, a.d * b.d));
  const neg = (a) => ({ n: -a.n, d: a.d });
  const sub = (a, b) => add(a, neg(b));
  const mul = (a, b) => make(a.n * b.n, a.d * b.d);
  const div = (a, b) => make(a.n * b.d, a.d * b.n);
  const cmp = (a, b) => {
    const [left, right] = [a.n * b.d, b.n * a.d];
    return left < right ? -1 : left > right ? 1 : 0;
  };
  const sign = (a) => (a.n > 0n ? 1 : a.n < 0n ? -1 : 0);
  const sum = (all) => all.reduce(add, ZERO);
  const frac = (n, d) => make(BigInt(n), BigInt(d));
  const max = (a, b) => (cmp(a, b) < 0 ? b : a);

  /** @type {(a: Exact, power: number) => Exact} a whole power, below 0 too */
  const pow = (a, power) =>
    power >= 0 ? make(a.n ** BigInt(power), a.d ** BigInt(power)) : make(a.d ** BigInt(-power), a.n ** BigInt(-power));

  /** Whole đồng, half away from zero. @type {(a: Exact) => bigint} */
  const whole = (a) => {
    const twice = ((a.n < 0n ? -a.n : a.n) * 2n + a.d) / (2n * a.d);
    return a.n < 0n ? -twice : twice;
  };

  /** @type {(a: Exact) => number} for showing: below 2⁵³ a number holds whole đồng exactly */
  const dong = (a) => Number(whole(a));

  /** To a billionth of a đồng, as course/finance/rounding.py. */
  const fine = (a) => make(whole({ n: a.n * BILLION, d: a.d }), BILLION);

  const unitsUp = (a) => Number(a.n >= 0n ? (a.n + a.d - 1n) / a.d : a.n / a.d);

  /** Six decimals as text: "0.458824". @type {(a: Exact | null) => string | null} */
  function ratio(a) {
    if (!a) return null;
    const millionths = whole({ n: a.n * 1_000_000n, d: a.d });
    const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, "0");
    return `${millionths < 0n ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
  }

  ocop.exact = { ZERO, ONE: of(1), of, frac, add, sub, mul, div, neg, cmp, sign, sum, max, pow, whole, dong, fine, unitsUp, ratio };
})();
