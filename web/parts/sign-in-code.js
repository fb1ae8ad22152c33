import { besides, fieldProblem } from "../lib/api.js";
import { html, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import CodeField from "./code-field.js";
import Failed from "./failed.js";
import Icon from "./icon.js";

/** Second step of coming in: the six digits. They go off by themselves when complete. */
export default function SignInCode({ email, enter, ask, again, busy, problem, sent, done }) {
  const code = useSignal("");
  const typed = (value) => {
    const complete = value.length === 6 && value !== code.value;
    code.value = value;
    if (complete) enter(value);
  };
  const given = (event) => {
    event.preventDefault();
    enter(code.value);
  };
  const anew = () => {
    code.value = "";
    ask();
  };
  return html`<form class="stack" noValidate onSubmit=${given}>
    <p class="note"><${Icon} name="mail" /><span>${sent ?? t("sign-in-sent", { email })}</span></p>
    <${CodeField} value=${code.value} onInput=${typed} error=${fieldProblem(problem, "code")} />
    <${Failed} problem=${besides(problem, "code")} small />
    <${Button} type="submit" icon=${done ? "check" : "door-open"} busy=${busy}>${done ?? t("sign-in-enter")}<//>
    <${Button} kind="quiet" icon="repeat" onClick=${anew}>${t("code-again")}<//>
    <${Button} kind="quiet" icon="pencil" onClick=${again}>${t("sign-in-other-email")}<//>
  </form>`;
}
