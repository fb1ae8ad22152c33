/**
 * What replies answer: from the messages that are here, else fetched once.
 */
import { api } from "./api.js";
import { threadOf } from "./chat-thread.js";
import { signal } from "./html.js";

/** By id; null for what this person may not see. */
const fetched = signal(/** @type {ReadonlyMap<string, import("./types.js").Message|null>} */ (new Map()));
const asked = new Set();

/**
 * @param {import("./types.js").Conversation} room @param {{id: string, seq: number}} reply
 * @returns {{message?: import("./types.js").Message|null, fetch?: () => void}}
 */
export function quoteOf(room, { id, seq }) {
  const here = threadOf(room.id).items.find((one) => one.seq === seq);
  if (here) return { message: here.withheld ? null : here };
  const message = fetched.value.get(id);
  if (message !== undefined || seq <= room.from_seq) return { message };
  return { fetch: () => look(room.id, id, seq) };
}

async function look(room, id, seq) {
  if (asked.has(id)) return;
  asked.add(id);
  const put = (message) => (fetched.value = new Map(fetched.peek()).set(id, message));
  try {
    const { items } = await api.get(`/chat/conversations/${encodeURIComponent(room)}/messages`, { around: seq, limit: 1 });
    const found = items.find((one) => one.seq === seq);
    put(found && !found.withheld ? found : null);
  } catch (problem) {
    if (problem.offline) asked.delete(id);
    else put(null);
  }
}
