import { pieces } from "../lib/chat-text.js";
import { html } from "../lib/html.js";
import { me } from "../lib/state.js";

/** The words of a message, with links that can be tapped and names that stand out. @param {{message: import("../lib/types.js").Message, room: import("../lib/types.js").Conversation}} props */
export default function ChatText({ message, room }) {
  if (!message.text) return null;
  const people = [...(room.members ?? []), room.other, me.value].filter(Boolean);
  const names = message.mentions.map((id) => people.find((one) => one.id === id)?.shown_name).filter(Boolean);
  return html`<p class="written" dir="auto">${pieces(message.text, names).map(({ text, href, name }) => {
    if (href) return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"><bdi>${text}</bdi></a>`;
    return name ? html`<bdi class="chat-mention">${text}</bdi>` : text;
  })}</p>`;
}
