/**
 * Which screen stands at which address, and how to get there.
 */
import { html, signal } from "./html.js";

/**
 * The screen now shown.
 * @type {import("@preact/signals").Signal<{path: string, params: Record<string, string>, query: URLSearchParams,
 *   hash: string, View: any, failed?: boolean}>}
 */
export const route = signal({ path: "", params: {}, query: new URLSearchParams(), hash: "", View: null });

let table = [];
let guard = (path) => path;
let turn = 0;
/** A newer version is ready: the next step to one of the places loads the whole page. A half-written form stays. */
let renew = false;

/**
 * @param {[string, () => Promise<{default: any}>][]} routes "/hulp/:id" and how to get its screen, first match wins
 * @param {(path: string) => string} [allow] the path itself, or the one to show instead
 */
export function start(routes, allow = guard) {
  table = routes;
  guard = allow;
  history.scrollRestoration = "manual";
  if (typeof history.state?.depth !== "number") history.replaceState({ depth: 0 }, "");
  addEventListener("popstate", () => show(history.state?.top ?? 0));
  addEventListener("hashchange", () => (route.value = { ...route.value, hash: location.hash.slice(1) }));
  addEventListener("click", followLink);
  return show(0, false);
}

/** Fetch a screen's file already, while something else is being waited for. @param {[string, () => Promise<any>][]} routes */
export const warm = (routes) =>
  routes.find(([pattern]) => match(pattern, location.pathname))?.[1]().catch(() => {});

/** Go somewhere inside the app. @param {string} path @param {{replace?: boolean}} [how] */
export function go(path, { replace = false } = {}) {
  if (renew && /^\/[^/]*$/.test(path)) return location.assign(path);
  const depth = (history.state?.depth ?? 0) + (replace ? 0 : 1);
  if (!replace) history.replaceState({ ...history.state, top: scrollY }, "");
  history[replace ? "replaceState" : "pushState"]({ depth }, "", path);
  return show(0);
}

/** One step back; to the given screen when this was the first. @param {string} [otherwise] */
export function back(otherwise = "/") {
  if (history.state?.depth > 0) history.back();
  else go(otherwise, { replace: true });
}

/** From the next place on: the new version. */
export const renewSoon = () => (renew = true);

/** A link inside the app. @param {{href: string, class?: string, children?: any}} props */
export const Link = ({ href, children, ...rest }) => html`<a href=${href} ...${rest}>${children}</a>`;

async function show(top, moved = true) {
  const mine = ++turn;
  const wished = guard(location.pathname);
  if (wished !== location.pathname) history.replaceState(history.state, "", wished);
  const next = await found();
  if (mine !== turn) return;
  await glide(moved, () => (route.value = next));
  // A conversation begins at its end, and sees to that itself.
  if (!next.View?.ownScroll) scrollTo(0, top);
  if (moved) document.querySelector("h1")?.focus({ preventScroll: true });
}

async function found() {
  const path = location.pathname;
  const place = { path, params: {}, query: new URLSearchParams(location.search), hash: location.hash.slice(1) };
  for (const [pattern, load] of table) {
    const params = match(pattern, path);
    if (!params) continue;
    const view = await load().catch(() => null);
    return { ...place, params, View: view?.default ?? null, failed: !view };
  }
  return { ...place, View: null };
}

function match(pattern, path) {
  const wanted = pattern.split("/");
  const given = path.replace(/\/$/, "").split("/");
  if (wanted.length !== given.length) return null;
  const params = {};
  const fits = wanted.every((part, i) => {
    if (!part.startsWith(":")) return part === given[i];
    params[part.slice(1)] = decodeURIComponent(given[i]);
    return given[i] !== "";
  });
  return fits ? params : null;
}

/** Draw the next screen, with a short fade where the browser can and the reader likes motion. */
async function glide(moved, draw) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const drawn = async () => {
    draw();
    await new Promise((done) => setTimeout(done));
  };
  if (!moved || still || !document.startViewTransition) return drawn();
  const change = document.startViewTransition(drawn);
  change.finished.catch(() => {});
  return change.updateCallbackDone.catch(() => {});
}

function followLink(event) {
  const link = event.target.closest?.("a[href]");
  const special = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  if (!link || special || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
  if (link.origin !== location.origin || link.pathname.startsWith("/api/") || link.pathname.includes(".")) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}
