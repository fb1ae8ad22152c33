import { api, besides, fieldProblem } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { signedIn } from "../lib/state.js";
import { useAct } from "../lib/act.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import CodeField from "./code-field.js";
import Failed from "./failed.js";

/**
 * For problem code `confirm_first`: mails a code to who is signed in, and goes on when it is right.
 * @param {{onDone: () => void}} props
 */
export default function ConfirmFirst({ onDone }) {
  const attempt = useSignal("");
  const code = useSignal("");
  const { busy, problem, run } = useAct();
  const ask = () => run(async () => (attempt.value = (await api.post("/session/codes")).attempt));
  const confirm = () =>
    run(async () => {
      need({ code: code.value.length === 6 });
      signedIn(await api.post("/session/confirmation", { attempt: attempt.value, code: code.value }));
      onDone();
    });
  useEffect(() => void ask(), []);
  const given = (event) => {
    event.preventDefault();
    confirm();
  };
  return html`<form class="stack" noValidate onSubmit=${given}>
    <p class="large">${t("confirm-first-text")}</p>
    <${CodeField} value=${code.value} onInput=${(value) => (code.value = value)} error=${fieldProblem(problem, "code")} />
    <${Failed} problem=${besides(problem, "code")} small action=${problem?.code === "no_email" && html`<${Button} kind="outline" small icon="mail" href="/ik/e-mail">${t("me-email")}<//>`} />
    <${Button} type="submit" icon="check" busy=${busy}>${t("confirm-first-done")}<//>
    <${Button} kind="quiet" icon="mail" onClick=${ask}>${t("code-again")}<//>
  </form>`;
}
