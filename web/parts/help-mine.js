import { act, answerPath } from "../lib/help-act.js";
import { iHelp, isOwn, may, myAnswer, nameOf } from "../lib/help-say.js";
import { html, useSignal } from "../lib/html.js";
import { waiting } from "../lib/queue.js";
import { lasting } from "../lib/time.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpConfirm from "./help-confirm.js";
import HelpQuote from "./help-quote.js";
import HelpWrite from "./help-write.js";
import Icon from "./icon.js";

const ICONS = { offered: "hourglass", accepted: "heart-handshake", reported: "hourglass", declined: "info", withdrawn: "undo-2", done: "circle-check" };

const AGREED = new Set(["accepted", "reported", "done"]);

/** How my own answer stands: what I said, what the other said, where to go, and the way back. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpMine({ call }) {
  if (isOwn(call)) return null;
  if (waiting.value.some((one) => one.path === answerPath(call.id))) {
    return html`<p class="note" role="status"><${Icon} name="clock" /><span class="grow">${t("help-mine-waiting")}</span></p>`;
  }
  const state = call.mine?.answer_state;
  const answer = myAnswer(call);
  const name = nameOf(call);
  const checks = state === "reported" && !iHelp(call);
  if (!state || checks) return null;
  const time = lasting((state === "done" ? answer?.minutes : answer?.reported_minutes) ?? call.minutes_expected ?? 60);
  return html`<section class="card card-leaf stack" id="mine" tabindex="-1" aria-live="polite">
    <p class="row"><${Icon} name=${ICONS[state]} /><span class="grow strong" dir="auto">${t(`help-mine-${state}-${call.kind}`, { name, time })}</span></p>
    ${answer?.home_label && html`<p class="row"><${Icon} name="map-pin" /><span class="grow">${t("help-lives-at", { home: answer.home_label })}</span></p>`}
    <${HelpQuote} title=${t("help-reply-from", { name })} text=${answer?.reply} />
    <${HelpQuote} title=${t("help-you-said")} text=${answer?.note} />
    ${AGREED.has(state) && html`<${HelpWrite} call=${call} person=${call.author ?? call.helped} />`}
    ${may(call, "withdraw_answer") && answer && html`<${Cannot} call=${call} answer=${answer} name=${name} />`}
  </section>`;
}

/** Only who was chosen is asked once more: somebody counts on it. */
function Cannot({ call, answer, name }) {
  const asking = useSignal(false);
  const sure = () => {
    const now = (before) => ({ mine: { ...before.mine, answer_state: "withdrawn", may: [] } });
    act(call.id, `answers/${answer.id}/withdrawal`, undefined, { now });
  };
  const tapped = () => (answer.state === "offered" ? sure() : (asking.value = true));
  return html`
    <${Button} kind="quiet" icon="undo-2" onClick=${tapped}>${t("help-mine-cannot")}<//>
    <${HelpConfirm}
      title=${t("help-mine-cannot-title")}
      text=${t("help-mine-cannot-text", { name })}
      yes=${t("help-mine-cannot")}
      no=${t(`help-mine-cannot-keep-${call.kind}`)}
      icon="undo-2"
      open=${asking.value}
      onClose=${() => (asking.value = false)}
      onYes=${sure}
    />
  `;
}
