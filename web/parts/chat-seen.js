import { html } from "../lib/html.js";
import { t, tag } from "../lib/words.js";

/** Who has seen my last message, of those who show that. @param {{room: import("../lib/types.js").Conversation, people: import("../lib/types.js").Person[]}} props */
export default function ChatSeen({ room, people }) {
  if (room.kind === "direct") return html`<span>${t("chat-seen")}</span>`;
  const names = new Intl.ListFormat(tag()).format(people.map((one) => one.shown_name));
  return html`<span dir="auto">${t("chat-seen-by", { names })}</span>`;
}
