/* Fetches scripts of the type "text/later" when the page can be read: on a slow line, styles and scripts together would
   both come late, and on a slow phone the scripts would run before the first words are drawn. */
(() => {
  let over = false;
  document.addEventListener("DOMContentLoaded", () => { over = true; }, { once: true });
  // The theme's script waits for this event, even when it is over; what it then does is a task of its own.
  const tellAgain = () => over && setTimeout(() => document.dispatchEvent(new Event("DOMContentLoaded")));

  const begin = () => {
    const coming = [...document.querySelectorAll("link[rel=stylesheet]")].some(({ sheet }) => !sheet);
    if (document.readyState === "loading" || (coming && document.readyState !== "complete")) return;
    // Our own first: quizzes and tools matter more than what the theme adds.
    for (const later of [...document.querySelectorAll('script[type="text/later"]')].reverse()) {
      const script = document.createElement("script");
      script.async = false; // in this order
      script.src = later.src;
      script.onload = tellAgain;
      later.replaceWith(script);
    }
  };
  document.addEventListener("readystatechange", begin);
  document.addEventListener("load", begin, true); // a style sheet has come
})();
