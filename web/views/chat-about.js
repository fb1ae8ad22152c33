import { titleOf } from "../lib/chat-say.js";
import { useRoom } from "../lib/chat-watch.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import ChatBlock from "../parts/chat-block.js";
import ChatFace from "../parts/chat-face.js";
import ChatGone from "../parts/chat-gone.js";
import ChatHear from "../parts/chat-hear.js";
import ChatLeave from "../parts/chat-leave.js";
import ChatMembers from "../parts/chat-members.js";
import ChatMute from "../parts/chat-mute.js";
import ChatRename from "../parts/chat-rename.js";
import Failed from "../parts/failed.js";
import GoRow from "../parts/go-row.js";
import Loading from "../parts/loading.js";
import Screen from "../parts/screen.js";

/** About one conversation: what I hear of it, who reads along, and the way out. */
export default function About({ params }) {
  const { room, full, problem, gone, reload } = useRoom(params.id);
  if (gone) return html`<${ChatGone} />`;
  const back = `/chat/${params.id}`;
  if (!room) {
    return html`<${Screen} title=${t("chat-about")} back=${back} help=${t("chat-about-help")}>
      ${problem ? html`<${Failed} problem=${problem} retry=${reload} />` : html`<${Loading} />`}
    <//>`;
  }
  return html`<${Screen} title=${t("chat-about")} back=${back} help=${t("chat-about-help")}>
    <div class="card row-middle"><${ChatFace} room=${room} size="l" /><p class="grow large strong" dir="auto">${titleOf(room)}</p></div>
    ${room.kind === "help" && room.subject && html`<div class="rows card"><${GoRow} href=${`/hulp/${room.subject}`} icon="hand-heart" title=${t("chat-to-call")} text=${room.title} /></div>`}
    <${ChatMute} room=${room} />
    <${ChatHear} room=${room} />
    ${full && room.kind !== "direct" && html`<${ChatMembers} room=${room} />`}
    <${Failed} problem=${problem} retry=${reload} small />
    <${ChatRename} room=${room} />
    ${room.kind === "direct" && room.other && html`<${ChatBlock} person=${room.other} />`}
    <${ChatLeave} room=${room} />
  <//>`;
}
