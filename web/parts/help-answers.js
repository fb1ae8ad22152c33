import { isOwn, working } from "../lib/help-say.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import HelpAnswer from "./help-answer.js";
import Icon from "./icon.js";

const ORDER = ["offered", "reported", "accepted", "done", "declined", "withdrawn"];

/** For who asks or offers: everybody who answered, those who wait for a yes first. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpAnswers({ call }) {
  if (!isOwn(call) || !call.answers || (call.state !== "open" && !call.answers.length)) return null;
  const answers = [...call.answers].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const waiting = answers.some((one) => one.state === "offered") || !working(call).length;
  const running = waiting ? "help-answers" : "help-answers-helping";
  const id = call.state === "done" ? "help-answers-done" : running;
  return html`<section class="stack" aria-labelledby="answers">
    <h3 class="section-title" id="answers">${t(`${id}-${call.kind}`)}</h3>
    ${answers.length === 0 &&
    html`<p class="note"><${Icon} name="hourglass" /><span class="grow">${t(`help-answers-none-${call.kind}`)}</span></p>`}
    <ul class="stack" aria-live="polite" aria-relevant="additions">
      ${answers.map((one) => html`<${HelpAnswer} key=${one.id} call=${call} answer=${one} />`)}
    </ul>
  </section>`;
}
