/**
 * The calls for help this phone knows of: one map by id, and the rules by which news is laid over it.
 */
import { signal } from "./html.js";

/**
 * @typedef {import("./types.js").Help & {answers?: import("./types.js").Answer[]}} Help
 * @typedef {Help & {personalSeq: number}} Known personalSeq: how fresh the half is that only this person sees
 */

/** @type {import("@preact/signals").Signal<ReadonlyMap<string, Known>>} */
export const calls = signal(new Map());

/** The newest number seen on any card or frame: where catching up starts. */
export const seq = signal(0);

/**
 * Remember how far we have seen.
 * @param {number|null|undefined} n
 */
export function seen(n) {
  if (typeof n === "number" && n > seq.value) seq.value = n;
}

/**
 * Lay one card over what we know. Two halves travel at their own pace: the public card, and what only this person
 * sees (`mine`, the answers, an author shown to them). Each half is taken when it is not older than what we hold.
 * @param {Known|undefined} known
 * @param {Help} call
 * @returns {Known}
 */
export function merge(known, call) {
  const personal = call.mine != null;
  if (!known) return { ...call, personalSeq: personal ? call.seq : -1 };
  const next = call.seq >= known.seq ? { ...known, ...call } : { ...known };
  const takePersonal = personal && call.seq >= known.personalSeq;
  const from = takePersonal ? call : known;
  next.mine = from.mine;
  next.hidden_reason = from.hidden_reason;
  next.answers = takePersonal && call.answers ? call.answers : known.answers;
  next.author = takePersonal ? call.author : call.author ?? known.author;
  next.helped = takePersonal ? call.helped : call.helped ?? known.helped;
  next.personalSeq = takePersonal ? call.seq : known.personalSeq;
  return next;
}

/**
 * Take in one card or several.
 * @param {...Help} news
 */
export function upsert(...news) {
  const next = new Map(calls.value);
  for (const call of news) next.set(call.id, merge(next.get(call.id), call));
  calls.value = next;
}

/**
 * Change one call on this device only, at once; the answer returned puts it back as it was.
 * @param {string} id
 * @param {(call: Known) => Partial<Known>} change
 * @returns {() => void}
 */
export function change(id, change) {
  const before = calls.value.get(id);
  if (!before) return () => {};
  const patch = change(before);
  put(id, { ...before, ...patch });
  return () => {
    const now = calls.value.get(id);
    if (!now) return;
    const mend = { ...now };
    for (const key in patch) if (now[key] === patch[key]) mend[key] = before[key];
    put(id, mend);
  };
}

/**
 * Forget a call that this person no longer sees.
 * @param {string} id
 */
export function remove(id) {
  if (!calls.value.has(id)) return;
  const next = new Map(calls.value);
  next.delete(id);
  calls.value = next;
}

/** Forget everything: another person, or a fresh start. */
export function forgetAll() {
  calls.value = new Map();
  seq.value = 0;
}

/**
 * @param {string} id
 * @param {Known} call
 */
function put(id, call) {
  calls.value = new Map(calls.value).set(id, call);
}
