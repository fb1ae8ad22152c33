import { html } from "../lib/html.js";
import Labelled from "./labelled.js";

/**
 * One line to fill in. Everything else (type, inputmode, autocomplete, maxlength, name, required) goes to the input.
 * @param {{label: string, hint?: string, error?: string, value: string, onInput: (value: string) => void, type?: string, dir?: string}} props
 */
export default function Field({ label, hint, error, value, onInput, type = "text", dir = "auto", ...rest }) {
  const input = (attributes) => html`<input
    class="input"
    type=${type}
    dir=${dir}
    value=${value}
    onInput=${(event) => onInput(event.target.value)}
    ...${rest}
    ...${attributes}
  />`;
  return html`<${Labelled} label=${label} hint=${hint} error=${error}>${input}<//>`;
}
