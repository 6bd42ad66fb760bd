// Speaking instead of typing, only where the browser offers it: the button writes what it hears at the end of a box.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const { make, button } = ocop.pageView;
  const TEXT = ocop.text["dictation"];
  let running = null;

  /** The button with its notice, nothing where no browser hears. @type {(box: HTMLTextAreaElement) => any[]} */
  ocop.dictation = (box) => {
    const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
    running?.abort(); // another card: what is said now is not for it
    running = null;
    if (!Recognition) return [];
    const said = make("p", { className: "sa-hint", role: "status" });
    const toggle = button(TEXT.start, () => {
      if (running) return running.stop();
      const one = Object.assign(new Recognition(), { lang: "vi-VN", continuous: true, interimResults: false });
      one.onresult = ({ results, resultIndex }) => {
        const heard = [...results].slice(resultIndex).filter(({ isFinal }) => isFinal).map(([{ transcript }]) => transcript.trim());
        if (!heard.length || running !== one) return;
        box.value = [box.value.trimEnd(), ...heard].filter(Boolean).join(" ");
        box.dispatchEvent(new Event("input"));
      };
      one.onerror = ({ error }) => (said.textContent = error === "aborted" ? "" : TEXT.faults[error] ?? TEXT.failed);
      one.onend = () => {
        if (running === one) running = null;
        toggle.textContent = TEXT.start;
        if (said.textContent === TEXT.hearing) said.textContent = "";
      };
      running = one;
      [toggle.textContent, said.textContent] = [TEXT.stop, TEXT.hearing];
      try {
        one.start();
      } catch {
        one.onend();
        said.textContent = TEXT.failed;
      }
    });
    return [make("div", { className: "sa-row" }, toggle), make("p", { className: "sa-hint" }, TEXT.notice), said];
  };
})();
