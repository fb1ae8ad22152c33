import { besides, fieldProblem } from "../lib/api.js";
import { html, useSignal } from "../lib/html.js";
import { LANGUAGES, language, speakLanguage, t } from "../lib/words.js";
import Button from "./button.js";
import Failed from "./failed.js";
import Field from "./field.js";
import GoRow from "./go-row.js";
import Icon from "./icon.js";
import Segments from "./segments.js";
import Sheet from "./sheet.js";

/** First step of coming in: which language, which e-mail address, or another way. */
export default function SignInEmail({ email, onEmail, ask, busy, problem }) {
  const phone = useSignal(false);
  const options = Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name }));
  const given = (event) => {
    event.preventDefault();
    ask();
  };
  return html`<div class="stack-wide">
    <img class="brand" src="/web/icons/app.svg" alt="" />
    <${Segments} label=${t("language-legend")} options=${options} value=${language.value} onChange=${speakLanguage} />
    <form class="stack" noValidate onSubmit=${given}>
      <${Field}
        label=${t("sign-in-email-label")}
        hint=${t("sign-in-email-hint")}
        type="email"
        value=${email}
        onInput=${onEmail}
        error=${fieldProblem(problem, "email")}
        autocomplete="email"
        inputmode="email"
        dir="ltr"
        required
      />
      <${Failed} problem=${besides(problem, "email")} small />
      <${Button} type="submit" icon="mail" busy=${busy}>${t("sign-in-ask")}<//>
    </form>
    <section class="stack">
      <h2>${t("sign-in-other")}</h2>
      <div class="rows card">
        <button type="button" class="go-row" onClick=${() => (phone.value = true)}>
          <span class="mark"><${Icon} name="smartphone" /></span>
          <span class="grow strong">${t("sign-in-phone")}</span>
          <${Icon} name="chevron-right" />
        </button>
        <${GoRow} href="/kom" icon="keyboard" title=${t("sign-in-paper")} />
      </div>
    </section>
    <${Sheet} title=${t("sign-in-phone")} open=${phone.value} onClose=${() => (phone.value = false)}>
      <ol class="steps">
        ${[1, 2, 3].map((number) => html`<li key=${number}>${t(`sign-in-phone-${number}`)}</li>`)}
      </ol>
    <//>
  </div>`;
}
