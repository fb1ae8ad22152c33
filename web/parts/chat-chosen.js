import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import IconButton from "./icon-button.js";

/** Who was chosen, each with a way out. @param {{people: import("../lib/types.js").Person[], onOut: (id: string) => void}} props */
export default function ChatChosen({ people, onOut }) {
  return html`<ul class="stack" role="status">
    ${people.map(
      (person) => html`<li key=${person.id} class="row-middle">
        <${Avatar} person=${person} /><span class="grow strong" dir="auto">${person.shown_name}</span>
        <${IconButton} icon="x" label=${t("chat-group-out", { name: person.shown_name })} onClick=${() => onOut(person.id)} />
      </li>`,
    )}
  </ul>`;
}
