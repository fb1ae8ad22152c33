import { quoteOf } from "../lib/chat-quotes.js";
import { html, useEffect } from "../lib/html.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";

/**
 * What this answers, as it is now; tap to go there. 'Older message' where it may not be read or can't be fetched.
 * @param {{room: import("../lib/types.js").Conversation, reply: {id: string, seq: number}, onGo?: (seq: number) => void}} props
 */
export default function ChatQuote({ room, reply, onGo }) {
  const { message, fetch } = quoteOf(room, reply);
  useEffect(() => void fetch?.(), [room.id, reply.seq, Boolean(message)]);
  if (!message || message.deleted || !message.author) {
    return html`<p class="chat-quote soft"><${Icon} name="reply" size="s" /><span>${t(message?.deleted ? "chat-stone" : "chat-older-quote")}</span></p>`;
  }
  const { shown_name: name } = message.author;
  const text = message.text || t("chat-photo");
  return html`<button type="button" class="chat-quote" aria-label=${t("chat-quote", { name, text })} onClick=${() => onGo?.(reply.seq)}>
    <span class="chat-quote-name" dir="auto">${name}</span><span class="chat-quote-text" dir="auto">${text}</span>
  </button>`;
}
