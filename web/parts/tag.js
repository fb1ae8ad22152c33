import { html } from "../lib/html.js";
import Icon from "./icon.js";

/** A short mark on a card. @param {{kind?: "leaf"|"sun"|"brick"|"plain", icon?: string, children?: any}} props */
export default function Tag({ kind = "leaf", icon, children }) {
  return html`<span class=${`tag tag-${kind}`}>${icon && html`<${Icon} name=${icon} size="s" />`}<span>${children}</span></span>`;
}
