import { html } from "../lib/html.js";
import { said } from "../lib/toast.js";
import Icon from "./icon.js";

/** Where `say` is shown; always there, so that a screen reader listens to it. */
export default function Toast() {
  const now = said.value;
  return html`<div class="toast" role="status" aria-live="polite">
    ${now && html`<p class="toast-text"><${Icon} name=${now.icon} /><span>${now.text}</span></p>`}
  </div>`;
}
