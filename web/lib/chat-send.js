/**
 * Sending a message: it stands in the conversation at once, waits where there is no internet, and goes out once.
 */
import { open, peek } from "./chat-thread.js";
import { computed } from "./html.js";
import { line, waiting } from "./queue.js";
import { randomText } from "./random.js";

const path = (id) => `/chat/conversations/${encodeURIComponent(id)}/messages/`;

/** What still has to leave, oldest first. */
export const leaving = computed(() => waiting.value.filter((one) => one.kind === "chat"));

/** Of one conversation, without what came in already. @param {string} id @param {readonly import("./types.js").Message[]} items */
export function leavingOf(id, items) {
  const here = new Set(items.map((one) => one.client_id));
  return leaving.value.filter((one) => one.path.startsWith(path(id)) && !here.has(one.key));
}

/** Is something of mine refused or waiting there? @param {string} id */
export const stuck = (id) => leaving.value.some((one) => one.path.startsWith(path(id)) && (one.state === "failed" || one.tried));

/** @param {string} id @param {import("./chat-draft.js").Draft} draft */
export function sendMessage(id, { text, photos, reply, mentions }) {
  // The same letters name it for ever: sent twice, it is there once.
  const key = randomText(24);
  const body = { text: text.trim(), photos, reply_to: reply?.id ?? null, mentions: mentions.filter(({ name }) => text.includes(`@${name}`)).map((one) => one.id) };
  line("PUT", path(id) + key, body, { label: body.text, kind: "chat", key });
  // Who writes wants to see it: from somewhere in the past to the end.
  if (peek(id).after) open(id);
}
