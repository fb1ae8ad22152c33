import { html } from "../lib/html.js";
import Labelled from "./labelled.js";

/**
 * A few lines to fill in; grows with what is written.
 * @param {{label: string, hint?: string, error?: string, value: string, onInput: (value: string) => void, rows?: number}} props
 */
export default function TextArea({ label, hint, error, value, onInput, rows = 3, ...rest }) {
  const input = (attributes) => html`<textarea
    class="input"
    dir="auto"
    rows=${rows}
    value=${value}
    onInput=${(event) => onInput(event.target.value)}
    ...${rest}
    ...${attributes}
  ></textarea>`;
  return html`<${Labelled} label=${label} hint=${hint} error=${error}>${input}<//>`;
}
