/**
 * Doing something with a message or a conversation: shown at once where that is certain, put back when it is refused.
 */
import { api } from "./api.js";
import { change, conversations, place, take } from "./chat.js";
import { merge, patch } from "./chat-thread.js";
import { asProblem } from "./problem.js";
import { me } from "./state.js";
import { say } from "./toast.js";
import { problemWords, t } from "./words.js";

/** @typedef {import("./types.js").Message} Message @typedef {import("./types.js").Conversation} Conversation */

const at = (message) => `/chat/messages/${encodeURIComponent(message.id)}`;
const room = (id) => `/chat/conversations/${encodeURIComponent(id)}`;

function refused(thrown) {
  const problem = asProblem(thrown);
  say(problem.offline ? t("chat-offline-cannot") : problemWords(problem), problem.offline ? "wifi-off" : "triangle-alert");
  return false;
}

/** @param {() => Promise<any>} act @param {() => void} [undo] @returns {Promise<boolean>} did it work? */
async function tried(act, undo = () => {}) {
  try {
    await act();
    return true;
  } catch (thrown) {
    undo();
    return refused(thrown);
  }
}

/** Put a sign under it, or take mine away. @param {Message} message @param {string} name */
export function react(message, name) {
  const mine = me.peek().id;
  const before = message.reactions.find((one) => one.name === name)?.by ?? [];
  const on = !before.includes(mine);
  const by = on ? [...before, mine] : before.filter((one) => one !== mine);
  const others = message.reactions.map((one) => (one.name === name ? { name, by } : one));
  const reactions = (before.length ? others : [...others, { name, by }]).filter((one) => one.by.length);
  const undo = patch(message, { reactions });
  return tried(async () => {
    const answer = await api[on ? "put" : "delete"](`${at(message)}/reactions/${name}`);
    merge(message.conversation, [answer]);
  }, undo);
}

/** @param {Message} message @param {string} text */
export function edit(message, text) {
  const undo = patch(message, { text, edited_at: new Date().toISOString() });
  return tried(async () => merge(message.conversation, [await api.patch(at(message), { text })]), undo);
}

/** @param {Message} message */
export function takeAway(message) {
  const undo = patch(message, { deleted: "author", text: "", photos: [], reactions: [], mentions: [], reply_to: null });
  return tried(() => api.delete(at(message)), undo);
}

/** @param {Message} message @param {string} reason @param {string} [words] */
export const report = (message, reason, words = "") =>
  tried(async () => {
    await api.post(`${at(message)}/reports`, words ? { reason, words } : { reason });
    say(t("chat-reported"), "flag");
  });

/** @param {{id: string, shown_name: string}} person */
export const block = (person) =>
  tried(async () => {
    await api.put(`/chat/blocks/${encodeURIComponent(person.id)}`);
    say(t("chat-blocked", { name: person.shown_name }), "ban");
  });

/** @param {{id: string, shown_name: string}} person */
export const unblock = (person) =>
  tried(async () => {
    await api.delete(`/chat/blocks/${encodeURIComponent(person.id)}`);
    say(t("chat-unblocked", { name: person.shown_name }));
  });

/** What I want to hear of it. @param {string} id @param {{involvement?: import("./types.js").Involvement, muted_until?: string|null}} part */
export function changePlace(id, part) {
  const before = conversations.peek().get(id);
  change(id, part);
  const undo = () => change(id, { involvement: before.involvement, muted_until: before.muted_until });
  return tried(async () => take(await api.patch(`${room(id)}/place`, part)), undo);
}

/** Open the conversation with one neighbour. @param {string} resident @returns {Promise<Conversation>} */
export async function openDirect(resident) {
  const one = await api.post("/chat/direct", { resident });
  take(one);
  place(one.id);
  return one;
}

/** @param {string} title @param {string[]} residents @returns {Promise<Conversation>} */
export async function makeGroup(title, residents) {
  const one = await api.post("/chat/conversations", { title, residents });
  take(one);
  place(one.id);
  return one;
}

/** @param {string} id @param {string} title */
export const rename = async (id, title) => take(await api.patch(room(id), { title }));
/** @param {string} id @param {string} resident */
export const addMember = async (id, resident) => take(await api.put(`${room(id)}/members/${encodeURIComponent(resident)}`));
/** @param {string} id @param {string} resident oneself: leave */
export const removeMember = (id, resident) => api.delete(`${room(id)}/members/${encodeURIComponent(resident)}`);
