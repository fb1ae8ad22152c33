/**
 * News of the conversations, as it comes in: in the order of its numbers, and fetched where a number is missing.
 */
import { api } from "./api.js";
import { conversations, forget, forgetAll, place, take } from "./chat.js";
import { apply, applyAll } from "./chat-apply.js";
import { forgetDrafts } from "./chat-draft.js";
import { forgetList, load } from "./chat-list.js";
import { readElsewhere, sendReads } from "./chat-read.js";
import { forgetThread, forgetThreads, loaded, open, peek } from "./chat-thread.js";
import { effect, signal } from "./html.js";
import { on } from "./live.js";
import { onSent } from "./queue.js";
import { hasRole, me } from "./state.js";

const PATIENCE = 300;
const held = new Map();
const mending = new Map();
let meeting = null;
/** Which conversations were taken away from me while I looked. */
export const gone = signal(/** @type {ReadonlySet<string>} */ (new Set()));

/** How far everything is in. */
function cursor(id) {
  const thread = peek(id);
  const { last_seq: seq = 0, last_change: change = 0 } = conversations.peek().get(id) ?? {};
  return thread.ready && !thread.after ? { seq: thread.seq, change: thread.change } : { seq, change };
}

function hear(frame) {
  const id = frame.conversation;
  if (!conversations.peek().has(id)) return void meet(id);
  const name = frame.type === "chat.message" ? "seq" : "change";
  if (frame[name] > cursor(id)[name] + 1) return hold(id, frame);
  apply(frame);
  drain(id);
}

/** Something is missing before this one: it often comes a moment later. */
function hold(id, frame) {
  const one = held.get(id) ?? { frames: [], timer: setTimeout(() => mend(id), PATIENCE) };
  one.frames.push(frame);
  held.set(id, one);
}

function drain(id) {
  const one = held.get(id);
  if (!one) return;
  clearTimeout(one.timer);
  held.delete(id);
  one.frames.sort((a, b) => (a.seq ?? a.change) - (b.seq ?? b.change)).forEach(hear);
}

/** A conversation that is new here: it comes with the list, and with what it adds to the number in the bar. */
async function meet(id) {
  await (meeting ??= load().finally(() => (meeting = null)));
  if (!conversations.peek().has(id)) await mend(id);
}

/** Fetch what is missing of one conversation; never twice at once. @param {string} id */
export function mend(id) {
  if (!mending.has(id)) mending.set(id, fetchMissing(id).catch(() => {}).finally(() => mending.delete(id)));
  return mending.get(id);
}

async function fetchMissing(id) {
  const path = `/chat/conversations/${encodeURIComponent(id)}`;
  clearTimeout(held.get(id)?.timer);
  held.delete(id);
  for (let going = peek(id).ready && !peek(id).after; going; ) {
    const answer = await api.get(`${path}/changes`, cursor(id));
    if (answer.reset) await open(id);
    else applyAll(id, answer);
    going = answer.items.length >= 200;
  }
  const view = await api.get(path).catch((problem) => {
    if (problem.status === 404) lose(id);
    throw problem;
  });
  take(view);
}

function lose(id) {
  forget(id);
  forgetThread(id);
  gone.value = new Set(gone.peek()).add(id);
}

/** Everything may have moved on: the list, what is open, and what was read here without internet. */
export async function catchUp() {
  if (!hasRole("resident")) return;
  await sendReads();
  await load();
  await Promise.all(loaded().map(mend));
}

on("chat.message", hear);
on("chat.changed", hear);
on("chat.conversation", ({ conversation }) => {
  gone.value = new Set([...gone.peek()].filter((one) => one !== conversation.id));
  take(conversation);
  place(conversation.id);
});
on("chat.gone", ({ conversation }) => lose(conversation));
on("chat.read", readElsewhere);
on("chat.reset", ({ conversation }) => {
  if (!conversation) return loaded().forEach((id) => open(id)), void catchUp();
  if (peek(conversation).ready) open(conversation);
  mend(conversation);
});
for (const type of ["ready", "catchup", "reset", "me.changed"]) on(type, catchUp);
onSent((entry, answer) => {
  if (entry.kind === "chat") apply({ type: "chat.sent", conversation: answer.conversation, seq: answer.seq, message: answer });
});

let whose = me.peek()?.id;
effect(() => {
  const now = me.value?.id;
  if (now === whose) return;
  if (whose) forgetDrafts();
  whose = now;
  forgetAll();
  forgetList();
  forgetThreads();
});
if (whose) load();
