import { useAct } from "../lib/act.js";
import { api, besides, fieldProblem } from "../lib/api.js";
import { html, useMemo, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { givenEmail, home } from "../lib/people.js";
import { back, go } from "../lib/router.js";
import { me } from "../lib/state.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import ConfirmFirst from "../parts/confirm-first.js";
import Failed from "../parts/failed.js";
import Field from "../parts/field.js";
import Icon from "../parts/icon.js";
import Screen from "../parts/screen.js";
import SignInCode from "../parts/sign-in-code.js";

/** The e-mail address that lets me back in: a code to the new one first. */
export default function Email() {
  const given = useMemo(() => givenEmail.peek(), []);
  const email = useSignal(given?.email ?? "");
  const attempt = useSignal(given?.attempt ?? "");
  const { busy, problem, run, clear } = useAct();
  if (!me.value) return null;
  const leave = () => {
    givenEmail.value = null;
    return given ? go(home(), { replace: true }) : back("/ik");
  };
  const ask = () =>
    run(async () => {
      need({ email: email.value.includes("@") });
      attempt.value = (await api.post("/me/email/codes", { email: email.value.trim() })).attempt;
    });
  const confirm = (code) =>
    run(async () => {
      need({ code: code.length === 6 });
      me.value = await api.put("/me/email", { attempt: attempt.value, code });
      say(t("me-email-changed"));
      leave();
    });
  const sent = (event) => {
    event.preventDefault();
    ask();
  };
  const again = () => {
    clear();
    attempt.value = "";
  };
  let inside = html`<form class="stack" noValidate onSubmit=${sent}>
    ${me.value.email && html`<p class="note"><${Icon} name="mail" /><span>${t("me-email-now", { email: me.value.email })}</span></p>`}
    <${Field} label=${t("me-email-new")} hint=${t("me-email-hint")} type="email" value=${email.value} onInput=${(value) => (email.value = value)} error=${fieldProblem(problem, "email")} autocomplete="email" inputmode="email" dir="ltr" required />
    <${Failed} problem=${besides(problem, "email")} small />
    <${Button} type="submit" icon="mail" busy=${busy}>${t("sign-in-ask")}<//>
  </form>`;
  if (problem?.code === "confirm_first") inside = html`<${ConfirmFirst} onDone=${ask} />`;
  else if (attempt.value) inside = html`<${SignInCode} email=${email.value} enter=${confirm} ask=${ask} again=${again} busy=${busy} problem=${problem} sent=${t("me-email-sent", { email: email.value })} done=${t("save")} />`;
  const later = given && html`<${Button} kind="outline" icon="chevron-right" onClick=${leave}>${t("me-email-later")}<//>`;
  return html`<${Screen} title=${t("me-email")} back=${given ? undefined : "/ik"} help=${t("me-email-help")}>${inside}${later}<//>`;
}
