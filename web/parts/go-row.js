import { html } from "../lib/html.js";
import Icon from "./icon.js";

/** A row that leads somewhere: icon, word, what it is now. @param {{href: string, icon: string, title: string, text?: string}} props */
export default function GoRow({ href, icon, title, text }) {
  return html`<a class="go-row" href=${href}>
    <span class="mark"><${Icon} name=${icon} /></span>
    <span class="grow"><span class="strong block">${title}</span>${text && html`<span class="soft block"><bdi>${text}</bdi></span>`}</span>
    <${Icon} name="chevron-right" />
  </a>`;
}
