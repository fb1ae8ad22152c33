import { react, takeAway } from "../lib/chat-act.js";
import { useHere, useSeen } from "../lib/chat-here.js";
import { isOwn, may } from "../lib/chat-say.js";
import { showAt, toEnd, usePlace } from "../lib/chat-scroll.js";
import { leavingOf } from "../lib/chat-send.js";
import { open, peek } from "../lib/chat-thread.js";
import { useRoom, useThread } from "../lib/chat-watch.js";
import { fetchWishes } from "../lib/chat-wishes.js";
import { focusOn } from "../lib/focus.js";
import { html, useEffect, useRef, useSignal } from "../lib/html.js";
import { route } from "../lib/router.js";
import { t } from "../lib/words.js";
import ChatComposer from "../parts/chat-composer.js";
import ChatDown from "../parts/chat-down.js";
import ChatEarlier from "../parts/chat-earlier.js";
import ChatFrame from "../parts/chat-frame.js";
import ChatGone from "../parts/chat-gone.js";
import ChatHeard from "../parts/chat-heard.js";
import ChatLog from "../parts/chat-log.js";
import ChatMenu from "../parts/chat-menu.js";
import ChatSeen from "../parts/chat-seen.js";
import ChatUnder from "../parts/chat-under.js";
import Empty from "../parts/empty.js";
import Failed from "../parts/failed.js";
import Loading from "../parts/loading.js";
import Screen from "../parts/screen.js";

/** One conversation. */
export default function Conversation({ params }) {
  const { room, problem, gone, reload } = useRoom(params.id);
  useEffect(() => void fetchWishes().catch(() => {}), []);
  if (gone) return html`<${ChatGone} />`;
  if (!room) {
    return html`<${Screen} title=${t("chat-title")} back="/chat" help=${t("chat-help")} bar=${false}>
      ${problem ? html`<${Failed} problem=${problem} retry=${reload} />` : html`<${Loading} count=${4} />`}
    <//>`;
  }
  return html`<${Open} key=${room.id} room=${room} />`;
}
Conversation.ownScroll = true;

function Open({ room }) {
  const wanted = Number(route.value.query.get("bericht")) || 0;
  const thread = useThread(room, wanted);
  const menu = useSignal(null);
  const reply = useSignal(null);
  const editing = useSignal(null);
  // The line stays where the reading stopped when the screen was opened.
  const line = useRef(room.unread ? room.read_seq : -1);
  const { items, ready } = thread;
  const leaving = leavingOf(room.id, items);
  const atEnd = usePlace(room.id, thread, wanted, leaving);
  const lastOwn = items.findLast?.((one) => isOwn(one) && !one.deleted)?.seq ?? 0;
  const seen = useSeen(room, lastOwn);
  const here = useHere(room.other?.id);
  const jump = async (seq) => {
    if (showAt(`#m-${seq}`, true)) return;
    await open(room.id, seq);
    setTimeout(() => showAt(`#m-${seq}`, true));
  };
  const down = async () => {
    if (peek(room.id).after) await open(room.id);
    setTimeout(toEnd);
  };
  const acts = {
    react, jump, isMine: isOwn,
    takeAway: (message) => (takeAway(message), focusOn(`#m-${message.seq}`)),
    menu: (message) => (menu.value = message),
    reply: (message) => ((editing.value = null), (reply.value = message)),
    edit: (message) => ((reply.value = null), (editing.value = message)),
  };
  const done = () => ((reply.value = null), (editing.value = null));
  const foot = may(room, "write")
    ? html`<${ChatDown} room=${room} hidden=${atEnd} onDown=${down} /><${ChatComposer} room=${room} reply=${reply.value} editing=${editing.value} onDone=${done} />`
    : html`<p class="note chat-shut">${t(room.closed ? "chat-closed" : "chat-cannot-write")}</p>`;
  return html`<${ChatFrame} room=${room} under=${html`<${ChatUnder} room=${room} here=${here} />`} foot=${foot}>
    ${!ready && !thread.problem && html`<${Loading} count=${4} />`}
    ${thread.problem && !(ready && thread.problem.offline) && html`<${Failed} problem=${thread.problem} retry=${() => open(room.id)} small=${ready} />`}
    ${ready && html`<${ChatEarlier} room=${room} thread=${thread} />`}
    ${ready && !items.length && !leaving.length && html`<${Empty} icon="message-circle" title=${t("chat-none")} text=${t("chat-none-text")} />`}
    ${(ready || leaving.length > 0) &&
    html`<${ChatLog} room=${room} items=${items} leaving=${leaving} line=${line.current} seen=${seen.length > 0 && html`<${ChatSeen} room=${room} people=${seen} />`} acts=${acts} />`}
    <${ChatHeard} room=${room} />
    <${ChatMenu} room=${room} message=${menu.value} acts=${acts} onClose=${() => (menu.value = null)} />
  <//>`;
}
