import { newest } from "../lib/chat-apply.js";
import { heardOf } from "../lib/chat-say.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";

/** Tells who listens of a message that came in here, once. @param {{room: import("../lib/types.js").Conversation}} props */
export default function ChatHeard({ room }) {
  const said = useSignal("");
  const began = useSignal(newest.peek()?.id);
  const one = newest.value;
  useEffect(() => {
    if (!one || one.conversation !== room.id || one.id === began.peek()) return;
    began.value = one.id;
    said.value = `${heardOf(one)} ${one.text || t("chat-photo")}`;
  }, [one]);
  return html`<p class="unseen" role="status">${said.value}</p>`;
}
