/* Sets the chosen colours before the page is painted, so that a dark page does not flash white. */
(() => {
  const color = globalThis.__md_get?.("__palette")?.color;
  if (!color) return;
  if (color.media === "(prefers-color-scheme)") {
    const mode = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${mode})"]`);
    for (const key of ["media", "scheme", "primary", "accent"]) color[key] = input?.getAttribute(`data-md-color-${key}`);
  }
  for (const [key, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${key}`, String(value));
})();
