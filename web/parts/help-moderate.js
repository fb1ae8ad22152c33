import { act } from "../lib/help-act.js";
import { may } from "../lib/help-say.js";
import { html, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpConfirm from "./help-confirm.js";

/** For who keeps an eye on the board: hide it with a reason, or show it again. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpModerate({ call }) {
  const asking = useSignal(false);
  if (!may(call, "hide") && !may(call, "show")) return null;
  const hide = (reason) => act(call.id, "hiding", { reason }, { now: (before) => swapped(before, "hide", "show", reason) });
  const show = () => act(call.id, "hiding", undefined, { method: "delete", now: (before) => swapped(before, "show", "hide", null) });
  return html`<section class="stack" aria-labelledby="moderate">
    <h3 class="section-title" id="moderate">${t("help-moderate")}</h3>
    ${may(call, "show")
      ? html`<${Button} kind="quiet" icon="eye" onClick=${show}>${t("help-show")}<//>`
      : html`<${Button} kind="quiet" icon="eye-off" aria-haspopup="dialog" onClick=${() => (asking.value = true)}>${t("help-hide")}<//>`}
    <${HelpConfirm}
      title=${t("help-hide-title")}
      text=${t("help-hide-text")}
      label=${t("help-hide-reason")}
      lacking=${t("help-hide-need-reason")}
      yes=${t("help-hide-send")}
      no=${t("cancel")}
      icon="eye-off"
      open=${asking.value}
      onClose=${() => (asking.value = false)}
      onYes=${hide}
    />
  </section>`;
}

/** How it will stand, shown at once. */
function swapped(call, from, to, reason) {
  return { hidden_reason: reason, mine: { ...call.mine, may: call.mine.may.map((one) => (one === from ? to : one)) } };
}
