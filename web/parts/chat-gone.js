import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Empty from "./empty.js";
import Screen from "./screen.js";

/** Taken away from me, or never mine. */
export default function ChatGone() {
  const away = html`<${Button} icon="message-circle" href="/chat">${t("chat-gone-back")}<//>`;
  return html`<${Screen} title=${t("chat-title")} back="/chat">
    <${Empty} icon="message-circle" title=${t("chat-gone-title")} text=${t("chat-gone-text")} action=${away} />
  <//>`;
}
