import { heardOf, isOwn, lineOf, several } from "../lib/chat-say.js";
import { html } from "../lib/html.js";
import { clock, exact } from "../lib/time.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import ChatPhotos from "./chat-photos.js";
import ChatQuote from "./chat-quote.js";
import ChatSigns from "./chat-signs.js";
import ChatText from "./chat-text.js";
import Icon from "./icon.js";
import IconButton from "./icon-button.js";

/**
 * One message: what somebody wrote, what happened, or the stone of what is gone.
 * @param {{room: import("../lib/types.js").Conversation, message: import("../lib/types.js").Message, first: boolean, acts: any}} props
 *   first: of a run by the same person
 */
export default function ChatMessage({ room, message, first, acts }) {
  const place = { id: `m-${message.seq}`, "data-seq": message.seq, tabindex: -1 };
  if (message.what || !message.author) {
    return html`<li class="chat-happened" ...${place}><span dir="auto">${lineOf(message)}</span></li>`;
  }
  const own = isOwn(message);
  const time = clock(message.made_at);
  const name = message.author.shown_name;
  const side = `chat-item${own ? " chat-own" : ""}${first ? " chat-first" : ""}`;
  const face = !own && several(room) && (first ? html`<${Avatar} person=${message.author} size="s" />` : html`<span class="chat-noface"></span>`);
  if (message.deleted) {
    return html`<li class=${side} ...${place}>${face}
      <p class="chat-bubble chat-stone"><span class="unseen">${heardOf(message)} </span>${t(message.deleted === "moderator" ? "chat-stone-moderator" : "chat-stone")}</p>
    </li>`;
  }
  const label = own ? t("chat-menu-of-own", { time }) : t("chat-menu-of", { name, time });
  // A long touch; the other button of a mouse and a long touch on a link stay what they are.
  const menu = (event) => {
    if (event.pointerType === "mouse" || event.target.closest("a, button")) return;
    event.preventDefault();
    acts.menu(message);
  };
  return html`<li class=${side} ...${place}>${face}
    <div class="chat-both">
      <div class="chat-bubble" onContextMenu=${menu}>
        <span class="unseen">${heardOf(message)} </span>
        ${!own && several(room) && first && html`<p class="chat-name" dir="auto" aria-hidden="true">${name}</p>`}
        ${message.reply_to && html`<${ChatQuote} room=${room} reply=${message.reply_to} onGo=${acts.jump} />`}
        <${ChatPhotos} photos=${message.photos} name=${name} />
        <${ChatText} message=${message} room=${room} />
        <p class="chat-time">
          ${message.edited_at && html`<span>${t("chat-edited")} · </span>`}<time datetime=${message.made_at} title=${exact(message.made_at)} aria-hidden="true">${time}</time>
          ${own && html`<${Icon} name="check" size="s" />`}
        </p>
      </div>
      <${ChatSigns} message=${message} onReact=${acts.react} />
    </div>
    <${IconButton} icon="ellipsis" label=${label} aria-haspopup="dialog" onClick=${() => acts.menu(message)} />
  </li>`;
}
