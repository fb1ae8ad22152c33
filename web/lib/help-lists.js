/**
 * Which calls stand in which list of the board, newest first, one page after the other.
 */
import { api } from "./api.js";
import { batch, signal } from "./html.js";
import { calls, seen, seq, upsert } from "./help.js";
import { isOwn } from "./help-say.js";
import { asProblem } from "./problem.js";

/**
 * @typedef {import("./help.js").Help} Help
 * @typedef {{segment: "asks"|"offers"|"mine", category: string, group: string, q: string}} Filter empty text: all
 * @typedef {{ids: string[], held: string[], next: string|null, loading: boolean, ready: boolean,
 *   problem: import("./problem.js").Problem|null}} List held: what came while the reader was further down
 */

/** @type {Filter} */
export const ALL = { segment: "asks", category: "", group: "", q: "" };
/** What the reader wants to see now. */
export const filter = signal(ALL);
/** Is the reader further down? Then nothing may shift under the finger. */
export const away = signal(false);
/** Ids that slid in just now, for the eye. */
export const fresh = signal(/** @type {ReadonlySet<string>} */ (new Set()));

const EMPTY = { ids: [], held: [], next: null, loading: false, ready: false, problem: null };
const lists = signal(/** @type {ReadonlyMap<string, List>} */ (new Map()));
const PAGE = 20;
const STANDING = new Set(["offered", "accepted", "reported", "done"]);

const nameOf = (wanted) => JSON.stringify([wanted.segment, wanted.category, wanted.group, wanted.q.trim()]);
const put = (name, part) => (lists.value = new Map(lists.peek()).set(name, { ...(lists.peek().get(name) ?? EMPTY), ...part }));

/** The list for a filter, as far as it is here. @param {Filter} wanted @returns {List} */
export const listOf = (wanted) => lists.value.get(nameOf(wanted)) ?? EMPTY;

/** What of a list can be shown: known, and still fitting the filter. @param {Filter} wanted @param {string[]} ids */
export const shown = (wanted, ids) => ids.map((id) => calls.value.get(id)).filter((call) => call && fits(call, wanted));

/** Does a call belong in this list? Words can only be judged by the server. @param {Help} call @param {Filter} wanted */
export function fits(call, wanted) {
  if (wanted.segment === "mine") return isOwn(call) || STANDING.has(call.mine?.answer_state ?? "");
  const kind = wanted.segment === "offers" ? "offer" : "ask";
  const rightOne = (!wanted.category || call.category === wanted.category) && (!wanted.group || call.group?.id === wanted.group);
  return call.kind === kind && rightOne && (call.state === "open" || call.state === "matched");
}

let underway = Promise.resolve();
/** Waits for the page that is being fetched now, if any. */
export const settled = () => underway;

/** Fetch the newest page; what was there stays on the screen meanwhile. @param {Filter} wanted */
export async function load(wanted) {
  const name = nameOf(wanted);
  if (lists.peek().get(name)?.loading) return;
  put(name, { loading: true, problem: null });
  underway = fetchPage(wanted);
  const page = await underway;
  batch(() => {
    if (page.problem) return put(name, { loading: false, problem: page.problem });
    upsert(...page.items);
    put(name, { ids: page.items.map((call) => call.id), held: [], next: page.next, loading: false, ready: true });
  });
}

/** Fetch the next page; gives the id of its first call. @param {Filter} wanted @returns {Promise<string|undefined>} */
export async function more(wanted) {
  const name = nameOf(wanted);
  const list = lists.peek().get(name);
  if (!list?.next || list.loading) return undefined;
  put(name, { loading: true, problem: null });
  const page = await fetchPage(wanted, list.next);
  if (page.problem) {
    put(name, { loading: false, problem: page.problem });
    return undefined;
  }
  const { ids } = lists.peek().get(name);
  const added = page.items.map((call) => call.id).filter((id) => !ids.includes(id));
  batch(() => {
    upsert(...page.items);
    put(name, { ids: [...ids, ...added], next: page.next, loading: false });
  });
  return added[0];
}

/** Put a call that came in where it belongs in every list that is here. @param {Help} call */
export function arrive(call) {
  for (const [name, list] of lists.peek()) {
    const [segment, category, group, q] = JSON.parse(name);
    const known = list.ids.includes(call.id) || list.held.includes(call.id);
    if (known || !list.ready || q || !fits(calls.peek().get(call.id) ?? call, { segment, category, group, q })) continue;
    // Ids tell the time: newest first is largest first, as on the server.
    const place = list.ids.findIndex((id) => id < call.id);
    if (place < 0 && list.next) continue;
    if (place === 0 && away.peek() && segment !== "mine") put(name, { held: [call.id, ...list.held] });
    else put(name, { ids: place < 0 ? [...list.ids, call.id] : list.ids.toSpliced(place, 0, call.id) });
    flash(call.id);
  }
}

/** Show what was held back. @param {Filter} wanted @returns {string|undefined} the newest of it */
export function showHeld(wanted) {
  const list = listOf(wanted);
  list.held.forEach(flash);
  put(nameOf(wanted), { ids: [...list.held, ...list.ids], held: [] });
  return list.held[0];
}

/** Throw all lists away, except that the one being read is fetched anew. */
export function reload() {
  lists.value = new Map([...lists.peek()].filter(([name]) => name === nameOf(filter.peek())));
  if (lists.peek().size) load(filter.peek());
}

/** Forget everything: another person. */
export function forgetLists() {
  lists.value = new Map();
  filter.value = ALL;
}

function flash(id) {
  fresh.value = new Set(fresh.peek()).add(id);
  setTimeout(() => (fresh.value = new Set([...fresh.peek()].filter((one) => one !== id))), 2000);
}

async function fetchPage({ segment, category, group, q }, cursor) {
  const what = segment === "mine" ? { scope: "mine" } : { scope: "board", kind: segment === "offers" ? "offer" : "ask", category, group };
  try {
    const page = await api.get("/help", { ...what, q: q.trim(), limit: PAGE, cursor });
    // The first page tells where we start; what comes after it moves us along by itself.
    if (!seq.peek()) seen(Math.max(0, ...page.items.map((call) => call.seq)));
    return page;
  } catch (thrown) {
    return { items: [], next: null, problem: asProblem(thrown) };
  }
}
