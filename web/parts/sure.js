import { html, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";

/**
 * A button for what can't be undone: it asks once more, in the same place.
 * @param {{icon: string, label: string, question: any, yes: string, onYes: () => void, busy?: boolean, small?: boolean}} props
 */
export default function Sure({ icon, label, question, yes, onYes, busy, small = false }) {
  const asked = useSignal(false);
  if (!asked.value) return html`<${Button} kind="quiet" small=${small} icon=${icon} onClick=${() => (asked.value = true)}>${label}<//>`;
  const really = () => {
    asked.value = false;
    onYes();
  };
  return html`<div class="stack sure" role="alert">
    <p>${question}</p>
    <div class="row-wrap">
      <${Button} kind="brick" small icon=${icon} busy=${busy} onClick=${really}>${yes}<//>
      <${Button} kind="quiet" small onClick=${() => (asked.value = false)}>${t("cancel")}<//>
    </div>
  </div>`;
}
