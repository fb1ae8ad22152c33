import { muted } from "../lib/chat.js";
import { draftOf } from "../lib/chat-draft.js";
import { lastOf, titleOf, when } from "../lib/chat-say.js";
import { stuck } from "../lib/chat-send.js";
import { html } from "../lib/html.js";
import { exact } from "../lib/time.js";
import { t } from "../lib/words.js";
import Card from "./card.js";
import ChatFace from "./chat-face.js";
import Icon from "./icon.js";

/** One conversation in the list: with whom, what was said last, and what is new. @param {{room: import("../lib/types.js").Conversation}} props */
export default function ChatRow({ room }) {
  const draft = draftOf(room.id).text.trim();
  const last = draft ? t("chat-row-draft", { text: draft }) : lastOf(room);
  const fresh = room.involvement === "mentions" ? room.mentions : room.involvement === "nothing" ? 0 : room.unread;
  const still = muted(room) || room.involvement === "nothing";
  return html`<li>
    <${Card} href=${`/chat/${room.id}`}>
      <span class="row-middle">
        <${ChatFace} room=${room} />
        <span class="grow">
          <span class="chat-row-head">
            <span class=${`grow chat-row-title${fresh ? " chat-fresh" : ""}`} dir="auto">${titleOf(room)}</span>
            ${room.last && html`<time class="soft" datetime=${room.last.made_at} title=${exact(room.last.made_at)}>${when(room.last.made_at)}</time>`}
          </span>
          <span class="chat-row-head">
            <span class=${`grow chat-row-last${draft ? " chat-row-draft" : ""}`} dir="auto">${last}</span>
            ${stuck(room.id) && html`<span class="chat-row-sign"><${Icon} name="clock" size="s" /><span class="unseen">${t("chat-row-stuck")}</span></span>`}
            ${still && html`<span class="chat-row-sign"><${Icon} name="bell-off" size="s" /><span class="unseen">${t("chat-row-muted")}</span></span>`}
            ${room.mentions > 0 && html`<span class="chat-count" aria-hidden="true">@</span><span class="unseen">${t("chat-row-mentioned")}</span>`}
            ${fresh > 0 && html`<${Count} count=${fresh} quiet=${still} />`}
          </span>
        </span>
      </span>
    <//>
  </li>`;
}

function Count({ count, quiet }) {
  return html`<span class=${`chat-count${quiet ? " chat-count-quiet" : ""}`} aria-hidden="true">${count > 99 ? "99+" : count}</span
    ><span class="unseen">${t("chat-row-unread", { count })}</span>`;
}
