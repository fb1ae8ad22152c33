import { html } from "../lib/html.js";
import { changeMe } from "../lib/people.js";
import { back } from "../lib/router.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Choice from "../parts/choice.js";
import Screen from "../parts/screen.js";

const WHO = { nobody: "eye-off", helpers: "heart-handshake", neighbours: "users" };

/** Who may see where I live in the building. */
export default function HouseNumber() {
  if (!me.value) return null;
  const options = Object.entries(WHO).map(([value, icon]) => ({ value, icon, label: t(`me-house-${value}`), hint: t(`me-house-${value}-hint`) }));
  return html`<${Screen} title=${t("me-house")} back="/ik" help=${t("me-house-help")}
    main=${html`<${Button} icon="check" onClick=${() => back("/ik")}>${t("done")}<//>`}>
    <${Choice} legend=${t("me-house-question")} options=${options} value=${me.value.house_number_to} wide onChange=${(to) => changeMe({ house_number_to: to })} />
  <//>`;
}
