/**
 * Doing something with a call: shown at once where the outcome is certain, put back with a word when it is refused.
 */
import { api } from "./api.js";
import { change } from "./help.js";
import { fetchCall, take } from "./help-live.js";
import { asProblem } from "./problem.js";
import { send } from "./queue.js";
import { randomText } from "./random.js";
import { say } from "./toast.js";
import { problemWords, t } from "./words.js";

/** The same tap twice, after an answer that got lost on the way, is one change: it keeps its key. */
const keys = new Map();

/**
 * @param {string} id of the call @param {string} path after /help/:id/ @param {object} [body]
 * @param {{method?: "post"|"delete", now?: (call: import("./help.js").Known) => object}} [how] now: what to show at once
 * @returns {Promise<boolean>} did it work?
 */
export async function act(id, path, body, { method = "post", now } = {}) {
  const name = JSON.stringify([id, method, path, body]);
  if (!keys.has(name)) keys.set(name, randomText());
  const undo = now ? change(id, now) : () => {};
  try {
    const call = await api[method](`/help/${id}/${path}`, body, { key: keys.get(name) });
    keys.delete(name);
    if (call) take(call);
    return true;
  } catch (thrown) {
    undo();
    const problem = asProblem(thrown);
    if (!problem.offline) keys.delete(name);
    refused(id, problem);
    return false;
  }
}

/** 'I help': goes out now, or waits for the internet. @param {import("./help.js").Known} call @param {string} note */
export async function answer(call, note) {
  const undo = change(call.id, offered);
  const label = `${t(call.kind === "ask" ? "help-answer-ask" : "help-answer-offer")}: ${call.title}`;
  try {
    const body = note.trim() ? { note: note.trim() } : {};
    const { sent, answer: detail } = await send("POST", answerPath(call.id), body, { label, kind: "help-answer" });
    if (!sent) undo();
    if (sent) take(detail);
    else say(t("help-answer-queued"), "clock");
  } catch (thrown) {
    undo();
    refused(call.id, asProblem(thrown));
  }
}

/** Where an answer goes; also how to find it again among what waits. @param {string} id */
export const answerPath = (id) => `/help/${id}/answers`;

/** Show one answer in another state at once. @param {string} answerId @param {string} state */
export const withAnswer = (answerId, state) => (call) => ({
  answers: call.answers?.map((one) => (one.id === answerId ? { ...one, state } : one)),
});

/** No thanks, also to somebody who did not come after all: the place is free again. @param {import("./help.js").Known} call @param {{id: string}} one */
export const refuseAnswer = (call, one) => act(call.id, `answers/${one.id}/refusal`, undefined, { now: withAnswer(one.id, "declined") });

const offered = (call) => ({
  mine: { ...call.mine, answer_state: "offered", may: call.mine?.may.filter((one) => one !== "answer") ?? [] },
});

function refused(id, problem) {
  const words = problem.offline ? t("help-offline-cannot") : t("help-undone", { detail: problemWords(problem) });
  say(words, problem.offline ? "wifi-off" : "triangle-alert");
  // Somebody may have been quicker: show how it stands now.
  if (!problem.offline) fetchCall(id).catch(() => {});
}
