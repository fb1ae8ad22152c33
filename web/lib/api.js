/**
 * Talking with the server: JSON in, JSON out, one kind of refusal.
 */
import { Problem, problemIn } from "./problem.js";
import { randomText } from "./random.js";
import { session, signedIn, signedOut } from "./state.js";
import { language } from "./words.js";

export { Problem, asProblem, besides, fieldProblem } from "./problem.js";

/** Where the API lives. */
export const BASE = "/api/v1";
const PATIENCE = 20_000;

/**
 * @typedef {{key?: string, match?: string|number, signal?: AbortSignal}} Options
 *   key: idempotency key, for who wants to try the same change again later;
 *   match: version that must still be the current one.
 */
export const api = {
  /** @param {string} path @param {Record<string, any>} [query] empty values are left out @param {Options} [options] */
  get: (path, query, options) => ask("GET", path + queryText(query), undefined, options),
  /** @param {string} path @param {object} [body] @param {Options} [options] */
  post: (path, body, options) => ask("POST", path, body, options),
  /** @param {string} path @param {object} [body] @param {Options} [options] */
  patch: (path, body, options) => ask("PATCH", path, body, options),
  /** @param {string} path @param {object} [body] @param {Options} [options] */
  put: (path, body, options) => ask("PUT", path, body, options),
  /** @param {string} path @param {object} [body] @param {Options} [options] */
  delete: (path, body, options) => ask("DELETE", path, body, options),
};

/**
 * Headers that every request carries; changes also carry proof and a key.
 * @param {string} method @param {Options} [options] @returns {Record<string, string>}
 */
export function headersFor(method, { key, match } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json, application/problem+json", "Accept-Language": language.peek() || "nl" };
  if (method === "GET") return headers;
  const csrf = session.peek()?.csrf;
  if (csrf) Object.assign(headers, { "X-CSRF-Token": csrf, "Idempotency-Key": key ?? randomText() });
  if (match !== undefined) headers["If-Match"] = `"${match}"`;
  return headers;
}

async function ask(method, path, body, options = {}) {
  const headers = headersFor(method, options);
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const request = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
  let answer = await carry(path, request, options.signal);
  if (answer.status === 403 && headers["X-CSRF-Token"]) answer = await proofAgain(path, request, answer);
  if (!answer.ok) throw await refused(answer);
  return answer.status === 204 ? null : answer.json();
}

async function carry(path, request, signal) {
  const limits = [AbortSignal.timeout?.(PATIENCE), signal].filter(Boolean);
  const limit = limits.length > 1 && AbortSignal.any ? AbortSignal.any(limits) : limits.at(-1);
  try {
    return await fetch(BASE + path, { ...request, signal: limit, credentials: "same-origin" });
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw new Problem({ code: "offline" });
  }
}

/** The proof against forged requests changes with the session: fetch it anew and try once more. */
async function proofAgain(path, request, answer) {
  const said = await answer.clone().json().catch(() => null);
  if (said?.code !== "csrf") return answer;
  const fresh = await carry("/session", { headers: headersFor("GET") });
  if (!fresh.ok) return answer;
  signedIn(await fresh.json());
  request.headers["X-CSRF-Token"] = session.peek().csrf;
  return carry(path, request);
}

async function refused(answer) {
  const problem = await problemIn(answer);
  if (problem.status === 401 && session.peek()) signedOut();
  return problem;
}

function queryText(query = {}) {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : "";
}
