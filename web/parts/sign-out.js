import { useAct } from "../lib/act.js";
import { html, useSignal } from "../lib/html.js";
import { signOut } from "../lib/people.js";
import { waiting } from "../lib/queue.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Failed from "./failed.js";
import Icon from "./icon.js";
import Sheet from "./sheet.js";

/** Leaving, with what it means: how to come back, and what would be lost. */
export default function SignOut() {
  const open = useSignal(false);
  const { busy, problem, run } = useAct();
  const close = () => (open.value = false);
  return html`
    <${Button} kind="quiet" icon="log-out" onClick=${() => (open.value = true)}>${t("me-out")}<//>
    <${Sheet} title=${t("me-out-title")} open=${open.value} onClose=${close}>
      <p class="large">${t(me.value?.email ? "me-out-text" : "me-out-no-email")}</p>
      ${waiting.value.length > 0 && html`<p class="note"><${Icon} name="clock" /><span>${t("me-out-waiting")}</span></p>`}
      <${Failed} problem=${problem} small />
      <${Button} kind="brick" icon="log-out" busy=${busy} onClick=${() => run(signOut)}>${t("me-out")}<//>
      <${Button} kind="quiet" onClick=${close}>${t("cancel")}<//>
    <//>
  `;
}
