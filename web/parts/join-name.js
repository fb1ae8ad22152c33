import { useAct } from "../lib/act.js";
import { api, besides, fieldProblem } from "../lib/api.js";
import { html, useMemo, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { deviceName, givenEmail, home } from "../lib/people.js";
import { randomText } from "../lib/random.js";
import { go } from "../lib/router.js";
import { signedIn } from "../lib/state.js";
import { language, t } from "../lib/words.js";
import Button from "./button.js";
import Failed from "./failed.js";
import Field from "./field.js";

/** How neighbours may call you, and how you come back in later. */
export default function JoinName({ found, invitation }) {
  const name = useSignal(found.shown_name ?? "");
  const email = useSignal("");
  const attempt = useMemo(() => randomText(43), []);
  const { busy, problem, run } = useAct();
  const given = (event) => {
    event.preventDefault();
    run(async () => {
      need({ shown_name: name.value.trim(), email: !email.value.trim() || email.value.includes("@") });
      const address = email.value.trim();
      const about = { shown_name: name.value.trim(), language: language.value, device_name: deviceName(), kind: "cookie" };
      const joined = await api.post("/join", { ...invitation, ...about, ...(address && { email: address }), attempt });
      if (address) givenEmail.value = { email: address, attempt };
      signedIn(joined);
      go(address ? "/ik/e-mail" : home(), { replace: true });
    });
  };
  return html`<form class="stack-wide" noValidate onSubmit=${given}>
    <${Field}
      label=${t("join-name-label")}
      hint=${t("join-name-hint")}
      value=${name.value}
      onInput=${(value) => (name.value = value)}
      error=${fieldProblem(problem, "shown_name")}
      autocomplete="nickname"
      maxlength="40"
      required
    />
    <${Field}
      label=${t("join-email-label")}
      hint=${t("join-email-hint")}
      type="email"
      value=${email.value}
      onInput=${(value) => (email.value = value)}
      error=${fieldProblem(problem, "email")}
      autocomplete="email"
      dir="ltr"
      maxlength="254"
    />
    <${Failed} problem=${besides(problem, "shown_name", "email")} small />
    <${Button} type="submit" icon="door-open" busy=${busy}>${t("join-in")}<//>
  </form>`;
}
