// One question of <scorm-quiz>: takes an answer, keeps quiet until handing in, then says what was right.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["scorm-card"];

  const paragraph = (words, name = "p") => Object.assign(document.createElement(name), { textContent: words });

  ocop.ScormCard = class {
    /** @type {(fieldset: HTMLElement, changed: () => void) => void} */
    constructor(fieldset, changed) {
      this.fieldset = fieldset;
      this.touched = false; // steps to order always stand in some order: only a touch makes that an answer
      this.note = Object.assign(paragraph(""), { className: "sc-note" });
      this.note.setAttribute("role", "status");
      this.verdict = Object.assign(document.createElement("div"), { className: "sc-verdict", hidden: true });
      this.form = ocop.quizForm(fieldset, (words) => (this.note.textContent = words));
      fieldset.querySelector(".sc-body").after(this.note, this.verdict);
      fieldset.addEventListener("input", () => {
        this.touched = true;
        changed();
      });
    }

    get name() {
      return this.fieldset.querySelector(".sc-no").textContent.replace(/^\D+/, "");
    }

    get waiting() {
      return !this.touched || !!this.form.missing();
    }

    get packed() {
      return this.touched ? ocop.packResponse(this.fieldset, this.form.read()) : "";
    }

    set packed(text) {
      if (!text) return;
      this.form.write(ocop.unpackResponse(this.fieldset, text));
      this.touched = true;
    }

    /** Say how good the answer is and close the question; returns its grade, null for no answer. */
    judge() {
      const grade = this.waiting ? null : this.form.grade();
      const words = [...(grade?.feedback ?? []), this.fieldset.querySelector(".sc-why").textContent];
      if (grade?.good && !grade.right) words.unshift(TEXT.partly({ good: grade.good, total: grade.total }));
      const verdict = grade ? (grade.right ? TEXT.right : TEXT.wrong) : TEXT.open;
      this.verdict.replaceChildren(paragraph(verdict, "strong"), ...words.map((one) => paragraph(one)));
      this.verdict.dataset.right = !!grade?.right;
      this.note.textContent = "";
      this.close(true);
      return grade;
    }

    reset() {
      this.form.write([]);
      this.form.shuffle();
      this.touched = false;
      this.close(false);
    }

    close(closed) {
      this.verdict.hidden = !closed;
      const controls = this.fieldset.querySelectorAll(".sc-body :is(input, select, button)");
      for (const control of controls) control.disabled = closed;
    }
  };
})();
