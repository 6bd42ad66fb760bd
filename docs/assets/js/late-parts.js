// Scripts of this site that come on first use.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const script = (path) =>
    new Promise((onload, onerror) => document.head.append(ocop.pageView.make("script", { src: new URL(path, document.baseURI).href, async: false, onload, onerror })));

  ocop.loadParts = (paths) => Promise.all(paths.map(script));
})();
