import { html } from "../lib/html.js";
import { online, session } from "../lib/state.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";

/** Says so when there is no internet, and what still works. */
export default function Offline() {
  return html`<div role="status">
    ${!online.value && session.value !== undefined && html`<p class="offline"><${Icon} name="wifi-off" /><span>${t("offline-bar")}</span></p>`}
  </div>`;
}
