/**
 * The messages of a conversation as far as they are here: one window without holes, in the order of their numbers.
 */
import { api } from "./api.js";
import { signal } from "./html.js";
import { asProblem } from "./problem.js";

/**
 * @typedef {import("./types.js").Message} Message
 * @typedef {{items: readonly Message[], before: boolean, after: boolean, seq: number, change: number, ready: boolean,
 *   loading: ""|"all"|"before"|"after", problem: import("./problem.js").Problem|null}} Thread
 *   before, after: is there more on that side; seq, change: up to where everything is in
 */

/** @type {Thread} */
const EMPTY = { items: [], before: false, after: false, seq: 0, change: 0, ready: false, loading: "", problem: null };
const PAGE = 40;
/** So many conversations stay at hand; the others are fetched anew. */
const MOST = 6;

const threads = signal(/** @type {ReadonlyMap<string, Thread>} */ (new Map()));
/** @param {string} id @returns {Thread} */
export const threadOf = (id) => threads.value.get(id) ?? EMPTY;
/** The same, without listening to it. @param {string} id @returns {Thread} */
export const peek = (id) => threads.peek().get(id) ?? EMPTY;
/** Which conversations are here. */
export const loaded = () => [...threads.peek()].filter(([, one]) => one.ready).map(([id]) => id);
export const put = (id, part) => (threads.value = new Map(threads.peek()).set(id, { ...peek(id), ...part }));
export const forgetThread = (id) => (threads.value = new Map([...threads.peek()].filter(([one]) => one !== id)));
export const forgetThreads = () => (threads.value = new Map());

/** Lay messages over those that are here: of each the newest, in order. @param {readonly Message[]} items @param {Message[]} news */
export function lay(items, news) {
  const all = new Map(items.map((one) => [one.seq, one]));
  for (const one of news) if (!(all.get(one.seq)?.change > one.change)) all.set(one.seq, one);
  return [...all.values()].sort((one, other) => one.seq - other.seq);
}

const page = (id, query) => api.get(`/chat/conversations/${encodeURIComponent(id)}/messages`, { limit: PAGE, ...query });

/** Fetch the newest messages, or those around one. @param {string} id @param {number} [around] */
export async function open(id, around) {
  const old = [...threads.peek().keys()].filter((one) => one !== id).slice(0, -MOST);
  old.forEach(forgetThread);
  put(id, { loading: "all", problem: null });
  try {
    const { items, before, after, seq, change } = await page(id, { around });
    put(id, { items: lay([], items), before, after, seq, change, ready: true, loading: "" });
  } catch (thrown) {
    put(id, { loading: "", problem: asProblem(thrown) });
  }
}

/** Fetch what stands before or after what is here. @param {string} id @param {"before"|"after"} side */
export async function further(id, side) {
  const { items, loading, ready, [side]: there } = peek(id);
  if (!ready || !there || loading || !items.length) return;
  put(id, { loading: side, problem: null });
  try {
    const answer = await page(id, { [side]: side === "before" ? items[0].seq : items.at(-1).seq });
    const now = peek(id);
    if (now.loading !== side) return;
    const end = side === "after" && !answer.after ? { seq: Math.max(now.seq, answer.seq) } : {};
    put(id, { items: lay(now.items, answer.items), [side]: answer[side], loading: "", ...end });
  } catch (thrown) {
    put(id, { loading: "", problem: asProblem(thrown) });
  }
}

/** Put messages in that came or changed: inside the window always, after it only when nothing lies between. @param {string} id @param {Message[]} news */
export function merge(id, news) {
  const { items, after, ready } = peek(id);
  if (!ready) return;
  const [first, last] = [items[0]?.seq ?? 0, items.at(-1)?.seq ?? 0];
  const fits = news.filter((one) => (one.seq >= first && one.seq <= last) || (one.seq > last && !after));
  if (fits.length) put(id, { items: lay(items, fits) });
}

/** Change one message on this phone at once; gives the way back. @param {Message} message @param {Partial<Message>} part */
export function patch({ conversation: id, seq }, part) {
  const before = peek(id).items.find((one) => one.seq === seq);
  const set = (one) => put(id, { items: peek(id).items.map((old) => (old.seq === seq ? one(old) : old)) });
  set((old) => ({ ...old, ...part }));
  return () => before && set((old) => (old.change > before.change ? old : before));
}
