import { report } from "../lib/chat-act.js";
import { html, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Icon from "./icon.js";
import TextArea from "./text-area.js";

const REASONS = ["unkind", "threat", "private", "spam"];

/** Ask a coordinator to look: one tap on what is wrong sends it. @param {{message: import("../lib/types.js").Message, onDone: () => void}} props */
export default function ChatReport({ message, onDone }) {
  const other = useSignal(false);
  const words = useSignal("");
  const send = async (reason) => {
    if (await report(message, reason, words.peek().trim())) onDone();
  };
  return html`<div class="stack">
    <p class="note"><${Icon} name="shield-check" /><span class="grow">${t("chat-report-text")}</span></p>
    ${!other.value && REASONS.map((reason) => html`<${Button} key=${reason} kind="outline" onClick=${() => send(reason)}>${t(`chat-report-${reason}`)}<//>`)}
    ${!other.value && html`<${Button} kind="quiet" onClick=${() => (other.value = true)}>${t("chat-report-other")}<//>`}
    ${other.value &&
    html`<${TextArea} label=${t("chat-report-words")} hint=${t("may-be-empty")} maxlength="300" rows=${2} value=${words.value} onInput=${(text) => (words.value = text)} />
      <${Button} icon="flag" onClick=${() => send("other")}>${t("chat-report-send")}<//>`}
  </div>`;
}
