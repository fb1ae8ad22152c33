import { html } from "../lib/html.js";
import Icon from "./icon.js";

/** Nothing here yet, and what you can do. @param {{icon?: string, title: string, text?: string, action?: any}} props */
export default function Empty({ icon = "coffee", title, text, action }) {
  return html`<div class="empty">
    <span class="empty-icon"><${Icon} name=${icon} size="l" /></span>
    <h2>${title}</h2>
    ${text && html`<p>${text}</p>`} ${action}
  </div>`;
}
