import { html, useSignal } from "../lib/html.js";
import Button from "./button.js";
import Sheet from "./sheet.js";
import TextArea from "./text-area.js";

/**
 * Asks once more before something that neighbours will notice; may ask for a few words with it.
 * @param {{title: string, text?: string, yes: string, no: string, icon?: string, open: boolean, onClose: () => void,
 *   onYes: (words: string) => void, label?: string, hint?: string, lacking?: string}} props
 *   label: of the words, none without; lacking: what to say when the words are missing but needed
 */
export default function HelpConfirm({ title, text, yes, no, icon = "check", open, onClose, onYes, label, hint, lacking }) {
  const words = useSignal("");
  const wrong = useSignal("");
  const sure = (event) => {
    event.preventDefault();
    if (lacking && !words.value.trim()) return void (wrong.value = lacking);
    onClose();
    onYes(words.value.trim());
  };
  return html`<${Sheet} title=${title} open=${open} onClose=${onClose}>
    <form class="stack" onSubmit=${sure}>
      ${text && html`<p class="large">${text}</p>`}
      ${label && html`<${TextArea} label=${label} hint=${hint} error=${wrong.value} value=${words.value} onInput=${(typed) => (words.value = typed)} maxlength="500" rows=${2} />`}
      <${Button} type="submit" icon=${icon}>${yes}<//>
      ${no && html`<${Button} kind="quiet" onClick=${onClose}>${no}<//>`}
    </form>
  <//>`;
}
