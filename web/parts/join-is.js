import { html, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Icon from "./icon.js";

/** Is this invitation for you? Nothing happens before the yes. */
export default function JoinIs({ found, onYes }) {
  const no = useSignal(false);
  return html`<div class="stack">
    <div class="card stack">
      <p class="row-middle"><span class="mark"><${Icon} name="house" /></span><bdi class="large strong">${found.home_label}</bdi></p>
      ${found.shown_name && html`<p class="row-middle"><span class="mark"><${Icon} name="user-round" /></span><bdi class="large strong">${found.shown_name}</bdi></p>`}
      <p class="large">${t("join-is-question")}</p>
    </div>
    <${Button} icon="check" onClick=${onYes}>${t("join-is-yes")}<//>
    <${Button} kind="quiet" onClick=${() => (no.value = true)}>${t("join-is-no")}<//>
    <div role="status">${no.value && html`<p class="note"><${Icon} name="users" /><span>${t("join-is-no-text")}</span></p>`}</div>
  </div>`;
}
