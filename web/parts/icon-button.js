import { html } from "../lib/html.js";
import Icon from "./icon.js";

/**
 * A round button with a picture only; `label` is read aloud in its place.
 * @param {{icon: string, label: string, onClick?: (event: Event) => void, href?: string, pressed?: boolean}} props
 */
export default function IconButton({ icon, label, onClick, href, pressed, ...rest }) {
  const inside = html`<${Icon} name=${icon} size="l" />`;
  if (href) return html`<a class="icon-button" href=${href} aria-label=${label} onClick=${onClick} ...${rest}>${inside}</a>`;
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    aria-pressed=${pressed === undefined ? undefined : String(pressed)}
    onClick=${onClick}
    ...${rest}
  >
    ${inside}
  </button>`;
}
