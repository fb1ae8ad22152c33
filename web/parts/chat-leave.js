import { useAct } from "../lib/act.js";
import { forget } from "../lib/chat.js";
import { removeMember } from "../lib/chat-act.js";
import { may } from "../lib/chat-say.js";
import { forgetThread } from "../lib/chat-thread.js";
import { html } from "../lib/html.js";
import { go } from "../lib/router.js";
import { me } from "../lib/state.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Failed from "./failed.js";
import Sure from "./sure.js";

/** The way out of a group; asks once more. @param {{room: import("../lib/types.js").Conversation}} props */
export default function ChatLeave({ room }) {
  const { busy, problem, run } = useAct();
  if (!may(room, "leave")) return null;
  const leave = () =>
    run(async () => {
      await removeMember(room.id, me.value.id);
      say(t("chat-left-now"), "log-out");
      await go("/chat", { replace: true });
      forget(room.id);
      forgetThread(room.id);
    });
  return html`<${Failed} problem=${problem} small />
    <${Sure} icon="log-out" busy=${busy} label=${t("chat-leave")} question=${t("chat-leave-sure")} yes=${t("chat-leave-yes")} onYes=${leave} />`;
}
