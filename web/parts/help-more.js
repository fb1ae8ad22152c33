import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";

/** Choices that have a sensible answer already, behind one tap. @param {{kind: "ask"|"offer", open?: boolean, children?: any}} props */
export default function HelpMore({ kind, open = false, children }) {
  return html`<details class="help-more" open=${open}>
    <summary>
      <${Icon} name="sliders-horizontal" />
      <span class="grow"><span class="strong">${t("help-post-more")}</span><span class="hint">${t(`help-post-more-hint-${kind}`)}</span></span>
      <span class="help-more-turn"><${Icon} name="chevron-down" /></span>
    </summary>
    <div class="stack-wide">${children}</div>
  </details>`;
}
