import { html, useId } from "../lib/html.js";

/**
 * One of a few, side by side: works as a group of radio buttons.
 * @param {{label: string, options: {value: string, label: string}[], value: string, onChange: (value: string) => void}} props
 */
export default function Segments({ label, options, value, onChange }) {
  const group = useId();
  return html`<div class="segments" role="radiogroup" aria-label=${label}>
    ${options.map(
      (option) => html`<label class="segment" key=${option.value}>
        <input
          class="unseen"
          type="radio"
          name=${group}
          value=${option.value}
          checked=${option.value === value}
          onChange=${() => onChange(option.value)}
        />
        <span>${option.label}</span>
      </label>`,
    )}
  </div>`;
}
