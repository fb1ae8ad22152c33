import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { deviceName, home } from "../lib/people.js";
import { go } from "../lib/router.js";
import { me, signedIn, wanted } from "../lib/state.js";
import { t } from "../lib/words.js";
import AlreadyIn from "../parts/already-in.js";
import Screen from "../parts/screen.js";
import SignInCode from "../parts/sign-in-code.js";
import SignInEmail from "../parts/sign-in-email.js";

/** Coming back in: a code by e-mail, another phone, or a code on paper. */
export default function SignIn() {
  const email = useSignal("");
  const attempt = useSignal("");
  const { busy, problem, run, clear } = useAct();
  useEffect(() => {
    if (attempt.value) /** @type {HTMLElement|null} */ (document.querySelector(".code-field input"))?.focus();
  }, [attempt.value]);
  if (me.value) return html`<${AlreadyIn} title=${t("sign-in-title")} />`;

  const ask = () =>
    run(async () => {
      need({ email: email.value.includes("@") });
      attempt.value = (await api.post("/sign-in/codes", { email: email.value.trim() })).attempt;
    });
  const enter = (code) =>
    run(async () => {
      need({ code: code.length === 6 });
      const to = wanted.peek();
      signedIn(await api.post("/sign-in/sessions", { attempt: attempt.value, code, device_name: deviceName(), kind: "cookie" }));
      wanted.value = "";
      go(to || home(), { replace: true });
    });
  const again = () => {
    clear();
    attempt.value = "";
  };
  return html`<${Screen} title=${t("sign-in-title")} help=${t("sign-in-help")}>
    ${attempt.value
      ? html`<${SignInCode} email=${email.value} enter=${enter} ask=${ask} again=${again} busy=${busy} problem=${problem} />`
      : html`<${SignInEmail} email=${email.value} onEmail=${(value) => (email.value = value)} ask=${ask} busy=${busy} problem=${problem} />`}
  <//>`;
}
