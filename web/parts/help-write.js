import { useAct } from "../lib/act.js";
import { html } from "../lib/html.js";
import { go } from "../lib/router.js";
import { seesChat } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Failed from "./failed.js";

/**
 * Who agreed on something can write to each other about it; `first`: somebody wants to ask something before.
 * @param {{call: import("../lib/help.js").Known, person: import("../lib/types.js").Person|null, first?: boolean}} props
 */
export default function HelpWrite({ call, person, first = false }) {
  const { busy, problem, run } = useAct();
  if (!person || !seesChat()) return null;
  const write = () =>
    run(async () => {
      const { conversationAbout, conversationWith } = await import("../lib/chat-help.js");
      go(`/chat/${await (first ? conversationWith(person.id) : conversationAbout(call.id, person.id))}`);
    });
  return html`<${Failed} problem=${problem} small />
    <${Button} kind=${first ? "quiet" : "outline"} icon="message-circle" busy=${busy} onClick=${write}>${first ? t("help-ask-first") : t("help-write-with", { name: person.shown_name })}<//>`;
}
