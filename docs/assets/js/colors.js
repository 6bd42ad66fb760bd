/* Light or dark: as chosen, else as the device. The theme's own switch styles the whole page twice at every load. */
(() => {
  const root = document.documentElement;

  /** @param {Record<string, string>} color the theme's attributes (scheme, primary, …) */
  const dress = (color) => {
    for (const key in color) document.body.setAttribute(`data-md-color-${key}`, color[key]);
    root.style.colorScheme = document.body.dataset.mdColorScheme === "slate" ? "dark" : "light";
  };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const kept = globalThis.__md_get("__palette")?.color ?? (dark ? { scheme: "slate" } : {});

  // The body is dressed the moment it appears: a dark page never flashes white.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    dress(kept);
  }).observe(root, { childList: true });

  const offer = () => {
    const choices = [...document.querySelectorAll("[data-colors] input")];
    const show = () => {
      for (const one of choices) {
        one.checked = one.dataset.mdColorScheme === document.body.dataset.mdColorScheme;
        one.nextElementSibling.hidden = !one.checked; // its label leads to the other choice
      }
    };
    choices.forEach((one, index) => {
      const { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent } = one.dataset;
      const color = { media, scheme, primary, accent };
      one.addEventListener("change", () => {
        dress(color);
        show();
        globalThis.__md_set("__palette", { index, color });
      });
      one.addEventListener("keydown", ({ key }) => {
        if (key !== "Enter") return;
        const next = choices[(index + 1) % choices.length];
        next.click();
        next.focus();
      });
    });
    show();
  };
  document.addEventListener("DOMContentLoaded", offer, { once: true }); // later-scripts.js tells it again
})();
