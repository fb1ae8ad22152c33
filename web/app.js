/**
 * The neighbour app starts here: who is this, which words, which screen.
 */
import { api } from "./lib/api.js";
import { computed, effect, html, render } from "./lib/html.js";
import { connect, disconnect, on } from "./lib/live.js";
import { home } from "./lib/people.js";
import { onSent, startQueue } from "./lib/queue.js";
import { go, route, start, warm } from "./lib/router.js";
import { me, online, seesChat, session, signedIn, signedOut, wanted } from "./lib/state.js";
import { dress } from "./lib/style.js";
import { say } from "./lib/toast.js";
import { firstLanguage, moreWords, speakLanguage, t } from "./lib/words.js";
import { watchVersion } from "./lib/version.js";
import Toast from "./parts/toast.js";
import Gone from "./views/gone.js";
import NoInternet from "./views/no-internet.js";

/** The chat brings its own words and shapes along, for who opens it. */
const SHEETS = ["chat", "chat-messages", "chat-parts", "chat-write"];
const chat = (load) => () => Promise.all([load(), moreWords("chat"), ...SHEETS.map(dress)]).then(([view]) => view);

/** Every address and the file of its screen. @type {[string, () => Promise<{default: any}>][]} */
const ROUTES = [
  ["/binnen", () => import("./views/people-sign-in.js")],
  ["/kom", () => import("./views/people-join.js")],
  ["/erbij", () => import("./views/people-device-link.js")],
  ["/hulp", () => import("./views/help.js")],
  ["/hulp/nieuw", () => import("./views/help-new.js")],
  ["/hulp/:id", () => import("./views/help-one.js")],
  ["/hulp/:id/wijzig", () => import("./views/help-edit.js")],
  ["/chat", chat(() => import("./views/chat.js"))],
  ["/chat/nieuw", chat(() => import("./views/chat-new.js"))],
  ["/chat/:id", chat(() => import("./views/chat-one.js"))],
  ["/chat/:id/over", chat(() => import("./views/chat-about.js"))],
  ["/ik/buren-zien", chat(() => import("./views/chat-wishes.js"))],
  ["/ik/meldingen", chat(() => import("./views/chat-reports.js"))],
  ["/ik", () => import("./views/people-me.js")],
  ["/ik/naam", () => import("./views/people-name.js")],
  ["/ik/helpen", () => import("./views/people-skills.js")],
  ["/ik/talen", () => import("./views/people-languages.js")],
  ["/ik/huisnummer", () => import("./views/people-house-number.js")],
  ["/ik/e-mail", () => import("./views/people-email.js")],
  ["/ik/gegeven", () => import("./views/hours-gave.js")],
  ["/ik/apparaten", () => import("./views/people-devices.js")],
  ["/ik/bewoners-uitnodigen", () => import("./views/people-invite.js")],
];
const OPEN = new Set(["/binnen", "/kom", "/erbij"]);

/** Signed out: come in first, and go on to where you wanted to be. */
function allowed(path) {
  if (path === "/") return session.peek() ? home() : "/binnen";
  if (session.peek() || OPEN.has(path)) return path;
  wanted.value = path;
  return "/binnen";
}

/** Ask who this is; without internet nobody knows yet. */
async function whoIsThis() {
  const found = await api.get("/session").then(
    (one) => one,
    (problem) => (problem.status === 401 ? null : undefined),
  );
  if (found) {
    signedIn(found);
    if (found.me.language) await speakLanguage(found.me.language).catch(() => {});
  } else if (found === null) signedOut();
}

function App() {
  const { View, failed, path, params } = route.value;
  let screen = null;
  if (session.value === undefined) screen = html`<${NoInternet} retry=${begin} />`;
  else if (View) screen = html`<${View} key=${path} params=${params} />`;
  else if (path) screen = html`<${Gone} failed=${failed} />`;
  return html`${screen}<${Toast} />`;
}

async function begin() {
  await whoIsThis();
  if (session.peek() !== undefined && !route.peek().path) await start(ROUTES, allowed);
}

warm(ROUTES);
const words = speakLanguage(firstLanguage());
await whoIsThis();
await words.catch(() => {});
if (session.peek() !== undefined) await start(ROUTES, allowed);
const place = document.getElementById("app");
place.replaceChildren();
render(html`<${App} />`, place);

effect(() => {
  if (online.value && session.peek() === undefined) begin();
});
const resident = computed(() => me.value?.id);
effect(() => {
  if (resident.value) {
    // The board listens first, so that it misses nothing of what comes in.
    Promise.allSettled([import("./lib/help-live.js"), seesChat() && import("./lib/chat-live.js")]).finally(connect);
    startQueue();
    return;
  }
  disconnect();
  if (route.peek().path && !OPEN.has(route.peek().path)) go("/binnen", { replace: true });
});
on("me.changed", async () => {
  me.value = await api.get("/me").catch(() => me.peek());
});
onSent((entry, answer) => {
  if (entry.kind === "me") me.value = answer;
  // A message says so in its conversation.
  if (entry.kind !== "chat") say(t("sent-after-all"));
});
watchVersion();
