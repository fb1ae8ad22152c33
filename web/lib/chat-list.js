/**
 * The list of conversations: the newest page, and the next one on a tap.
 */
import { api } from "./api.js";
import { unread } from "./chat-count.js";
import { conversations, counted, order, take } from "./chat.js";
import { batch, signal } from "./html.js";
import { asProblem } from "./problem.js";

const PAGE = 30;
const EMPTY = { ready: false, loading: false, next: /** @type {string|null} */ (null), problem: /** @type {import("./problem.js").Problem|null} */ (null) };

/** How far the list has come in. */
export const list = signal(EMPTY);
const put = (part) => (list.value = { ...list.peek(), ...part });

/** The ones to show, newest first: the hidden ones are found by searching. */
export const shown = () =>
  order.value.map((id) => conversations.value.get(id)).filter((one) => one && one.involvement !== "hidden" && !(one.kind === "direct" && !one.last_seq));

/** Fetch the newest page, with what all conversations leave unread. What was there stays meanwhile. */
export async function load() {
  put({ loading: true, problem: null });
  try {
    const page = await api.get("/chat/conversations", { limit: PAGE });
    batch(() => {
      page.items.forEach(take);
      const ids = page.items.map((one) => one.id);
      order.value = [...ids, ...order.peek().filter((id) => !ids.includes(id))];
      // What came in while the answer was on its way is on top of what the server counted.
      const since = page.items.reduce((sum, one) => sum + counted(conversations.peek().get(one.id)) - counted(one), 0);
      unread.value = Math.max(0, page.unread + since);
      put({ ready: true, loading: false, next: page.next });
    });
    return true;
  } catch (thrown) {
    put({ loading: false, problem: asProblem(thrown) });
    return false;
  }
}

/** The next page; gives the id of its first. @returns {Promise<string|undefined>} */
export async function more() {
  const { next, loading } = list.peek();
  if (!next || loading) return undefined;
  put({ loading: true, problem: null });
  try {
    const page = await api.get("/chat/conversations", { limit: PAGE, cursor: next });
    const total = unread.peek();
    const ids = page.items.map((one) => one.id);
    batch(() => {
      page.items.forEach(take);
      unread.value = total;
      order.value = [...order.peek().filter((id) => !ids.includes(id)), ...ids];
      put({ loading: false, next: page.next });
    });
    return ids[0];
  } catch (thrown) {
    put({ loading: false, problem: asProblem(thrown) });
    return undefined;
  }
}

/** Another person holds this phone. */
export const forgetList = () => (list.value = EMPTY);
