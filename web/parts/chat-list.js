import { list, load, more, shown } from "../lib/chat-list.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import ChatRow from "./chat-row.js";
import Empty from "./empty.js";
import Failed from "./failed.js";
import Loading from "./loading.js";

/** My conversations, newest first. */
export default function ChatList() {
  const { ready, loading, next, problem } = list.value;
  const rooms = shown();
  if (!ready && !rooms.length) return problem ? html`<${Failed} problem=${problem} retry=${load} />` : html`<${Loading} />`;
  const further = async () => {
    const first = await more();
    if (first) setTimeout(() => document.querySelector(`a[href="/chat/${first}"]`)?.focus());
  };
  return html`
    ${problem && !problem.offline && html`<${Failed} problem=${problem} retry=${load} small />`}
    ${rooms.length === 0 && html`<${Empty} icon="message-circle" title=${t("chat-empty")} text=${t("chat-empty-text")} />`}
    <ul class="stack" aria-label=${t("chat-list")}>${rooms.map((room) => html`<${ChatRow} key=${room.id} room=${room} />`)}</ul>
    ${next && html`<${Button} kind="quiet" icon="chevron-down" busy=${loading} onClick=${further}>${t("chat-more")}<//>`}
  `;
}
