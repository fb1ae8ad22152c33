import { html } from "../lib/html.js";
import { changeMe, languageName, SPOKEN } from "../lib/people.js";
import { back } from "../lib/router.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Choice from "../parts/choice.js";
import Screen from "../parts/screen.js";

/** The languages I speak; neighbours see them, so that they know who can talk with them. */
export default function Languages() {
  if (!me.value) return null;
  const codes = [...new Set([...Object.keys(SPOKEN), ...me.value.languages])];
  const options = codes.map((code) => ({ value: code, label: languageName(code), lang: code }));
  return html`<${Screen} title=${t("me-languages")} back="/ik" help=${t("me-languages-help")}
    main=${html`<${Button} icon="check" onClick=${() => back("/ik")}>${t("done")}<//>`}>
    <${Choice} legend=${t("me-languages-question")} options=${options} value=${me.value.languages} multiple onChange=${(languages) => changeMe({ languages })} />
  <//>`;
}
