import { api } from "../lib/api.js";
import { conversations } from "../lib/chat.js";
import { titleOf, when } from "../lib/chat-say.js";
import { html, useEffect, useLayoutEffect, useRef, useSignal } from "../lib/html.js";
import { asProblem } from "../lib/problem.js";
import { t } from "../lib/words.js";
import Card from "./card.js";
import ChatRow from "./chat-row.js";
import Failed from "./failed.js";
import Field from "./field.js";

const PAUSE = 300;

/** Find a conversation by its name, also a hidden one, and messages by a word. */
export default function ChatSearch() {
  const typed = useSignal("");
  const found = useSignal(/** @type {any[]|null} */ (null));
  const problem = useSignal(null);
  const box = useRef(/** @type {HTMLElement|null} */ (null));
  useLayoutEffect(() => box.current.querySelector("input").focus(), []);
  const words = typed.value.trim();
  useEffect(() => {
    found.value = null;
    if (words.length < 2) return undefined;
    const stop = new AbortController();
    const look = async () => {
      try {
        found.value = (await api.get("/chat/search", { q: words, limit: 30 }, { signal: stop.signal })).items;
        problem.value = null;
      } catch (thrown) {
        if (!stop.signal.aborted) problem.value = asProblem(thrown);
      }
    };
    const timer = setTimeout(look, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  const rooms = words.length < 2 ? [] : [...conversations.value.values()].filter((one) => titleOf(one).toLocaleLowerCase().includes(words.toLocaleLowerCase()));
  const nothing = found.value?.length === 0 && !rooms.length;
  return html`<div class="stack" role="search" ref=${box}>
    <${Field} label=${t("chat-search-field")} type="search" enterkeyhint="search" maxlength="80" value=${typed.value} onInput=${(value) => (typed.value = value)} />
    <p class=${nothing ? "soft" : "unseen"} role="status">${nothing ? t("chat-search-none") : found.value && t("chat-search-found", { count: found.value.length })}</p>
    <${Failed} problem=${problem.value} small />
    <ul class="stack">
      ${rooms.map((room) => html`<${ChatRow} key=${room.id} room=${room} />`)}
      ${found.value?.map((one) => html`<${Hit} key=${one.message.id} found=${one} />`)}
    </ul>
  </div>`;
}

function Hit({ found: { conversation, title, message } }) {
  const room = conversations.value.get(conversation);
  return html`<li>
    <${Card} href=${`/chat/${conversation}?bericht=${message.seq}`}>
      <span class="chat-row-head">
        <span class="grow chat-row-title" dir="auto">${room ? titleOf(room) : title || t("chat-square")}</span>
        <span class="soft">${when(message.made_at)}</span>
      </span>
      <span class="block" dir="auto">${message.author ? t("chat-last", { name: message.author.shown_name, text: message.text }) : message.text}</span>
    <//>
  </li>`;
}
