/**
 * The conversations this phone knows of: one map by id, newest first in a list, and what all of them leave unread.
 */
import { unread } from "./chat-count.js";
import { batch, signal } from "./html.js";
import { me } from "./state.js";

/** @typedef {import("./types.js").Conversation} Conversation @typedef {import("./types.js").Message} Message */

export const conversations = signal(/** @type {ReadonlyMap<string, Conversation>} */ (new Map()));
/** Ids, the one with the newest message first. */
export const order = signal(/** @type {readonly string[]} */ ([]));

/** Does it say nothing to me until then? @param {Conversation} one */
export const muted = (one) => Boolean(one.muted_until && Date.parse(one.muted_until) > Date.now());

/** What a conversation adds to the number in the bottom bar. @param {Conversation|undefined} one */
export function counted(one) {
  if (!one || muted(one)) return 0;
  return { everything: one.unread, mentions: one.mentions }[one.involvement] ?? 0;
}

/** Is this something to read for me? @param {Message} message */
export const counts = (message) => Boolean(message.author) && message.author.id !== me.peek()?.id && !message.withheld && !message.deleted;

/** Lay one over what we know; what is older than what came in meanwhile does not go back. @param {Conversation} view */
export function take(view) {
  const known = conversations.peek().get(view.id);
  if (!known) return put(view);
  const late = view.last_seq < known.last_seq || view.last_change < known.last_change;
  if (late) return put({ ...known, members: view.members ?? known.members, people: view.people ?? known.people });
  const next = { ...known, ...view };
  if (known.read_seq > view.read_seq) Object.assign(next, { read_seq: known.read_seq, unread: known.unread, mentions: known.mentions });
  return put(next);
}

/** Change a part of one on this phone. @param {string} id @param {Partial<Conversation>} part */
export function change(id, part) {
  const known = conversations.peek().get(id);
  if (known) put({ ...known, ...part });
}

/** @param {Conversation} next */
function put(next) {
  const before = conversations.peek().get(next.id);
  batch(() => {
    conversations.value = new Map(conversations.peek()).set(next.id, next);
    // One that was not here yet is in the server's total already.
    if (before) unread.value = Math.max(0, unread.peek() + counted(next) - counted(before));
  });
}

/** Put it where it belongs in the list. @param {string} id */
export function place(id) {
  // Ids tell the time.
  const newest = (one) => conversations.peek().get(one)?.last?.id ?? one;
  const others = order.peek().filter((one) => one !== id);
  const older = others.findIndex((one) => newest(one) < newest(id));
  order.value = older < 0 ? [...others, id] : others.toSpliced(older, 0, id);
}

/** It is no longer mine to see. @param {string} id */
export function forget(id) {
  const next = new Map(conversations.peek());
  const gone = next.get(id);
  next.delete(id);
  batch(() => {
    conversations.value = next;
    order.value = order.peek().filter((one) => one !== id);
    unread.value = Math.max(0, unread.peek() - counted(gone));
  });
}

/** Another person holds this phone. */
export function forgetAll() {
  batch(() => {
    conversations.value = new Map();
    order.value = [];
    unread.value = 0;
  });
}
