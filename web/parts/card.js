import { html } from "../lib/html.js";

/**
 * Things that belong together, on one card. With `href` or `onClick` the whole card can be tapped.
 * @param {{kind?: "plain"|"sun"|"brick"|"leaf", href?: string, onClick?: () => void, children?: any}} props
 */
export default function Card({ kind = "plain", href, onClick, children, ...rest }) {
  const name = `card card-${kind}`;
  if (href) return html`<a class=${`${name} card-tap`} href=${href} ...${rest}>${children}</a>`;
  if (onClick) return html`<button type="button" class=${`${name} card-tap`} onClick=${onClick} ...${rest}>${children}</button>`;
  return html`<div class=${name} ...${rest}>${children}</div>`;
}
