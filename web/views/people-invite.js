import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { html, useSignal } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { hasRole } from "../lib/state.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import ConfirmFirst from "../parts/confirm-first.js";
import Empty from "../parts/empty.js";
import Failed from "../parts/failed.js";
import Invitation from "../parts/invitation.js";
import InviteNew from "../parts/invite-new.js";
import Loading from "../parts/loading.js";
import Screen from "../parts/screen.js";
import Sheet from "../parts/sheet.js";

/** The board lets people in: one invitation for one home. */
export default function Invite() {
  const { data, problem, loading, reload } = useLoad(() => api.get("/invitations"));
  const making = useSignal(false);
  const { problem: refused, run, clear } = useAct();
  const withdraw = (one) => run(async () => {
      await api.delete(`/invitations/${one.id}`);
      say(t("invite-withdrawn"));
      await reload();
    });
  const sure = [problem, refused].some((one) => one?.code === "confirm_first");
  const sureNow = () => {
    clear();
    reload();
  };
  const close = () => {
    making.value = false;
    reload();
  };
  const add = html`<${Button} icon="user-round-plus" onClick=${() => (making.value = true)}>${t("invite-new")}<//>`;
  let inside = null;
  if (!hasRole("board")) inside = html`<${Empty} icon="lock" title=${t("invite-not-yours")} text=${t("invite-not-yours-text")} />`;
  else if (sure) inside = html`<${ConfirmFirst} onDone=${sureNow} />`;
  else if (!data && loading) inside = html`<${Loading} />`;
  else if (!data) inside = html`<${Failed} problem=${problem} retry=${reload} />`;
  else if (!data.items.length) inside = html`<${Empty} icon="door-open" title=${t("invite-empty")} text=${t("invite-empty-text")} />`;
  else inside = html`<ul class="stack">${data.items.map((one) => html`<${Invitation} key=${one.id} invitation=${one} onWithdraw=${() => withdraw(one)} />`)}</ul>`;
  return html`<${Screen} title=${t("invite-title")} back="/ik" help=${t("invite-help")} main=${hasRole("board") && !sure && add}>
    ${!sure && html`<${Failed} problem=${refused} small />`} ${inside}
    <${Sheet} title=${t("invite-new")} open=${making.value} onClose=${close}><${InviteNew} onClose=${close} /><//>
  <//>`;
}
