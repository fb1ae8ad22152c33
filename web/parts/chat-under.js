import { useWriting } from "../lib/chat-here.js";
import { html } from "../lib/html.js";
import { me } from "../lib/state.js";
import { t, tag } from "../lib/words.js";

const FEW = 4;

const namesOf = ({ members }) => new Intl.ListFormat(tag()).format(members.filter((one) => one.id !== me.value?.id).map((one) => one.shown_name));

/** The line below the name: who is writing, who is here, how many read along. @param {{room: import("../lib/types.js").Conversation, here: boolean}} props */
export default function ChatUnder({ room, here }) {
  const who = useWriting(room.id);
  const name = [room.other, ...(room.members ?? [])].find((one) => one?.id === who[0])?.shown_name ?? t("chat-somebody");
  let words = "";
  if (who.length) words = who.length > 1 ? t("chat-writing-several") : t("chat-writing", { name });
  else if (here) words = t("chat-is-here");
  else if (room.members?.length && room.members.length <= FEW && room.kind !== "direct") words = namesOf(room);
  else if (room.people && room.kind !== "direct") words = t("chat-people", { count: room.people });
  return words ? html`<p class="chat-under" dir="auto">${words}</p>` : null;
}
