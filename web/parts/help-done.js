import { complete } from "../lib/help-done.js";
import { iHelp, offers, other } from "../lib/help-say.js";
import { html, useSignal } from "../lib/html.js";
import { lasting } from "../lib/time.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpDuration from "./help-duration.js";
import Icon from "./icon.js";
import Sheet from "./sheet.js";

/**
 * It is done: how long it took, per helper. `report` when the other side still has to say yes.
 * @param {{call: import("../lib/help.js").Known, answers: import("../lib/types.js").Answer[], report: boolean, open: boolean, onClose: () => void}} props
 */
export default function HelpDone({ call, answers, report, open, onClose }) {
  const chosen = useSignal(/** @type {Record<string, number>} */ ({}));
  const minutesOf = (one) => chosen.value[one.id] ?? one.reported_minutes ?? call.minutes_expected ?? 60;
  const left = report || call.kind === "offer" ? 0 : offers(call).length;
  const done = () => {
    onClose();
    complete(call, answers.map((one) => ({ answer: one.id, minutes: minutesOf(one) })), report);
  };
  return html`<${Sheet} title=${t("help-done-title")} open=${open} onClose=${onClose}>
    <div class="stack-wide">
      ${answers.map((one) => {
        const name = other(call, one);
        const time = lasting(minutesOf(one));
        return html`<div class="stack" key=${one.id}>
          <${HelpDuration}
            legend=${t(iHelp(call) ? "help-done-how-long-you" : "help-done-how-long", { name })}
            value=${minutesOf(one)}
            otherWord=${t("help-done-check-other")}
            onChange=${(minutes) => (chosen.value = { ...chosen.value, [one.id]: minutes })}
          />
          <p class="note" role="status"><${Icon} name="clock" /><span class="grow">${t(iHelp(call) ? "help-done-writes-you" : "help-done-writes", { name, time })}</span></p>
        </div>`;
      })}
      ${left > 0 && html`<p class="soft">${t("help-done-open-warning", { count: left })}</p>`}
      <${Button} icon="check" onClick=${done}>${t("help-done-send")}<//>
    </div>
  <//>`;
}
