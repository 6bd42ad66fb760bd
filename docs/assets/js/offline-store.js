// Saves parts of the site on the device, whole or not at all. A version of the site has a cache of its own; the state names
// the version that is served and the groups in it, and changes only after every file has come and is the right one.
(() => {
  const ocop = (globalThis.ocop ??= {});
  const STATE = "ocop-offline";
  /** What is served: a version, and its groups as {id, title, start}, start being a page's path. */
  const NONE = { version: "", groups: [] };
  const atOnce = 4;

  class Changed extends Error {}

  /** @param {string} base the site's root, ending in / */
  ocop.offlineStore = (base) => {
    const at = (path) => new URL(path, base).href;
    const named = (version) => `ocop-${version}`;
    const fresh = async (path) => {
      const response = await fetch(at(path), { cache: "no-store" });
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return response;
    };
    const state = async () => (await (await caches.match(at("state"), { cacheName: STATE }))?.json()) ?? NONE;
    const setState = async (value) => (await caches.open(STATE)).put(at("state"), new Response(JSON.stringify(value)));
    /** The list of files as the site has it now. */
    const list = async () => (await fresh("assets/offline-list.json")).json();

    const hashOf = async (bytes) =>
      [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].slice(0, 8).map((one) => one.toString(16).padStart(2, "0")).join("");

    /** Put one file into a cache, from another version that has the same one or from the network. */
    async function take([path, , hash], cache, old) {
      if (await cache.match(at(path))) return;
      let response = await old?.match(at(path));
      if (response && (await hashOf(await response.clone().arrayBuffer())) !== hash) response = null;
      response ??= await fresh(path);
      const bytes = await response.clone().arrayBuffer();
      if ((await hashOf(bytes)) !== hash) throw new Changed(path);
      const { headers } = response;
      await cache.put(at(path), new Response(bytes, { headers: { "Content-Type": headers.get("Content-Type") ?? "" } }));
    }

    /**
     * Save these groups of a list, then serve them. What has come stays for the next try when something fails.
     * @param {any} files the list @param {string[]} ids @param {(done: number, all: number) => void} tell bytes
     */
    async function save(files, ids, tell) {
      const before = await state();
      const groups = files.groups.filter(({ id }) => id === "core" || ids.includes(id));
      const wanted = [...new Map(groups.flatMap((one) => one.files).map((file) => [file[0], file])).values()];
      const cache = await caches.open(named(files.version));
      const old = before.version && before.version !== files.version ? await caches.open(named(before.version)) : null;
      const all = wanted.reduce((sum, [, size]) => sum + size, 0);
      let done = 0;
      const queue = [...wanted];
      const ended = await Promise.allSettled(Array.from({ length: atOnce }, async () => {
        for (let file = queue.shift(); file; file = queue.shift()) {
          try {
            await take(file, cache, old);
          } catch (error) {
            queue.length = 0; // the others end with what they have in hand
            throw error;
          }
          tell((done += file[1]), all);
        }
      }));
      const failed = ended.find(({ status }) => status === "rejected");
      if (failed) throw failed.reason;
      await setState({ version: files.version, groups: groups.map(({ id, title, files }) => ({ id, title, start: files[0][0] })) });
      for (const name of await caches.keys())
        if (name.startsWith("ocop-") && name !== STATE && name !== named(files.version)) await caches.delete(name);
    }

    /** Take a group off the device; with the last one everything goes, the worker too. */
    async function remove(files, gone) {
      const { version, groups } = await state();
      const stay = groups.filter(({ id }) => id !== gone);
      if (!stay.some(({ id }) => id !== "core")) return clear();
      const used = files.groups.filter(({ id }) => stay.some((one) => one.id === id)).flatMap((one) => one.files);
      const wanted = new Set(used.map(([path]) => at(path)));
      await setState({ version, groups: stay });
      const cache = await caches.open(named(version));
      for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
    }

    const own = async () => (await caches.keys()).filter((name) => name.startsWith("ocop-"));

    async function clear() {
      for (const name of await own()) await caches.delete(name);
      for (const one of (await navigator.serviceWorker?.getRegistrations()) ?? []) if (one.scope === base) await one.unregister();
    }

    /** Bytes of all that is saved, what an interrupted download has left too. */
    async function size() {
      let sum = 0;
      for (const name of await own()) for (const kept of await (await caches.open(name)).matchAll()) sum += (await kept.blob()).size;
      return sum;
    }

    const register = () => navigator.serviceWorker.register(at("sw.js"), { scope: base });
    const version = async () => (await (await fresh("assets/offline-version.json")).json()).version;
    return { state, list, save, remove, clear, size, register, version };
  };
  ocop.SiteChanged = Changed;
})();
