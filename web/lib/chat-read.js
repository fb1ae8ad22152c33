/**
 * How far this person has read: told to the server a moment after it was seen, and to their other phones by it.
 */
import { api } from "./api.js";
import { unread } from "./chat-count.js";
import { change, conversations, counts } from "./chat.js";
import { peek } from "./chat-thread.js";
import { batch } from "./html.js";

const PAUSE = 350;
const waiting = new Map();
let timer = 0;

/** Seen by the person, on a screen that is in front. @param {string} id @param {number} seq */
export function read(id, seq) {
  const known = conversations.peek().get(id);
  if (!known || seq <= known.read_seq) return;
  const rest = peek(id).items.filter((one) => one.seq > seq && counts(one)).length;
  const mentions = seq >= known.last_seq ? 0 : Math.min(known.mentions, rest);
  change(id, { read_seq: seq, unread: seq >= known.last_seq ? 0 : Math.min(known.unread, rest), mentions });
  waiting.set(id, seq);
  clearTimeout(timer);
  timer = setTimeout(sendReads, PAUSE);
}

/** Tell the server. What can't go now goes when the line is open again. */
export async function sendReads() {
  for (const [id, seq] of [...waiting]) {
    waiting.delete(id);
    try {
      readElsewhere(await api.put(`/chat/conversations/${encodeURIComponent(id)}/read`, { seq }));
    } catch (problem) {
      if (problem.offline && !(waiting.get(id) > seq)) waiting.set(id, seq);
    }
  }
}

/** How it stands by the server's count; also read on another phone of mine. */
export function readElsewhere({ conversation: id, read_seq, unread: left, mentions, all_unread }) {
  const known = conversations.peek().get(id);
  batch(() => {
    if (known && read_seq >= known.read_seq) change(id, { read_seq, unread: left, mentions });
    if (!known || read_seq >= known.read_seq) unread.value = all_unread;
  });
}
