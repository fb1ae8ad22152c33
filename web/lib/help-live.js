/**
 * News of the board, as it comes in: laid over what is known, and put in the lists.
 */
import { api } from "./api.js";
import { forgetDrafts } from "./help-draft.js";
import { effect, signal } from "./html.js";
import { calls, forgetAll, remove, seen, seq, upsert } from "./help.js";
import { arrive, forgetLists, reload, settled } from "./help-lists.js";
import { tell } from "./help-tell.js";
import { connected, on } from "./live.js";
import { onSent } from "./queue.js";
import { route } from "./router.js";
import { hasRole, me } from "./state.js";
import { say } from "./toast.js";

/** What came last, for who listens to the screen: the frame of a post or of something about me. */
export const news = signal(/** @type {{type: string, what?: string, help: import("./help.js").Help}|null} */ (null));
/** The call that fits me and was shown to me quietly; gone after a look or a 'not now'. */
export const fitting = signal(/** @type {string|null} */ (null));

/** Counts how often we caught up: frames about one call may have been missed before that. */
export const caught = signal(0);
/** Do we know all up to our number? Not between a line that opens and the end of catching up. */
let synced = connected.peek();
let running = null;
/** Asked for while one was running: whether it must start over. */
let next = /** @type {boolean|null} */ (null);

/** Take in one call that the server gave: an answer to what was done here, or a frame. @param {import("./help.js").Help} call */
export function take(call) {
  upsert(call);
  arrive(call);
}

/** Fetch all that changed since we last saw something; never twice at once. @param {boolean} [anew] start over @returns {Promise<boolean>} */
export function catchUp(anew = false) {
  if (running) {
    next = anew || next === true;
    return running;
  }
  running = sync(anew).then(
    () => Boolean(++caught.value),
    () => false,
  );
  running.then(() => {
    const wanted = next;
    running = next = null;
    if (wanted !== null) catchUp(wanted);
  });
  return running;
}

async function sync(anew) {
  // No number yet, as on a board where nothing happened before: there is nothing to go on from.
  if (anew || !seq.peek() || !hasRole("resident")) return reload();
  const answer = await api.get("/help/changes", { since: seq.peek() });
  if (answer.reset) reload();
  upsert(...answer.changed);
  answer.changed.forEach(arrive);
  answer.gone.forEach(remove);
  seen(answer.seq);
}

function heard(frame) {
  const before = calls.peek().get(frame.help.id);
  take(frame.help);
  if (synced) seen(frame.seq);
  if (frame.what === "fits") fitting.value = frame.help.id;
  const told = frame.type === "help.mine" && tell(frame.what, calls.peek().get(frame.help.id), before);
  // Who has it before their eyes sees it change; a second message would only cover it.
  if (told && !route.peek().path.startsWith(`/hulp/${frame.help.id}`)) say(told.text, told.icon);
  news.value = frame;
}

on("help.posted", heard);
on("help.changed", heard);
on("help.mine", heard);
on("help.gone", (frame) => {
  remove(frame.id);
  if (synced) seen(frame.seq);
  if (fitting.peek() === frame.id) fitting.value = null;
});
// Between fetching a list and the line being open something may have happened: then 'ready' catches up too.
on("ready", async (frame) => {
  synced = false;
  await settled();
  if (frame.seq > seq.peek() && !(await catchUp())) return;
  seen(frame.seq);
  synced = true;
});
on("catchup", ({ since }) => {
  if (since < seq.peek()) seq.value = since;
  return catchUp();
});
on("reset", () => catchUp(true));
on("me.changed", () => catchUp(true));
onSent((entry, answer) => {
  if (entry.kind.startsWith("help") && answer?.id) take(answer);
});

let whose = me.peek()?.id;
effect(() => {
  const now = me.value?.id;
  if (now === whose) return;
  const before = whose;
  whose = now;
  forgetAll();
  forgetLists();
  if (before) forgetDrafts();
  news.value = null;
  fitting.value = null;
});

/** One call with all that this person may see of it. @param {string} id */
export async function fetchCall(id) {
  const call = await api.get(`/help/${encodeURIComponent(id)}`).catch((problem) => {
    if (problem.status === 404) remove(id);
    throw problem;
  });
  take(call);
  return calls.peek().get(id);
}
