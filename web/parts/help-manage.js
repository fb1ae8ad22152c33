import { act } from "../lib/help-act.js";
import { may, tk } from "../lib/help-say.js";
import { html, useSignal } from "../lib/html.js";
import { dateOf, day } from "../lib/time.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import HelpConfirm from "./help-confirm.js";

/** What the author can still do with it: leave it longer, change it, take it away. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpManage({ call }) {
  const asking = useSignal(false);
  const extend = async () => {
    const now = (before) => ({ mine: { ...before.mine, expires_soon: false, may: before.mine.may.filter((one) => one !== "extend") } });
    if (await act(call.id, "extension", undefined, { now })) say(t("help-extended"), "clock");
  };
  const withdraw = (reason) => act(call.id, "withdrawal", reason ? { reason } : {}, { now: () => ({ state: "withdrawn" }) });
  const soon = may(call, "extend") && call.mine?.expires_soon;
  if (!soon && !may(call, "edit") && !may(call, "withdraw")) return null;
  return html`<section class="stack" aria-label=${tk("help-manage", call)}>
    ${soon &&
    html`<div class="card card-sun stack">
      <p>${t("help-extend-text", { day: day(dateOf(call.expires_at)) })}</p>
      <${Button} kind="outline" icon="calendar-plus" onClick=${extend}>${t("help-extend")}<//>
    </div>`}
    ${may(call, "edit") && html`<${Button} kind="quiet" icon="pencil" href=${`/hulp/${call.id}/wijzig`}>${t("change")}<//>`}
    ${may(call, "withdraw") && html`<${Button} kind="quiet" icon="x" aria-haspopup="dialog" onClick=${() => (asking.value = true)}>${tk("help-withdraw", call)}<//>`}
    <${HelpConfirm}
      title=${tk("help-withdraw-title", call)}
      text=${t("help-withdraw-text")}
      label=${t("help-withdraw-reason")}
      yes=${tk("help-withdraw-yes", call)}
      no=${t("help-withdraw-no")}
      open=${asking.value}
      onClose=${() => (asking.value = false)}
      onYes=${withdraw}
    />
  </section>`;
}
