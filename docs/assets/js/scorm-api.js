// The SCORM 1.2 runtime of a learning platform: found, opened, written to, closed. Nothing here throws, and a page
// without a platform gets null.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const LEVELS = 10;

  /** @param {Window | null} here a window, whose parents are asked too @returns {any} the API object or null */
  function findFrom(here) {
    for (let level = 0; here && level < LEVELS; level++) {
      try {
        if (here.API) return here.API;
      } catch {
        // a frame of another site hides what it has; its parent may still answer
      }
      here = here.parent === here ? null : here.parent;
    }
    return null;
  }

  /** Milliseconds as HHHH:MM:SS.SS. */
  function timespan(milliseconds) {
    const two = (number) => String(number).padStart(2, "0");
    const hundredths = Math.max(0, Math.floor(milliseconds / 10));
    const seconds = Math.floor(hundredths / 100);
    const hours = String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, "0");
    return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
  }

  /**
   * Open a session; null when there is no platform or it refuses.
   * `set` says whether the platform took the value; after `finish` nothing is sent any more.
   */
  ocop.openScorm = () => {
    const api = findFrom(window) ?? findFrom(window.opener);
    const call = (name, ...words) => {
      try {
        return String(api[name](...words));
      } catch {
        return "";
      }
    };
    if (!api || call("LMSInitialize", "") !== "true") return null;
    const started = Date.now();
    let open = true;
    const set = (key, value) => open && call("LMSSetValue", key, String(value)) === "true";
    const stamp = () => set("cmi.core.session_time", timespan(Date.now() - started));
    return {
      /** @type {(key: string) => string} */
      get: (key) => (open ? call("LMSGetValue", key) : ""),
      /** @type {(key: string, value: string | number) => boolean} */
      set,
      commit() {
        stamp();
        if (open) call("LMSCommit", "");
      },
      finish() {
        stamp();
        if (open) call("LMSFinish", "");
        open = false;
      },
    };
  };
})();
