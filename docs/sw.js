/* Gives what the learner has saved on the device (assets/js/offline-store.js); all else goes to the network untouched.
   It stands at the site's root, because a worker serves only what lies beside and below it. */
const STATE = "ocop-offline";
const AWAY = "hoc-khi-mat-mang.html";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

/** The cache that holds a whole saved version, or null. @returns {Promise<Cache | null>} */
async function saved() {
  const state = await (await caches.match(new URL("state", registration.scope), { cacheName: STATE }))?.json();
  return state?.version ? caches.open(`ocop-${state.version}`) : null;
}

/** @param {Request} request */
async function answer(request) {
  const cache = await saved().catch(() => null);
  const url = new URL(request.url);
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  url.search = url.hash = "";
  const hit = await cache?.match(url);
  if (hit) return hit;
  try {
    return await fetch(request);
  } catch (error) {
    const away = new URL(AWAY, registration.scope);
    if (request.mode === "navigate" && (await cache?.match(away))) return Response.redirect(away);
    throw error;
  }
}

addEventListener("fetch", (event) => {
  const { method, url, cache } = event.request;
  // What asks for the newest ("no-store": the list of files, a file being saved) is never answered from here.
  if (method === "GET" && url.startsWith(registration.scope) && cache !== "no-store") event.respondWith(answer(event.request));
});
