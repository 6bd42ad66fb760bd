// A table wider than the screen scrolls inside its frame; with this the keyboard reaches it, as a finger does.
(() => {
  const look = () => {
    for (const table of document.querySelectorAll(".md-typeset table:not([class])")) {
      const frame = table.closest(".md-typeset__scrollwrap") ?? table; // the theme's, or in the lite edition the table
      if ([table, frame].some((one) => one.scrollWidth > one.clientWidth)) table.tabIndex = 0;
      else table.removeAttribute("tabindex");
    }
  };
  new ResizeObserver(look).observe(document.documentElement);
  document.addEventListener("DOMContentLoaded", () => setTimeout(look)); // framed
})();
