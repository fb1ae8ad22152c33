import { besides, fieldProblem } from "../lib/api.js";
import { html, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Failed from "./failed.js";
import Field from "./field.js";

/** The code from a paper invitation, typed in. Small letters, spaces and look-alikes do not matter. */
export default function JoinCode({ look, busy, problem }) {
  const code = useSignal("");
  const given = (event) => {
    event.preventDefault();
    look({ code: tidy(code.value) });
  };
  return html`<form class="stack" noValidate onSubmit=${given}>
    <${Field}
      label=${t("join-code-label")}
      hint=${t("join-code-hint")}
      error=${fieldProblem(problem, "code")}
      value=${code.value}
      onInput=${(value) => (code.value = value)}
      autocapitalize="characters"
      autocomplete="off"
      spellcheck=${false}
      dir="ltr"
      maxlength="40"
    />
    <${Failed} problem=${besides(problem, "code")} small />
    <${Button} type="submit" icon="check" busy=${busy}>${t("next")}<//>
  </form>`;
}

/** As it is printed: "ABCD-EFGH-JKMN". @param {string} typed */
export function tidy(typed) {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return letters.match(/.{1,4}/g)?.join("-") ?? "";
}
