import { SIGNS } from "../lib/chat-signs.js";
import { html } from "../lib/html.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";

/** The signs under a message; tap one to give it too, or to take mine away. @param {{message: import("../lib/types.js").Message, onReact: (message: object, name: string) => void}} props */
export default function ChatSigns({ message, onReact }) {
  if (!message.reactions.length) return null;
  return html`<ul class="chat-signs" aria-label=${t("chat-signs")}>
    ${message.reactions.map(({ name, by }) => {
      const mine = by.includes(me.value?.id);
      const label = t(mine ? "chat-signed-mine" : "chat-signed", { sign: t(`chat-sign-${name}`), count: by.length });
      return html`<li key=${name}>
        <button type="button" class="chat-sign" aria-pressed=${String(mine)} aria-label=${label} onClick=${() => onReact(message, name)}>
          <span>${SIGNS[name]}${by.length > 1 && html` <b>${by.length}</b>`}</span>
        </button>
      </li>`;
    })}
  </ul>`;
}
