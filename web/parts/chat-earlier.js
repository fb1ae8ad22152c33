import { further } from "../lib/chat-thread.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";

/** Above the first message: more of it, or that it begins here. @param {{room: import("../lib/types.js").Conversation, thread: import("../lib/chat-thread.js").Thread}} props */
export default function ChatEarlier({ room, thread }) {
  if (thread.before) {
    return html`<${Button} kind="quiet" small busy=${thread.loading === "before"} icon="clock" onClick=${() => further(room.id, "before")}>${t("chat-older")}<//>`;
  }
  return thread.items.length && !thread.items[0].what ? html`<p class="chat-day chat-begin">${t("chat-begin")}</p>` : null;
}
