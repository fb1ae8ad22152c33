import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Empty from "./empty.js";
import Screen from "./screen.js";

/** A call that is not there any more, or not for this person. */
export default function HelpGone() {
  const back = html`<${Button} href="/hulp" icon="hand-heart">${t("help-gone-back")}<//>`;
  return html`<${Screen} title=${t("help-title")} back="/hulp" help=${t("help-explain")}>
    <${Empty} icon="heart-handshake" title=${t("help-gone-title")} text=${t("help-gone-text")} action=${back} />
  <//>`;
}
