// <module-progress data-module="m1" data-lessons="m1-l1 m1-l2">: how many lessons' quizzes are done on this device.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const TEXT = ocop.text["module-progress"];

  class ModuleProgress extends HTMLElement {
    connectedCallback() {
      document.addEventListener("ocop:progress", this);
      addEventListener("storage", this); // another tab's answers, merged by the store just before
      this.handleEvent();
    }

    disconnectedCallback() {
      document.removeEventListener("ocop:progress", this);
      removeEventListener("storage", this);
    }

    handleEvent() {
      const lessons = this.dataset.lessons.split(" ");
      const bar = document.createElement("progress");
      bar.max = lessons.length;
      bar.value = lessons.filter((lesson) => ocop.progress.get(`quiz/${lesson}`)?.completed).length;
      bar.setAttribute("aria-label", TEXT.label);
      this.replaceChildren(bar, TEXT.count({ done: bar.value, of: bar.max }));
    }
  }

  customElements.define("module-progress", ModuleProgress);
})();
