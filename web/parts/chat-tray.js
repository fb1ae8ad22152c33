import { quoteOf } from "../lib/chat-quotes.js";
import { isOwn } from "../lib/chat-say.js";
import { html } from "../lib/html.js";
import { photoUrl } from "../lib/picture.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";
import IconButton from "./icon-button.js";

/**
 * What goes with the words: what is answered or changed, and the photos.
 * @param {{room: import("../lib/types.js").Conversation, editing: import("../lib/types.js").Message|null,
 *   draft: import("../lib/chat-draft.js").Draft, photo: {sending: number|null, wrong: string}, onStop: () => void, onPhotos: (photos: string[]) => void}} props
 */
export default function ChatTray({ room, editing, draft, photo, onStop, onPhotos }) {
  return html`
    ${editing && html`<${Banner} icon="pencil" title=${t("chat-editing")} stop=${t("chat-edit-stop")} onStop=${onStop} />`}
    ${!editing && draft.reply && html`<${Reply} room=${room} reply=${draft.reply} onStop=${onStop} />`}
    ${!editing &&
    (draft.photos.length > 0 || photo.sending !== null) &&
    html`<ul class="photos chat-tray" aria-label=${t("chat-photos")}>
      ${draft.photos.map(
        (id, i) => html`<li key=${id} class="photo">
          <img src=${photoUrl(id)} alt=${t("photo-name", { number: i + 1 })} />
          <${IconButton} icon="x" label=${t("photo-remove", { number: i + 1 })} onClick=${() => onPhotos(draft.photos.filter((one) => one !== id))} />
        </li>`,
      )}
      ${photo.sending !== null && html`<li class="photo photo-sending"><progress max="1" value=${photo.sending} aria-label=${t("photo-sending")}></progress></li>`}
    </ul>`}
    <div role="status">${photo.wrong && html`<p class="wrong"><${Icon} name="triangle-alert" size="s" /><span>${photo.wrong}</span></p>`}</div>
  `;
}

function Reply({ room, reply, onStop }) {
  const { message } = quoteOf(room, reply);
  const title = message && isOwn(message) ? t("chat-reply-own") : t("chat-reply-to", { name: message?.author?.shown_name ?? t("chat-somebody") });
  return html`<${Banner} icon="reply" title=${title} text=${message?.text} stop=${t("chat-reply-stop")} onStop=${onStop} />`;
}

function Banner({ icon, title, text, stop, onStop }) {
  return html`<div class="chat-banner">
    <${Icon} name=${icon} />
    <p class="grow"><span class="strong block" dir="auto">${title}</span>${text && html`<span class="chat-quote-text" dir="auto">${text}</span>`}</p>
    <${IconButton} icon="x" label=${stop} onClick=${onStop} />
  </div>`;
}
