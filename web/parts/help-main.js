import { focusOn } from "../lib/focus.js";
import { answer, answerPath } from "../lib/help-act.js";
import { keep } from "../lib/help-draft.js";
import { fromCall } from "../lib/help-edit.js";
import { may, tk, working } from "../lib/help-say.js";
import { html, useSignal } from "../lib/html.js";
import { waiting } from "../lib/queue.js";
import { go } from "../lib/router.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpConfirm from "./help-confirm.js";
import HelpDone from "./help-done.js";
import HelpWrite from "./help-write.js";

/** The one thing to do with this call now, at the thumb. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpMain({ call }) {
  const open = useSignal(false);
  const shut = () => (open.value = false);
  const show = () => (open.value = true);
  const jobs = working(call);
  if (may(call, "answer") && !waiting.value.some((one) => one.path === answerPath(call.id))) {
    return html`
      <${Button} icon=${call.kind === "ask" ? "hand-helping" : "hand-heart"} aria-haspopup="dialog" onClick=${show}>${tk("help-answer", call)}<//>
      <${HelpWrite} call=${call} person=${call.author} first />
      <${HelpConfirm}
        title=${tk("help-answer-sheet", call)}
        text=${t("help-answer-sheet-text")}
        label=${t("help-answer-note")}
        hint=${t("help-answer-note-hint")}
        yes=${tk("help-answer-send", call)}
        icon="hand-heart"
        open=${open.value}
        onClose=${shut}
        onYes=${(note) => said(call, note)}
      />
    `;
  }
  // Who was asked 'is that right?' answers there.
  const asked = jobs.length > 0 && jobs.every((one) => one.state === "reported");
  const report = !may(call, "complete");
  const mine = report ? jobs.filter((one) => one.state === "accepted") : jobs;
  if ((may(call, "complete") && !asked) || (may(call, "report_done") && mine.length)) {
    return html`
      <${Button} icon="check" aria-haspopup="dialog" onClick=${show}>${t(report ? "help-done-report" : "help-done")}<//>
      <${HelpDone} call=${call} answers=${mine} report=${report} open=${open.value} onClose=${shut} />
    `;
  }
  if (call.mine?.author && call.state === "expired") {
    const again = () => {
      keep({ ...fromCall(call), when: null, day: "", until: "", urgent: false });
      go(call.kind === "ask" ? "/hulp/nieuw" : "/hulp/nieuw?aanbod");
    };
    return html`<${Button} icon="repeat" onClick=${again}>${tk("help-again", call)}<//>`;
  }
  return null;
}

/** The button is gone then: who reads with the keyboard or the ear goes on at what stands in its place. */
function said(call, note) {
  answer(call, note);
  focusOn("#mine");
}
