// The pieces that the pages with a tool share: elements, buttons, pictures, files, what is kept on the device. No state.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const SVG = "http://www.w3.org/2000/svg";
  const TEXT = ocop.text["page-view"];

  /** An element with properties and children; a child that is null or false is left out. */
  const make = (name, props = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(props))
      if (key in node && key !== "list") node[key] = value;
      else node.setAttribute(key, value);
    node.append(...children.flat().filter((child) => child !== null && child !== false));
    return node;
  };

  /** A text of the content names its language. */
  const content = (text) => text && make("span", { lang: "vi" }, text);

  /** @type {(words: string, onclick: () => void, className?: string) => HTMLButtonElement} */
  const button = (textContent, onclick, className = "") =>
    make("button", { type: "button", className: `sa-button ${className}`, textContent, onclick });

  /** A button of many alike: its name says which one it is for. */
  const buttonFor = (title, words, onclick, className) => {
    const one = button(words, onclick, className);
    one.setAttribute("aria-label", `${words}: ${title}`);
    return one;
  };

  /** A part of a picture. */
  const draw = (name, attributes, ...children) => {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };

  /** Hand a file to the reader. */
  ocop.download = (blob, name) => {
    const link = make("a", { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  /** JSON of a chosen file, or why not in the page's words. */
  ocop.readJson = async (file, most, words) => {
    if (file.size > most) return { faults: [words.tooBig] };
    try {
      return { data: JSON.parse((await file.text()).replace(/^\ufeff/, "")), faults: [] };
    } catch {
      return { faults: [words.notJson] };
    }
  };

  /** A button that asks for a file. */
  function upload(words, read) {
    const file = make("input", { type: "file", accept: ".json,application/json", className: "sa-file", onchange: () => {
      if (file.files[0]) read(file.files[0]);
      file.value = "";
    } });
    return make("label", { className: "sa-button sa-upload" }, file, words);
  }

  /** What is kept on this device. */
  const shelf = (products, { open, remove, more = () => false }) =>
    make("ul", { className: "sa-products" }, ...products.map((one) =>
      make("li", { className: "sa-product" },
        make("p", {}, make("b", {}, one.title), make("small", {}, one.about), ...one.faults.map((text) => make("small", {}, text))),
        !one.faults.length && buttonFor(one.title, TEXT.open, () => open(one.id)),
        more(one),
        buttonFor(one.title, TEXT.remove, () => remove(one.id, one.title), "sa-button--quiet"))));

  ocop.pageView = { make, content, button, buttonFor, draw, upload, shelf };
})();
