import { html, useId } from "../lib/html.js";
import Icon from "./icon.js";

/**
 * A label, a hint and what is wrong, around one input. `children` draws the input with the attributes it is given.
 * @param {{label: string, hint?: string, error?: string, children: (attributes: object) => any}} props
 */
export default function Labelled({ label, hint, error, children }) {
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const attributes = { id, "aria-describedby": about, "aria-invalid": error ? "true" : undefined };
  return html`<div class=${`field${error ? " field-wrong" : ""}`}>
    <label for=${id}>${label}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`} ${children(attributes)}
    ${error && html`<p class="wrong" id=${`${id}-error`}><${Icon} name="triangle-alert" size="s" /><span>${error}</span></p>`}
  </div>`;
}
