// Money as people type it, as course/finance/amounts.py reads it: "1.250.000 đ", "1,5 triệu", "2tr5", "500k". And back.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { of, add, mul, frac } = ocop.exact;
  const UNITS = { ty: 10n ** 9n, ti: 10n ** 9n, trieu: 10n ** 6n, tr: 10n ** 6n, nghin: 1000n, ngan: 1000n, k: 1000n };
  const PIECE = new RegExp(`^\\s*(nua|[\\d., ]*\\d)\\s*(${Object.keys(UNITS).join("|")})(?![a-z])`);
  const TAIL = /^\s*(?:(ruoi)|(\d{1,3}))$/;
  const HALF = frac(1, 2);

  function pieces(text) {
    let [total, last] = [of(0), 10n ** 12n];
    while (text) {
      const piece = PIECE.exec(text);
      if (!piece) return null;
      const read = piece[1] === "nua" ? HALF : ocop.parseNumber(piece[1].trim());
      const unit = UNITS[piece[2]];
      if (read === null || unit >= last) return null;
      const number = of(read);
      [total, last, text] = [add(total, mul(number, of(unit))), unit, text.slice(piece[0].length)];
      const tail = PIECE.test(text) ? null : TAIL.exec(text);
      if (tail) {
        const part = tail[1] ? HALF : of(`0.${tail[2]}`);
        return number.n % number.d ? null : add(total, mul(part, of(unit)));
      }
      text = text.trim();
    }
    return total;
  }

  /**
   * Whole đồng, or null when the text is no amount.
   * @type {(text: string) => number | null}
   */
  ocop.parseAmount = (text) => {
    if (text.length > 60) return null;
    const plain = ocop.fold(text).replaceAll("−", "-");
    const negative = plain.startsWith("-");
    const bare = (negative ? plain.slice(1) : plain).trim().replace(/\s*(?:dong|vnd|d)$/, "");
    const read = /\p{L}/u.test(bare) ? pieces(bare) : ocop.parseNumber(bare);
    if (read === null) return null;
    const amount = of(read);
    if (amount.n % amount.d || amount.n < 0n) return null;
    const whole = Number(amount.n / amount.d);
    return Number.isSafeInteger(whole) ? (negative && whole ? -whole : whole) : null;
  };

  /** "1.250.000" @type {(amount: number | bigint) => string} */
  ocop.showNumber = (amount) => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ".").replace("-", "−");

  /** "1.250.000 đ" @type {(amount: number | bigint) => string} */
  ocop.showDong = (amount) => `${ocop.showNumber(amount)}\u00a0đ`;

  /** "25,7 %" from six decimals as text. @type {(ratio: string | null, places?: number) => string} */
  ocop.showPercent = (ratio, places = 1) => {
    if (ratio === null) return "–";
    const scaled = ocop.exact.whole(mul(of(ratio), of(10n ** BigInt(places + 2))));
    const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, "0");
    const whole = ocop.showNumber(BigInt(digits.slice(0, digits.length - places)));
    return `${scaled < 0n ? "−" : ""}${whole}${places ? `,${digits.slice(-places)}` : ""}\u00a0%`;
  };
})();
