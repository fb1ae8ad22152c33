import { changePlace } from "../lib/chat-act.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Choice from "./choice.js";

const ALL = ["everything", "mentions", "nothing", "hidden"];

/** What I want to hear of it. Between two people nobody is mentioned. @param {{room: import("../lib/types.js").Conversation}} props */
export default function ChatHear({ room }) {
  const options = ALL.filter((one) => one !== "mentions" || room.kind !== "direct").map((value) => ({ value, label: t(`chat-hear-${value}`), hint: t(`chat-hear-${value}-hint`) }));
  return html`<${Choice} wide legend=${t("chat-hear")} options=${options} value=${room.involvement} onChange=${(involvement) => changePlace(room.id, { involvement })} />`;
}
