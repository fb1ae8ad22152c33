import { complete } from "../lib/help-done.js";
import { iHelp, may, other } from "../lib/help-say.js";
import { html, useSignal } from "../lib/html.js";
import { lasting } from "../lib/time.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpDone from "./help-done.js";

/** The helper says that it is done: is that right? @param {{call: import("../lib/help.js").Known}} props */
export default function HelpCheck({ call }) {
  if (iHelp(call) || !may(call, "complete")) return null;
  const reported = call.answers?.filter((one) => one.state === "reported") ?? [];
  return html`${reported.map((one) => html`<${One} key=${one.id} call=${call} answer=${one} />`)}`;
}

function One({ call, answer }) {
  const open = useSignal(false);
  const minutes = answer.reported_minutes ?? 60;
  return html`<div class="card card-sun stack">
    <p class="strong" dir="auto">${t("help-done-check", { name: other(call, answer), time: lasting(minutes) })}</p>
    <div class="help-choose">
      <${Button} icon="check" onClick=${() => complete(call, [{ answer: answer.id, minutes }], false)}>${t("help-done-check-yes")}<//>
      <${Button} kind="quiet" icon="clock" onClick=${() => (open.value = true)}>${t("help-done-check-other")}<//>
    </div>
    <${HelpDone} call=${call} answers=${[answer]} report=${false} open=${open.value} onClose=${() => (open.value = false)} />
  </div>`;
}
