import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Field from "./field.js";

/** The six digits from the e-mail; the phone may fill them in by itself. @param {{value: string, onInput: (code: string) => void, error?: string}} props */
export default function CodeField({ value, onInput, error }) {
  return html`<div class="code-field">
    <${Field}
      label=${t("code-label")}
      hint=${t("code-hint")}
      value=${value}
      error=${error}
      onInput=${(typed) => onInput(typed.replace(/\D/g, "").slice(0, 6))}
      inputmode="numeric"
      autocomplete="one-time-code"
      dir="ltr"
      required
    />
  </div>`;
}
