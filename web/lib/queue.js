/**
 * What was written without internet waits here and goes out in order, once.
 */
import { api } from "./api.js";
import { batch, computed, signal } from "./html.js";
import { asProblem } from "./problem.js";
import { randomText } from "./random.js";
import { me } from "./state.js";
import * as store from "./store.js";

/**
 * @typedef {{id: number, key: string, resident: string, method: "POST"|"PATCH"|"PUT"|"DELETE", path: string,
 *   body?: object, label: string, kind: string, state: "queued"|"sending"|"failed",
 *   problem?: {code: string, detail: string}, at: string, tried?: boolean}} Waiting
 */

const entries = signal(/** @type {Waiting[]} */ ([]));
const listeners = new Set();
const TRY_LATER = new Set(["offline", "busy", "too_many", "internal", "storage_full"]);
let flushing = null;
let pause = 0;
let timer = 0;

/** What of mine is waiting to be sent, oldest first. */
export const waiting = computed(() => entries.value.filter((one) => one.resident === me.value?.id));

/**
 * Send a change now, or keep it for later when there is no internet. A refusal by the server is thrown.
 * @param {Waiting["method"]} method @param {string} path @param {object} [body]
 * @param {{label?: string, kind?: string, key?: string}} [about] label: what the person wrote, shown while it waits
 * @returns {Promise<{sent: true, answer: any} | {sent: false, entry: Waiting, answer?: undefined}>}
 */
export async function send(method, path, body, { label = "", kind = "", key = randomText() } = {}) {
  /** @type {Omit<Waiting, "id">} */
  const written = { key, resident: me.peek()?.id, method, path, body, label, kind, state: "queued", at: new Date().toISOString() };
  if (navigator.onLine && !waiting.peek().some((one) => one.kind !== "chat" && one.state !== "failed")) {
    try {
      return { sent: true, answer: await api[method.toLowerCase()](path, body, { key }) };
    } catch (thrown) {
      if (!asProblem(thrown).offline) throw thrown;
    }
  }
  const entry = { ...written, id: await store.keep(written).catch(() => Date.now()) };
  entries.value = [...entries.peek(), entry];
  later();
  return { sent: false, entry };
}

let last = 0;
/**
 * Put a change in the row and send it from there: it is shown at once, kept, and goes out after what was put in before.
 * @param {Waiting["method"]} method @param {string} path @param {object} body @param {{label: string, kind: string, key: string}} about
 */
export function line(method, path, body, { label, kind, key }) {
  // Ids tell the order, also among those that the shelf numbers itself.
  last = Math.max(last + 1, Date.now() * 1000 + Math.floor(Math.random() * 1000));
  /** @type {Waiting} */
  const entry = { id: last, key, resident: me.peek()?.id, method, path, body, label, kind, state: "queued", at: new Date().toISOString() };
  entries.value = [...entries.peek(), entry];
  store.keep(entry).catch(() => {});
  flush();
}

/** Hear of everything that left after all: fn(entry, answer). Gives a function that stops it. */
export function onSent(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** Read the shelf and send what waits; call it when somebody is signed in. */
export async function startQueue() {
  const kept = await store.readAll().catch(() => []);
  const mine = kept.filter((one) => one.resident === me.peek()?.id);
  for (const other of kept.filter((one) => !mine.includes(one))) await store.remove(other.id);
  const written = entries.peek().filter((one) => !mine.some(({ id }) => id === one.id));
  entries.value = [...mine.map((one) => ({ ...one, state: one.state === "failed" ? "failed" : "queued" })), ...written];
  return flush();
}

/** Send what waits, in order. Safe to call at any time: it never runs twice at once. */
export function flush() {
  flushing ??= sendAll().finally(() => (flushing = null));
  return flushing;
}

/** Try a refused one again. @param {number} id */
export async function retry(id) {
  await put(id, { state: "queued", problem: undefined });
  return flush();
}

/** Throw one away. @param {number} id */
export async function drop(id) {
  entries.value = entries.peek().filter((one) => one.id !== id);
  await store.remove(id).catch(() => {});
}

/** Forget everything: at sign-out. */
export async function forget() {
  clearTimeout(timer);
  entries.value = [];
  await store.empty().catch(() => {});
}

async function sendAll() {
  clearTimeout(timer);
  for (let next = first(); next; next = first()) {
    await put(next.id, { state: "sending" }, false);
    try {
      const answer = await api[next.method.toLowerCase()](next.path, next.body, { key: next.key });
      pause = 0;
      // In one go: what was waiting is gone at the moment that what came of it is there.
      batch(() => {
        entries.value = entries.peek().filter((one) => one.id !== next.id);
        for (const fn of listeners) fn(next, answer);
      });
      await store.remove(next.id).catch(() => {});
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status === 401) return put(next.id, { state: "queued" });
      if (TRY_LATER.has(problem.code)) return put(next.id, { state: "queued", tried: true }).then(later);
      await put(next.id, { state: "failed", problem: { code: problem.code, detail: problem.detail } });
    }
  }
}

const first = () => waiting.peek().find((one) => one.state === "queued");

async function put(id, change, keep = true) {
  const changed = entries.peek().map((one) => (one.id === id ? { ...one, ...change } : one));
  entries.value = changed;
  const entry = changed.find((one) => one.id === id);
  if (keep && entry) await store.keep(entry).catch(() => {});
}

/** Browsers do not always say that the internet is back: look again by ourselves too. */
function later() {
  clearTimeout(timer);
  pause = Math.min(120_000, (pause || 5_000) * 2);
  timer = setTimeout(flush, pause * (0.5 + Math.random() / 2));
}

addEventListener("online", () => flush());
