import { html, useId } from "../lib/html.js";
import Icon from "./icon.js";

/**
 * On or off, at once.
 * @param {{label: string, hint?: string, icon?: string, checked: boolean, onChange: (on: boolean) => void, disabled?: boolean}} props
 */
export default function Switch({ label, hint, icon, checked, onChange, disabled }) {
  const id = useId();
  return html`<label class="switch" for=${id}>
    ${icon && html`<${Icon} name=${icon} />`}
    <span class="grow"><span class="switch-label">${label}</span>${hint && html`<span class="hint" id=${`${id}-hint`}>${hint}</span>`}</span>
    <input
      id=${id}
      class="unseen"
      type="checkbox"
      role="switch"
      checked=${checked}
      disabled=${disabled}
      aria-describedby=${hint ? `${id}-hint` : undefined}
      onChange=${(event) => onChange(event.target.checked)}
    />
    <span class="switch-track" aria-hidden="true"></span>
  </label>`;
}
