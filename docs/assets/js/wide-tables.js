// A table wider than the screen scrolls in its frame; with this by keyboard too.
new ResizeObserver(() => {
  for (const table of document.querySelectorAll(".md-typeset table:not([class])")) {
    const frame = table.closest(".md-typeset__scrollwrap") ?? table; // the theme's, or the lite table itself
    if (table.scrollWidth > Math.min(table.clientWidth, frame.clientWidth)) table.tabIndex = 0;
    else table.removeAttribute("tabindex");
  }
}).observe(document.documentElement);
