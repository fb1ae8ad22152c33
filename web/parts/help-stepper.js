import { html, useId } from "../lib/html.js";
import IconButton from "./icon-button.js";

/**
 * A number that goes up and down with two large buttons; what it says now is read aloud after each tap.
 * @param {{legend: string, value: number, min: number, max: number, step?: number, less: string, more: string,
 *   say?: (value: number) => string, onChange: (value: number) => void}} props
 */
export default function HelpStepper({ legend, value, min, max, step = 1, less, more, say = String, onChange }) {
  const id = useId();
  const to = (next) => () => onChange(Math.min(max, Math.max(min, next)));
  return html`<div class="field" role="group" aria-labelledby=${id}>
    <span class="field-label" id=${id}>${legend}</span>
    <div class="help-stepper">
      <${IconButton} icon="minus" label=${less} aria-disabled=${value <= min ? "true" : undefined} onClick=${to(value - step)} />
      <output aria-live="polite">${say(value)}</output>
      <${IconButton} icon="plus" label=${more} aria-disabled=${value >= max ? "true" : undefined} onClick=${to(value + step)} />
    </div>
  </div>`;
}
