import { useAct } from "../lib/act.js";
import { api, besides, fieldProblem } from "../lib/api.js";
import { html, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { day, dateOf } from "../lib/time.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import ConfirmFirst from "./confirm-first.js";
import Failed from "./failed.js";
import Field from "./field.js";
import Qr from "./qr.js";

/** For which home, perhaps for whom; then the code to show or print. @param {{onClose: () => void}} props */
export default function InviteNew({ onClose }) {
  const home = useSignal("");
  const name = useSignal("");
  const made = useSignal(null);
  const { busy, problem, run } = useAct();
  const make = () =>
    run(async () => {
      need({ home_label: home.value.trim() });
      const about = { home_label: home.value.trim() };
      if (name.value.trim()) about.shown_name = name.value.trim();
      made.value = await api.post("/invitations", about);
    });
  const given = (event) => {
    event.preventDefault();
    make();
  };
  if (made.value) return html`<${Made} invitation=${made.value} onClose=${onClose} />`;
  if (problem?.code === "confirm_first") return html`<${ConfirmFirst} onDone=${make} />`;
  return html`<form class="stack-wide" noValidate onSubmit=${given}>
    <${Field} label=${t("invite-home-label")} hint=${t("invite-home-hint")} value=${home.value} onInput=${(value) => (home.value = value)} error=${fieldProblem(problem, "home_label")} maxlength="40" required />
    <${Field} label=${t("invite-name-label")} hint=${t("may-be-empty")} value=${name.value} onInput=${(value) => (name.value = value)} error=${fieldProblem(problem, "shown_name")} maxlength="40" />
    <${Failed} problem=${besides(problem, "home_label", "shown_name")} small />
    <${Button} type="submit" icon="qr-code" busy=${busy}>${t("invite-make")}<//>
  </form>`;
}

function Made({ invitation, onClose }) {
  return html`<div class="stack center">
    <p class="large">${t("invite-made", { home: invitation.home_label })}</p>
    <${Qr} svg=${invitation.qr} url=${invitation.url} label=${t("invite-qr")} />
    <p>${t("invite-or-type")}</p>
    <p class="typed-code" dir="ltr">${invitation.code}</p>
    <p class="note">${t("invite-keep")}</p>
    <p class="soft">${t("invite-until", { day: day(dateOf(invitation.expires_at)) })}</p>
    <${Button} kind="outline" icon="printer" onClick=${() => print()}>${t("invite-print")}<//>
    <${Button} icon="check" onClick=${onClose}>${t("done")}<//>
  </div>`;
}
