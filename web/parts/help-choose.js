import { focusOn } from "../lib/focus.js";
import { act, refuseAnswer, withAnswer } from "../lib/help-act.js";
import { html, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpConfirm from "./help-confirm.js";

/** Yes or no to one neighbour who answered. @param {{call: import("../lib/help.js").Known, answer: import("../lib/types.js").Answer}} props */
export default function HelpChoose({ call, answer }) {
  const asking = useSignal("");
  const shut = () => (asking.value = "");
  const name = answer.person.shown_name;
  const accept = (note) => {
    const now = (before) => ({ ...withAnswer(answer.id, "accepted")(before), people_accepted: before.people_accepted + 1 });
    act(call.id, `answers/${answer.id}/acceptance`, note ? { note } : {}, { now });
    focusOn(`#answer-${answer.id}`);
  };
  const refuse = () => {
    refuseAnswer(call, answer);
    focusOn(`#answer-${answer.id}`);
  };
  return html`<div class="help-choose">
    <${Button} icon="check" label=${t("help-accept-person", { name })} aria-haspopup="dialog" onClick=${() => (asking.value = "yes")}>${t("help-accept")}<//>
    <${Button} kind="quiet" label=${t("help-refuse-person", { name })} aria-haspopup="dialog" onClick=${() => (asking.value = "no")}>${t("help-refuse")}<//>
    <${HelpConfirm}
      title=${t(`help-accept-title-${call.kind}`, { name })}
      label=${t("help-accept-note")}
      hint=${t("help-accept-note-hint")}
      yes=${t("help-accept-send", { name })}
      icon="heart-handshake"
      open=${asking.value === "yes"}
      onClose=${shut}
      onYes=${accept}
    />
    <${HelpConfirm}
      title=${t("help-refuse-title", { name })}
      text=${t("help-refuse-text", { name })}
      yes=${t("help-refuse-send")}
      no=${t("cancel")}
      open=${asking.value === "no"}
      onClose=${shut}
      onYes=${refuse}
    />
  </div>`;
}
