// QR codes (ISO/IEC 18004): bytes of UTF-8, level M, versions 1 to 10, so up to 213 bytes. No drawing here but a path.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const MOST = 213;
  // Of each version at level M: check codewords in a block, blocks of the shorter kind and the data codewords in one,
  // blocks that hold one more.
  const BLOCKS = [
    [10, 1, 16, 0], [16, 1, 28, 0], [26, 1, 44, 0], [18, 2, 32, 0], [24, 2, 43, 0],
    [16, 4, 27, 0], [18, 4, 31, 0], [22, 2, 38, 2], [22, 3, 36, 2], [26, 4, 43, 1],
  ];
  const MASKS = [
    (y, x) => (y + x) % 2, (y) => y % 2, (_, x) => x % 3, (y, x) => (y + x) % 3,
    (y, x) => ((y >> 1) + Math.floor(x / 3)) % 2, (y, x) => ((y * x) % 2) + ((y * x) % 3),
    (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2, (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2,
  ];

  // The field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1.
  const POWER = [];
  for (let at = 0, value = 1; at < 255; at++, value = (value << 1) ^ (value & 128 ? 0x11d : 0)) POWER[at] = value;
  const LOG = [];
  POWER.forEach((value, at) => (LOG[value] = at));
  const times = (one, other) => (one && other ? POWER[(LOG[one] + LOG[other]) % 255] : 0);

  /** The check codewords of a block: what is left after division by the generator of that degree. */
  function checks(data, degree) {
    let generator = [1];
    for (let at = 0; at < degree; at++)
      generator = [...generator, 0].map((one, place) => one ^ times(generator[place - 1] ?? 0, POWER[at]));
    const left = [...data, ...Array(degree).fill(0)];
    for (let at = 0; at < data.length; at++) {
      const factor = left[at];
      generator.forEach((one, place) => (left[at + place] ^= times(one, factor)));
    }
    return left.slice(data.length);
  }

  /** What is left of a number after division by a generator: the checks of the two information areas. */
  function remainder(number, generator, length) {
    let left = number << length;
    for (let bit = 31 - Math.clz32(left); bit >= length; bit--) if ((left >> bit) & 1) left ^= generator << (bit - length);
    return left;
  }

  /** The codewords of a version in the order they are placed in. */
  function codewords(bytes, version) {
    const [degree, short, size, long] = BLOCKS[version - 1];
    const room = short * size + long * (size + 1);
    // Mode "bytes", how many, the bytes, the end mark: it always ends on a whole codeword. The zero after it is segno's,
    // which the command uses: readers stop at the end mark, and so page and command draw the same code.
    const bits = [4, ...(version < 10 ? [] : [bytes.length >> 12, (bytes.length >> 8) & 15]), (bytes.length >> 4) & 15, bytes.length & 15];
    const halves = [...bits, ...[...bytes].flatMap((one) => [one >> 4, one & 15]), 0, 0, 0];
    const data = Array.from({ length: halves.length >> 1 }, (_, at) => (halves[2 * at] << 4) | halves[2 * at + 1]).slice(0, room);
    for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);
    const blocks = Array.from({ length: short + long }, (_, at) => {
      const start = at * size + Math.max(0, at - short);
      return data.slice(start, start + size + (at >= short ? 1 : 0));
    });
    const woven = (lists) => lists.at(-1).flatMap((_, at) => lists.map((one) => one[at]).filter((one) => one !== undefined));
    return [...woven(blocks), ...woven(blocks.map((one) => checks(one, degree)))];
  }

  /** Rows of modules: 1 dark, 0 light, null free for data. The information areas stand light. */
  function frame(version) {
    const side = 17 + 4 * version;
    const rows = Array.from({ length: side }, () => Array(side).fill(null));
    const put = (y, x, dark) => y >= 0 && x >= 0 && y < side && x < side && (rows[y][x] = Number(dark));
    const square = (y, x, reach, light) => {
      for (let down = -reach; down <= reach; down++)
        for (let right = -reach; right <= reach; right++)
          put(y + down, x + right, !light.includes(Math.max(Math.abs(down), Math.abs(right))));
    };
    for (let at = 0; at < 9; at++) for (const [y, x] of [[8, at], [at, 8], [8, side - at], [side - at, 8]]) put(y, x, false);
    if (version > 6)
      for (let at = 0; at < 18; at++) {
        put(Math.floor(at / 3), side - 11 + (at % 3), false);
        put(side - 11 + (at % 3), Math.floor(at / 3), false);
      }
    for (let at = 8; at < side - 8; at++) {
      put(6, at, at % 2 === 0);
      put(at, 6, at % 2 === 0);
    }
    for (const [y, x] of [[3, 3], [3, side - 4], [side - 4, 3]]) square(y, x, 4, [2, 4]);
    const centres = version < 2 ? [] : version < 7 ? [6, side - 7] : [6, (side - 1) / 2, side - 7];
    for (const y of centres)
      for (const x of centres) if (!(y === 6 && x === 6) && !(y === 6 && x === side - 7) && !(y === side - 7 && x === 6)) square(y, x, 2, [1]);
    return rows;
  }

  /** Where data goes, from the lower right, up and down in pairs of columns around the vertical timing line. */
  function* places(rows) {
    const side = rows.length;
    let up = true;
    for (let right = side - 1; right > 0; right -= 2, up = !up) {
      if (right === 6) right = 5;
      for (let step = 0; step < side; step++) {
        const y = up ? side - 1 - step : step;
        for (const x of [right, right - 1]) if (rows[y][x] === null) yield [y, x];
      }
    }
  }

  /** How hard a code is to read, by the four measures of the standard. */
  function penalty(rows) {
    const side = rows.length;
    const lines = [...rows, ...rows.map((_, x) => rows.map((row) => row[x]))].map((line) => line.join(""));
    let [sum, dark] = [0, 0];
    for (const line of lines) {
      for (const run of line.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
      for (let at = line.indexOf("1011101"); at >= 0; ) {
        const alone = !line.slice(Math.max(0, at - 4), at).includes("1") || !line.slice(at + 7, at + 11).includes("1");
        if (alone) sum += 40;
        at = line.indexOf("1011101", at + (alone ? 7 : 4));
      }
    }
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        dark += rows[y][x];
        if (y && x && rows[y][x] === rows[y - 1][x] && rows[y][x] === rows[y][x - 1] && rows[y][x] === rows[y - 1][x - 1]) sum += 3;
      }
    return sum + 10 * Math.floor(Math.abs((dark / side ** 2) * 100 - 50) / 5);
  }

  /** Write which level (M is 00) and mask, and from version 7 on which version. */
  function inform(rows, version, mask) {
    const side = rows.length;
    const format = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412;
    for (let at = 0; at < 15; at++) {
      const bit = (format >> at) & 1;
      rows[at < 6 ? at : at < 8 ? at + 1 : side - 15 + at][8] = bit;
      rows[8][at < 8 ? side - 1 - at : at === 8 ? 7 : 14 - at] = bit;
    }
    rows[side - 8][8] = 1;
    if (version < 7) return;
    const number = (version << 12) | remainder(version, 0x1f25, 12);
    for (let at = 0; at < 18; at++)
      rows[Math.floor(at / 3)][side - 11 + (at % 3)] = rows[side - 11 + (at % 3)][Math.floor(at / 3)] = (number >> at) & 1;
  }

  /**
   * The modules of a text's code, row by row, 1 for dark; null when it is too long.
   * @type {(text: string) => number[][] | null}
   */
  ocop.qrCode = (text) => {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > MOST) return null;
    const version = 1 + BLOCKS.findIndex(([, short, size, long], at) => bytes.length + (at < 9 ? 2 : 3) <= short * size + long * (size + 1));
    const rows = frame(version);
    const words = codewords(bytes, version);
    const free = [...places(rows)];
    free.forEach(([y, x], at) => (rows[y][x] = ((words[at >> 3] ?? 0) >> (7 - (at % 8))) & 1));
    const masked = MASKS.map((mask) => {
      const copy = rows.map((row) => [...row]);
      for (const [y, x] of free) if (mask(y, x) === 0) copy[y][x] ^= 1;
      return copy;
    });
    const marks = masked.map(penalty);
    const best = marks.indexOf(Math.min(...marks));
    inform(masked[best], version, best);
    return masked[best];
  };

  /** The dark modules as one path, 4 modules of white around it left to whoever draws it. @type {(rows: number[][]) => string} */
  ocop.qrPath = (rows) => rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
})();
