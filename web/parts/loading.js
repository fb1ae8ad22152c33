import { html } from "../lib/html.js";
import { t } from "../lib/words.js";

/** The shape of what comes; unseen for the first 300 ms. @param {{count?: number, shape?: "cards"|"page"}} props */
export default function Loading({ count = 3, shape = "cards" }) {
  return html`<div class=${`loading loading-${shape}`} role="status">
    <span class="unseen">${t("loading")}</span>
    ${Array.from({ length: count }, (_, i) => html`<div key=${i} class="bone card" aria-hidden="true"><i></i><b></b><b></b></div>`)}
  </div>`;
}
