import { sayWhen } from "../lib/help-when.js";
import { html } from "../lib/html.js";
import { lasting } from "../lib/time.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpQuote from "./help-quote.js";
import Icon from "./icon.js";

/**
 * Two people changed the same: both texts side by side, and the choice.
 * @param {{theirs: import("../lib/help.js").Known, mine: object, fields: string[], busy: boolean, onKeep: () => void, onTake: () => void}} props
 */
export default function HelpClash({ theirs, mine, fields, busy, onKeep, onTake }) {
  const questions = [...new Set(fields.map((field) => (field.startsWith("wanted_") ? "when" : field)))];
  const after = { ...theirs, ...mine };
  return html`<section class="card card-sun stack" role="alert" aria-labelledby="clash">
    <div class="row"><${Icon} name="triangle-alert" /><div class="grow"><h2 id="clash">${t("help-edit-clash-title")}</h2><p>${t("help-edit-clash-text")}</p></div></div>
    ${questions.map(
      (question) => html`<div class="card stack" key=${question}>
        <p class="strong help-first">${t(`help-field-${question}`)}</p>
        <${HelpQuote} title=${t("help-edit-clash-now")} text=${said(question, theirs)} />
        <${HelpQuote} title=${t("help-edit-clash-mine")} text=${said(question, after)} />
      </div>`,
    )}
    <${Button} icon="check" busy=${busy} onClick=${onKeep}>${t("help-edit-clash-keep")}<//>
    <${Button} kind="quiet" icon="undo-2" onClick=${onTake}>${t("help-edit-clash-take")}<//>
  </section>`;
}

/** What a call says to one question, in words. */
function said(question, call) {
  const words = {
    title: () => call.title,
    text: () => call.text,
    category: () => t(`category-${call.category}`),
    when: () => sayWhen(call),
    minutes_expected: () => call.minutes_expected && lasting(call.minutes_expected),
    people_needed: () => String(call.people_needed),
    urgent: () => t(call.urgent ? "yes" : "no"),
    photos: () => String(call.photos.length),
  };
  return words[question]?.() || t("help-edit-empty");
}
