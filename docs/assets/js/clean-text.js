// What people typed, made harmless: for files that the command reads, for Word and for the printer.
(() => {
  const ocop = (globalThis.ocop ??= {});

  /**
   * Letters stay; what steers a terminal, a printer or a program goes (course/builders/dossier_text.py).
   * @param {any} text
   */
  ocop.cleanText = (text) =>
    String(text)
      .replace(/\r\n|[\r\u2028\u2029]/g, "\n")
      .replace(/\t/g, " ")
      .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu, "")
      .normalize("NFC")
      .trim()
      .split("\n")
      .map((line) => line.trim())
      .join("\n");
})();
