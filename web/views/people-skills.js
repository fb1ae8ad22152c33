import { CATEGORIES } from "../lib/categories.js";
import { html } from "../lib/html.js";
import { changeMe } from "../lib/people.js";
import { back } from "../lib/router.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Choice from "../parts/choice.js";
import Screen from "../parts/screen.js";

/** What I like to help with; every tap is kept at once. */
export default function Skills() {
  if (!me.value) return null;
  const options = Object.entries(CATEGORIES).map(([value, icon]) => ({ value, icon, label: t(`category-${value}`) }));
  return html`<${Screen} title=${t("me-skills")} back="/ik" help=${t("me-skills-help")}
    main=${html`<${Button} icon="check" onClick=${() => back("/ik")}>${t("done")}<//>`}>
    <${Choice} legend=${t("me-skills-question")} hint=${t("me-skills-hint")} options=${options} value=${me.value.skills} multiple onChange=${(skills) => changeMe({ skills })} />
  <//>`;
}
