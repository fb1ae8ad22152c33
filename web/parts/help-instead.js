import { focusOn } from "../lib/focus.js";
import { refuseAnswer } from "../lib/help-act.js";
import { html, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpConfirm from "./help-confirm.js";

/** Somebody else after all, when who was chosen does not come. @param {{call: import("../lib/help.js").Known, answer: import("../lib/types.js").Answer}} props */
export default function HelpInstead({ call, answer }) {
  const asking = useSignal(false);
  const name = answer.person.shown_name;
  const sure = () => {
    refuseAnswer(call, answer);
    focusOn(`#answer-${answer.id}`);
  };
  return html`<div class="help-choose">
    <${Button} kind="quiet" small icon="undo-2" label=${t("help-instead-person", { name })} aria-haspopup="dialog" onClick=${() => (asking.value = true)}>${t("help-instead")}<//>
    <${HelpConfirm}
      title=${t("help-instead-title")}
      text=${t("help-instead-text", { name })}
      yes=${t("help-instead-send")}
      no=${t("cancel")}
      open=${asking.value}
      onClose=${() => (asking.value = false)}
      onYes=${sure}
    />
  </div>`;
}
