/**
 * One message that came, or that changed, laid over what this phone shows.
 */
import { change, conversations, counts, place } from "./chat.js";
import { merge, peek, put } from "./chat-thread.js";
import { batch, signal } from "./html.js";
import { me } from "./state.js";

/** The message that came last while the app was open, for who listens to the screen. */
export const newest = signal(/** @type {import("./types.js").Message|null} */ (null));

/** @param {{type: string, conversation: string, seq?: number, change?: number, message: import("./types.js").Message}} frame */
export function apply({ type, conversation: id, seq = 0, change: number = 0, message }) {
  batch(() => {
    merge(id, [message]);
    const thread = peek(id);
    // Own messages are shown at once; only what comes without a hole moves the number on.
    if (type === "chat.message" && seq === thread.seq + 1) put(id, { seq });
    if (type === "chat.changed" && number === thread.change + 1) put(id, { change: number });
    if (type === "chat.changed") changed(id, number, message);
    else came(id, message, type === "chat.message");
  });
}

/** All that was missing, at once. @param {string} id @param {{items: import("./types.js").Message[], seq: number, change: number}} changes */
export function applyAll(id, { items, seq, change: number }) {
  batch(() => {
    for (const message of items) {
      merge(id, [message]);
      if (message.seq > (conversations.peek().get(id)?.last_seq ?? 0)) came(id, message, true);
    }
    put(id, { seq: Math.max(seq, peek(id).seq), change: Math.max(number, peek(id).change) });
  });
}

function came(id, message, inOrder) {
  const known = conversations.peek().get(id);
  if (!known || message.seq <= known.last_seq) return;
  const own = message.author?.id === me.peek()?.id;
  if (!inOrder && message.seq !== known.last_seq + 1) return void change(id, { last: message });
  const part = { last_seq: message.seq };
  if (!message.withheld) Object.assign(part, { last: message });
  if (own) Object.assign(part, { read_seq: message.seq, unread: 0, mentions: 0 });
  else if (counts(message) && message.seq > known.read_seq) {
    Object.assign(part, { unread: Math.min(100, known.unread + 1) });
    if (message.mentions.includes(me.peek()?.id)) Object.assign(part, { mentions: Math.min(100, known.mentions + 1) });
    newest.value = message;
  }
  const shows = known.involvement === "hidden" && (known.kind === "direct" || "mentions" in part);
  if (shows && !own) Object.assign(part, { involvement: "everything" });
  change(id, part);
  if (!message.withheld) place(id);
}

function changed(id, number, message) {
  const known = conversations.peek().get(id);
  if (!known) return;
  const part = { last_change: Math.max(number, known.last_change) };
  if (known.last?.seq === message.seq) Object.assign(part, { last: message });
  // Taken away before it was read: nothing is left to read there.
  if (message.deleted && message.seq > known.read_seq && known.unread) Object.assign(part, { unread: known.unread - 1 });
  change(id, part);
}
