import { html, useId } from "../lib/html.js";
import Icon from "./icon.js";

/**
 * Large tiles with a picture and a word: one of them, or several with `multiple` (then `value` is a list).
 * @param {{legend: string, hint?: string, error?: string, options: {value: string, label: string, icon?: string, hint?: string, lang?: string}[],
 *   value: string|string[]|null, onChange: (value: any) => void, multiple?: boolean, wide?: boolean}} props
 */
export default function Choice({ legend, hint, error, options, value, onChange, multiple = false, wide = false }) {
  const group = useId();
  const chosen = (one) => (multiple ? value?.includes(one) : value === one);
  const pick = (one) => {
    if (!multiple) return onChange(one);
    const now = Array.isArray(value) ? value : [];
    return onChange(now.includes(one) ? now.filter((other) => other !== one) : [...now, one]);
  };
  return html`<fieldset class="choice" aria-describedby=${error ? `${group}-error` : undefined}>
    <legend>${legend}</legend>
    ${hint && html`<p class="hint">${hint}</p>`}
    <div class=${`tiles${wide ? " tiles-wide" : ""}`}>
      ${options.map(
        (option) => html`<label class="tile" key=${option.value} lang=${option.lang} dir=${option.lang ? "auto" : undefined}>
          <input
            class="unseen"
            type=${multiple ? "checkbox" : "radio"}
            name=${group}
            value=${option.value}
            checked=${chosen(option.value)}
            onChange=${() => pick(option.value)}
          />
          ${option.icon && html`<${Icon} name=${option.icon} />`}
          <span class="grow">${option.label}${option.hint && html`<span class="hint">${option.hint}</span>`}</span>
          <span class="tile-check"><${Icon} name="check" size="s" /></span>
        </label>`,
      )}
    </div>
    ${error && html`<p class="wrong" id=${`${group}-error`}><${Icon} name="triangle-alert" size="s" /><span>${error}</span></p>`}
  </fieldset>`;
}
