/**
 * Saying that help was given: by who got it, it is done; by who gave it, it waits for a yes.
 */
import { act } from "./help-act.js";
import { working } from "./help-say.js";

/** @typedef {import("./help.js").Known} Known */

/** The call that this person settled just now. */
let settledId = "";
/** Was this call settled here, a moment ago? Says so once. @param {string} id */
export function settledJustNow(id) {
  const now = settledId === id;
  if (now) settledId = "";
  return now;
}

/**
 * @param {Known} call @param {{answer: string, minutes: number}[]} helpers @param {boolean} report waits for the yes of the other
 */
export async function complete(call, helpers, report) {
  if (!report) settledId = call.id;
  const all = !report && call.kind === "ask" && helpers.length === working(call).length;
  if (all) return act(call.id, "completion", { helpers }, { now: (before) => ({ ...settled(before, helpers, "done"), state: "done" }) });
  for (const { answer, minutes } of helpers) {
    const now = (before) => settled(before, [{ answer, minutes }], report ? "reported" : "done");
    if (!(await act(call.id, `answers/${answer}/completion`, { minutes }, { now }))) return false;
  }
  return true;
}

/** How it will stand, shown at once. @param {Known} call */
function settled(call, helpers, state) {
  const given = new Map(helpers.map((one) => [one.answer, one.minutes]));
  const field = state === "done" ? "minutes" : "reported_minutes";
  const answers = call.answers?.map((one) => (given.has(one.id) ? { ...one, state, [field]: given.get(one.id) } : one));
  const mine = given.has(call.mine?.answer ?? "") ? { ...call.mine, answer_state: state } : call.mine;
  return { answers, mine };
}
