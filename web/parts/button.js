import { html } from "../lib/html.js";
import Icon from "./icon.js";

/**
 * Something to tap. With `href` it is a link. While busy it keeps its place and focus, and does nothing.
 * @param {{kind?: "leaf"|"outline"|"quiet"|"brick", icon?: string, busy?: boolean, disabled?: boolean, small?: boolean,
 *   onClick?: (event: Event) => void, href?: string, type?: "button"|"submit", label?: string, children?: any}} props
 */
export default function Button({ kind = "leaf", icon, busy, disabled, small, onClick, href, type = "button", label, children, ...rest }) {
  const name = `button button-${kind}${small ? " button-small" : ""}`;
  const inside = html`
    ${(icon || busy) && html`<span class=${busy ? "spin" : ""}><${Icon} name=${busy ? "loader" : icon} /></span>`}
    <span>${children}</span>
  `;
  if (href) return html`<a class=${name} href=${href} aria-label=${label} onClick=${onClick} ...${rest}>${inside}</a>`;
  const off = Boolean(busy || disabled);
  const tapped = (event) => {
    if (!off) return onClick?.(event);
    event.preventDefault();
  };
  return html`<button
    class=${name}
    type=${type}
    aria-label=${label}
    aria-disabled=${off ? "true" : undefined}
    aria-busy=${busy ? "true" : undefined}
    onClick=${tapped}
    ...${rest}
  >
    ${inside}
  </button>`;
}
