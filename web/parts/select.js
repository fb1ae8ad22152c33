import { html } from "../lib/html.js";
import Icon from "./icon.js";
import Labelled from "./labelled.js";

/**
 * One out of a longer list.
 * @param {{label: string, hint?: string, error?: string, options: {value: string, label: string}[], value: string,
 *   onChange: (value: string) => void}} props
 */
export default function Select({ label, hint, error, options, value, onChange, ...rest }) {
  const input = (attributes) => html`<span class="select">
    <select class="input" value=${value} onChange=${(event) => onChange(event.target.value)} ...${rest} ...${attributes}>
      ${options.map((one) => html`<option key=${one.value} value=${one.value} selected=${one.value === value}>${one.label}</option>`)}
    </select>
    <${Icon} name="chevron-down" />
  </span>`;
  return html`<${Labelled} label=${label} hint=${hint} error=${error}>${input}<//>`;
}
