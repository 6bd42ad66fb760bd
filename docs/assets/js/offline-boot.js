// Only a device that has saved something asks for a newer version; for all others this is all there is.
(() => {
  if (!navigator.serviceWorker?.controller || globalThis.ocop.lookedForNewer) return;
  globalThis.ocop.lookedForNewer = true;
  const src = document.currentScript.src.replace(/[^/]*$/, "offline-newer.js");
  document.head.append(Object.assign(document.createElement("script"), { src }));
})();
