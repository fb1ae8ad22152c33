import { calls } from "../lib/help.js";
import { fitting } from "../lib/help-live.js";
import { go } from "../lib/router.js";
import { categoryIcon } from "../lib/categories.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Card from "./card.js";
import Icon from "./icon.js";

/** A call that nobody answered yet and that this person is good at: shown once, quietly. */
export default function HelpFits() {
  const call = calls.value.get(fitting.value ?? "");
  if (!call || call.state !== "open") return null;
  const look = () => {
    fitting.value = null;
    go(`/hulp/${call.id}`);
  };
  return html`<section aria-labelledby="fits">
    <${Card} kind="sun">
      <div class="row">
        <span class="help-tile"><${Icon} name=${categoryIcon(call.category)} /></span>
        <div class="grow stack">
          <div>
            <h2 class="section-title" id="fits">${t("help-fits-title")}</h2>
            <p class="strong" dir="auto" lang=${call.language}>${call.title}</p>
            <p class="soft">${t("help-fits-text")}</p>
          </div>
          <div class="row-wrap">
            <${Button} small onClick=${look}>${t("help-fits-look")}<//>
            <${Button} small kind="quiet" onClick=${() => (fitting.value = null)}>${t("help-fits-later")}<//>
          </div>
        </div>
      </div>
    <//>
  </section>`;
}
