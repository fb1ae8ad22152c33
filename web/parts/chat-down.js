import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";

/** The way back to the newest message, with how many came meanwhile. @param {{room: import("../lib/types.js").Conversation, hidden: boolean, onDown: () => void}} props */
export default function ChatDown({ room, hidden, onDown }) {
  if (hidden) return null;
  const count = room.unread;
  return html`<div class="chat-down"><${Button} small icon="arrow-down" onClick=${onDown}>${count ? t("chat-newest-count", { count }) : t("chat-newest")}<//></div>`;
}
