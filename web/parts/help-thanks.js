import { focusOn } from "../lib/focus.js";
import { act } from "../lib/help-act.js";
import { settledJustNow } from "../lib/help-done.js";
import { iHelp, may, other } from "../lib/help-say.js";
import { html, useEffect, useRef, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Field from "./field.js";
import HelpQuote from "./help-quote.js";
import Icon from "./icon.js";

const SUGGESTIONS = { asker: [1, 2, 4], helper: [3, 2, 4] };

/** Thanks, both ways, for everything that is done. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpThanks({ call }) {
  const done = call.answers?.filter((one) => one.state === "done") ?? [];
  return html`${done.map((one) => html`<${One} key=${one.id} call=${call} answer=${one} />`)}`;
}

function One({ call, answer }) {
  const side = iHelp(call) ? "helper" : "asker";
  const name = other(call, answer);
  const got = answer.thanks.find((one) => one.from !== side);
  const given = answer.thanks.find((one) => one.from === side);
  const words = (one) => one && (one.text || t("help-thanks-plain"));
  return html`<section class="stack" id=${`thanks-${answer.id}`} tabindex="-1" aria-label=${t("help-thanks-section", { name })}>
    ${got && html`<div class="card card-sun row help-slide"><${Icon} name="heart" /><div class="grow"><${HelpQuote} title=${t("help-thanks-from", { name })} text=${words(got)} /></div></div>`}
    ${given && html`<div class="card row help-slide"><${Icon} name="check" /><div class="grow"><${HelpQuote} title=${t("help-thanks-given", { name })} text=${words(given)} /></div></div>`}
    ${!given && may(call, "thank") && html`<${Say} call=${call} answer=${answer} side=${side} name=${name} />`}
  </section>`;
}

function Say({ call, answer, side, name }) {
  const text = useSignal("");
  const form = useRef(/** @type {HTMLFormElement|null} */ (null));
  // Who just said 'it is done' is asked for a word next: bring it before their eyes.
  useEffect(() => {
    if (side === "asker" && settledJustNow(call.id)) form.current.scrollIntoView({ block: "nearest" });
  }, []);
  const thank = (event) => {
    event.preventDefault();
    const words = text.value.trim();
    const add = (one) => (one.id === answer.id ? { ...one, thanks: [...one.thanks, { from: side, text: words || null }] } : one);
    const now = (before) => ({ answers: before.answers?.map(add) });
    act(call.id, "thanks", { answer: answer.id, ...(words && { text: words }) }, { now });
    focusOn(`#thanks-${answer.id}`);
  };
  return html`<form class="card stack" ref=${form} onSubmit=${thank}>
    <h3>${t("help-thanks-title")}</h3>
    <div class="row-wrap" role="group" aria-label=${t("help-thanks-suggestions")}>
      ${SUGGESTIONS[side].map((number) => {
        const words = t(`help-thanks-${number}`);
        return html`<${Button} key=${number} kind="quiet" small aria-pressed=${String(text.value === words)} onClick=${() => (text.value = words)}>${words}<//>`;
      })}
    </div>
    <${Field} label=${t("help-thanks-field")} value=${text.value} onInput=${(typed) => (text.value = typed)} maxlength="500" />
    <${Button} type="submit" icon="heart">${t("help-thanks-to", { name })}<//>
  </form>`;
}
