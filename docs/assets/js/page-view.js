// The pieces that the pages with a tool share: elements, buttons, pictures, files, what is kept on the device. No state.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const SVG = "http://www.w3.org/2000/svg";
  const TEXT = { remove: "Xóa", open: "Mở" };

  /**
   * An element with properties and children; a child that is null or false is left out.
   * @type {(name: string, props?: Record<string, any>, ...children: any[]) => any}
   */
  const make = (name, props = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(props))
      if (key in node && key !== "list") node[key] = value;
      else node.setAttribute(key, value);
    node.append(...children.flat().filter((child) => child !== null && child !== false));
    return node;
  };

  /** @type {(words: string, onclick: () => void, className?: string) => HTMLButtonElement} */
  const button = (textContent, onclick, className = "") =>
    make("button", { type: "button", className: `sa-button ${className}`, textContent, onclick });

  /** A part of a picture. @type {(name: string, attributes: Record<string, any>, ...children: any[]) => SVGElement} */
  const draw = (name, attributes, ...children) => {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };

  /** Hand a file to the reader. @type {(blob: Blob, name: string) => void} */
  ocop.download = (blob, name) => {
    const link = make("a", { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  /** A button that asks for a file. @type {(words: string, read: (file: File) => void) => any} */
  function upload(words, read) {
    const file = make("input", { type: "file", accept: ".json,application/json", className: "sa-file", onchange: () => {
      if (file.files[0]) read(file.files[0]);
      file.value = "";
    } });
    return make("label", { className: "sa-button sa-upload" }, file, words);
  }

  /** What is kept on this device. @type {(products: any[], on: {open: any, remove: any, more?: (one: any) => any}) => any} */
  const shelf = (products, { open, remove, more = () => false }) =>
    make("ul", { className: "sa-products" }, ...products.map((one) =>
      make("li", { className: "sa-product" },
        make("p", {}, make("b", {}, one.title), make("small", {}, one.about), ...one.faults.map((text) => make("small", {}, text))),
        !one.faults.length && make("button", { type: "button", className: "sa-button", "aria-label": `${TEXT.open}: ${one.title}`,
          textContent: TEXT.open, onclick: () => open(one.id) }),
        more(one),
        make("button", { type: "button", className: "sa-button sa-button--quiet", "aria-label": `${TEXT.remove}: ${one.title}`,
          textContent: TEXT.remove, onclick: () => remove(one.id, one.title) }))));

  ocop.pageView = { make, button, draw, upload, shelf };
})();
