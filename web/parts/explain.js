import { html, useSignal } from "../lib/html.js";
import { complex } from "../lib/state.js";
import { language, t } from "../lib/words.js";
import Icon from "./icon.js";
import IconButton from "./icon-button.js";
import ReadAloud from "./read-aloud.js";
import Sheet from "./sheet.js";

/** The question mark: what this screen is for, and whom to ask. @param {{text?: string}} props */
export default function Explain({ text }) {
  const open = useSignal(false);
  const ask = complex.value?.ask?.shown_name;
  const words = text || t("explain-app");
  const whom = ask ? t("explain-ask-person", { name: ask }) : t("explain-ask-board");
  return html`
    <${IconButton} icon="circle-question-mark" label=${t("explain")} aria-haspopup="dialog" onClick=${() => (open.value = true)} />
    <${Sheet} title=${t("explain")} open=${open.value} onClose=${() => (open.value = false)}>
      <div class="row"><p class="grow large">${words}</p><${ReadAloud} text=${`${words} ${whom}`} lang=${language.value} /></div>
      <p class="note"><${Icon} name="users" /><span>${whom}</span></p>
    <//>
  `;
}
