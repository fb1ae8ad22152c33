import { html } from "../lib/html.js";
import { clock, dateOf, day } from "../lib/time.js";
import { t } from "../lib/words.js";
import ChatLeaving from "./chat-leaving.js";
import ChatMessage from "./chat-message.js";

const RUN = 5 * 60_000;

/**
 * The messages, one below the other, with a line for each day and one where the new ones begin.
 * @param {{room: import("../lib/types.js").Conversation, items: readonly import("../lib/types.js").Message[],
 *   leaving: import("../lib/queue.js").Waiting[], line: number, seen: any, acts: object}} props line: the last number that was read before
 */
export default function ChatLog({ room, items, leaving, line, seen, acts }) {
  const shown = items.filter((one) => !one.withheld);
  const fresh = line < 0 ? undefined : shown.find((one) => one.seq > line && one.author && !one.what);
  const lastOwn = shown.findLast?.((one) => !one.deleted && acts.isMine(one));
  let before = null;
  const lines = shown.map((one) => {
    const date = dateOf(one.made_at);
    const newDay = !before || dateOf(before.made_at) !== date;
    const first = newDay || !sameRun(before, one) || one === fresh;
    before = one;
    return html`
      ${newDay && html`<li key=${`day-${date}`} class="chat-day"><span>${day(date)}</span></li>`}
      ${one === fresh && html`<li key="new" class="chat-new" id="nieuw"><span>${t("chat-new-line")}</span></li>`}
      <${ChatMessage} key=${one.client_id || one.id} room=${room} message=${one} first=${first} acts=${acts} />
      ${one === lastOwn && seen && html`<li key="seen" class="chat-seen">${seen}</li>`}
    `;
  });
  return html`<ol class="chat-log" aria-label=${t("chat-log")}>
    ${lines}
    ${leaving.map((entry) => html`<${ChatLeaving} key=${entry.key} entry=${entry} time=${clock(entry.at)} />`)}
  </ol>`;
}

/** The name stands once above what somebody wrote in one go. */
function sameRun(one, other) {
  if (!one?.author || !other.author || one.what || other.what) return false;
  return one.author.id === other.author.id && Date.parse(other.made_at) - Date.parse(one.made_at) < RUN;
}
