/**
 * Keeps a copy of the app itself, so that it opens without internet. Nothing that anybody wrote is kept here.
 * The server says what belongs to the app and which version it is: GET /shell.json → {version, files}.
 */
const LIST = "/shell.json";
const SHELF = "naober-shell-";
const NOTES = "naober-notes";

self.addEventListener("install", (event) => {
  event.waitUntil(renew().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  if (event.data?.type === "look") event.waitUntil(renew().catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && isScreen(url.pathname)) event.respondWith(kept("/", event.request));
  else if (url.pathname.startsWith("/web/")) event.respondWith(kept(url.pathname, event.request));
});

/** Addresses of screens; all else (API, its papers, health) goes to the server. */
const isScreen = (path) => !path.includes(".") && !/^\/(api|health|metrics|docs|schema)(\/|$)/.test(path);

/** From the copy; else from the server. */
async function kept(path, request) {
  const version = await current();
  const copy = version && (await (await caches.open(SHELF + version)).match(path));
  return copy || fetch(request);
}

/** Fetch the whole new version next to the old one, and only then change over: never half of each. */
async function renew() {
  const { version, files } = await (await fresh(LIST)).json();
  const before = await current();
  if (version === before) return;
  const shelf = await caches.open(SHELF + version);
  for (let i = 0; i < files.length; i += 6) {
    await Promise.all(files.slice(i, i + 6).map(async (file) => shelf.put(file, await fresh(file))));
  }
  await (await caches.open(NOTES)).put("/version", new Response(version));
  for (const name of await caches.keys()) {
    if (name.startsWith(SHELF) && name !== SHELF + version) await caches.delete(name);
  }
  if (!before) return;
  for (const client of await self.clients.matchAll()) client.postMessage({ type: "renewed" });
}

async function fresh(path) {
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

async function current() {
  const note = await (await caches.open(NOTES)).match("/version");
  return note?.text();
}
