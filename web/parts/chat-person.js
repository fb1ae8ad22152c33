import { useAct } from "../lib/act.js";
import { block, openDirect, removeMember } from "../lib/chat-act.js";
import { html } from "../lib/html.js";
import { go } from "../lib/router.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Button from "./button.js";
import Failed from "./failed.js";
import Sure from "./sure.js";

/**
 * What can be done with one neighbour: write, take out of my group, shut out.
 * @param {{person: import("../lib/types.js").Person, room?: import("../lib/types.js").Conversation, mayRemove?: boolean, onDone: () => void}} props
 */
export default function ChatPerson({ person, room, mayRemove = false, onDone }) {
  const { busy, problem, run } = useAct();
  const name = person.shown_name;
  const write = () =>
    run(async () => {
      const one = await openDirect(person.id);
      onDone();
      go(`/chat/${one.id}`);
    });
  const away = () =>
    run(async () => {
      await removeMember(room.id, person.id);
      onDone();
    });
  const shut = async () => {
    if (await block(person)) onDone();
  };
  return html`<div class="stack">
    <div class="row-middle"><${Avatar} person=${person} size="l" /><p class="grow large strong" dir="auto">${name}</p></div>
    <${Failed} problem=${problem} small />
    ${room?.kind !== "direct" && html`<${Button} icon="message-circle" busy=${busy} onClick=${write}>${t("chat-write-person", { name })}<//>`}
    ${mayRemove && html`<${Sure} icon="log-out" label=${t("chat-remove", { name })} question=${t("chat-remove-text", { name })} yes=${t("chat-remove-yes")} onYes=${away} />`}
    <${Sure} icon="ban" label=${t("chat-block", { name })} question=${html`${t("chat-block-text", { name })} ${t("chat-block-groups", { name })}`} yes=${t("chat-block-yes")} onYes=${shut} />
  </div>`;
}
