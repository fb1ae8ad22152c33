import { html, useSignal } from "../lib/html.js";
import { lasting } from "../lib/time.js";
import { t } from "../lib/words.js";
import Choice from "./choice.js";
import HelpStepper from "./help-stepper.js";

const USUAL = [15, 30, 60, 120];
const MOST = 1440;

/**
 * How long: a few large buttons, and up and down by a quarter for any other time.
 * @param {{legend: string, value: number|null, onChange: (minutes: number|null) => void, otherWord?: string, start?: number, unknown?: string}} props
 *   start: where 'another time' begins, else at what stands there; unknown: the word for who can't say, when that is an answer
 */
export default function HelpDuration({ legend, value, onChange, otherWord = t("help-post-long-more"), start, unknown }) {
  const asked = useSignal(false);
  const usual = USUAL.includes(value ?? 0);
  const another = value !== null && (asked.value || !usual);
  const pick = (chosen) => {
    asked.value = chosen === "other";
    if (!chosen) return onChange(null);
    const from = usual || value === null ? start ?? value ?? 60 : value;
    return onChange(asked.value ? from : Number(chosen));
  };
  const options = [
    ...USUAL.map((minutes) => ({ value: String(minutes), label: t(`help-post-long-${minutes}`) })),
    { value: "other", label: otherWord },
    ...(unknown ? [{ value: "", label: unknown }] : []),
  ];
  const chosen = value === null ? "" : String(value);
  return html`<div class="stack help-duration">
    <${Choice} legend=${legend} options=${options} value=${another ? "other" : chosen} onChange=${pick} />
    ${another &&
    html`<${HelpStepper}
      legend=${t("help-post-hours")}
      value=${value}
      min=${15}
      max=${MOST}
      step=${15}
      less=${t("help-done-less")}
      more=${t("help-done-more")}
      say=${lasting}
      onChange=${onChange}
    />`}
  </div>`;
}
