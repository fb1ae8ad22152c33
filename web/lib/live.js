/**
 * The one socket: what happens in the complex comes in here.
 */
import { api, BASE } from "./api.js";
import { signal } from "./html.js";
import { flush } from "./queue.js";
import { session, signedOut } from "./state.js";

/** Is the line open and are we up to date? */
export const connected = signal(false);

const PING = 20_000;
const DEAD = 40_000;
const listeners = new Map();
let socket = null;
let since = null;
let wanted = false;
let tries = 0;
let heard = 0;
let pinging = 0;
let waiting = 0;

/**
 * Hear of one type of frame ("help.posted", "me.changed", …; "*" for all). Gives a function that stops it.
 * @param {string} type @param {(frame: any) => void} fn
 */
export function on(type, fn) {
  if (!listeners.has(type)) listeners.set(type, new Set());
  listeners.get(type).add(fn);
  return () => listeners.get(type).delete(fn);
}

/**
 * Up to which number this phone has everything: said by who keeps the list, after it took a frame or a catch-up in
 * (never on "ready": what was missed has still to come). The next hello asks from there. @param {number} seq
 */
export const seen = (seq) => (since = Math.max(since ?? 0, seq));

/** Say something on the line, if it is open: only what may get lost. @param {object} frame */
export function tell(frame) {
  if (connected.peek() && socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

/** Open the line and keep it open. */
export function connect() {
  if (wanted) return;
  wanted = true;
  open();
}

/** Close the line, and forget where we were. */
export function disconnect() {
  wanted = false;
  since = null;
  tries = 0;
  clearTimeout(waiting);
  socket?.close(1000);
  closed();
}

async function open() {
  clearTimeout(waiting);
  if (!wanted || socket) return;
  const mine = (socket = { close() {} });
  try {
    const { ticket } = await api.post("/live/tickets");
    if (socket !== mine) return;
    socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}${BASE}/live`);
    socket.onopen = (event) => event.target.send(JSON.stringify({ type: "hello", ticket, since }));
    socket.onmessage = (event) => receive(JSON.parse(event.data));
    socket.onclose = (event) => event.target === socket && lost(event.code);
  } catch (problem) {
    if (socket === mine) lost(problem.status === 401 ? 4401 : 1006);
  }
}

function receive(frame) {
  heard = Date.now();
  if (frame.type === "ready") {
    tries = 0;
    connected.value = true;
    clearInterval(pinging);
    pinging = setInterval(beat, PING);
    flush();
  }
  for (const fn of [...(listeners.get(frame.type) ?? []), ...(listeners.get("*") ?? [])]) fn(frame);
}

function beat() {
  if (Date.now() - heard > DEAD) return lost(1006);
  if (socket?.readyState === WebSocket.OPEN) socket.send('{"type":"ping"}');
}

async function lost(code) {
  closed();
  if (!wanted) return;
  if (code === 4401 && (await gone())) return disconnect();
  const most = Math.min(60_000, 1000 * 2 ** tries++);
  waiting = setTimeout(open, Math.max(250, Math.random() * most));
}

function closed() {
  clearInterval(pinging);
  connected.value = false;
  const old = socket;
  socket = null;
  if (old?.readyState === WebSocket.OPEN) old.close(1000);
}

/** A closed line may mean signed out elsewhere: ask, rather than guess. */
async function gone() {
  const problem = await api.get("/session").then(() => null, (one) => one);
  if (problem?.status !== 401) return false;
  if (session.peek()) signedOut();
  return true;
}

/** The phone woke up or found internet: do not wait for the timer. */
function hurry() {
  if (!wanted || document.visibilityState === "hidden") return;
  if (!socket) open();
  else if (Date.now() - heard > DEAD) lost(1006);
}
addEventListener("online", hurry);
document.addEventListener("visibilitychange", hurry);
