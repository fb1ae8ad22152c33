import { useAct } from "../lib/act.js";
import { addMember } from "../lib/chat-act.js";
import { may } from "../lib/chat-say.js";
import { html, useSignal } from "../lib/html.js";
import { me } from "../lib/state.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Button from "./button.js";
import ChatFind from "./chat-find.js";
import ChatPerson from "./chat-person.js";
import Failed from "./failed.js";
import Icon from "./icon.js";
import Sheet from "./sheet.js";

/** Who reads along; a tap on a name for more. @param {{room: import("../lib/types.js").Conversation}} props */
export default function ChatMembers({ room }) {
  const person = useSignal(/** @type {import("../lib/types.js").Person|null} */ (null));
  const adding = useSignal(false);
  const { problem, run } = useAct();
  const members = room.members ?? [];
  const add = (one) =>
    run(async () => {
      await addMember(room.id, one.id);
      adding.value = false;
      say(t("chat-added", { name: one.shown_name }), "user-round-plus");
    });
  const shut = () => (person.value = null);
  return html`<section class="stack" aria-labelledby="members">
    <h2 class="section-title" id="members">${t("chat-members")}</h2>
    ${room.kind === "square" && html`<p class="note"><${Icon} name="house" /><span class="grow">${t("chat-members-all")}</span></p>`}
    ${members.length > 0 &&
    room.kind !== "square" &&
    html`<p class="soft">${t("chat-members-more")}</p>
      <ul class="rows card">
        ${members.map((one) => html`<li key=${one.id} class="chat-member"><${Member} one=${one} onOpen=${() => (person.value = one)} /></li>`)}
      </ul>`}
    ${room.kind !== "square" && !members.length && room.people > 0 && html`<p>${t("chat-people", { count: room.people })}</p>`}
    ${may(room, "add") && html`<${Button} kind="quiet" icon="user-round-plus" onClick=${() => (adding.value = true)}>${t("chat-add")}<//>`}
    <${Sheet} title=${t("chat-add")} open=${adding.value} onClose=${() => (adding.value = false)}>
      <${Failed} problem=${problem} small />
      <${ChatFind} label=${t("chat-new-who")} without=${members.map((one) => one.id)} onChoose=${add} />
    <//>
    <${Sheet} title=${person.value?.shown_name ?? ""} open=${Boolean(person.value)} onClose=${shut}>
      <${ChatPerson} person=${person.value} room=${room} mayRemove=${room.kind === "made"} onDone=${shut} />
    <//>
  </section>`;
}

function Member({ one, onOpen }) {
  if (one.id === me.value?.id) {
    return html`<span class="go-row"><${Avatar} person=${one} /><span class="grow"><bdi>${one.shown_name}</bdi> <span class="soft">(${t("chat-members-you")})</span></span></span>`;
  }
  return html`<button type="button" class="go-row" aria-haspopup="dialog" onClick=${onOpen}><${Avatar} person=${one} /><span class="grow" dir="auto">${one.shown_name}</span><${Icon} name="ellipsis" /></button>`;
}
