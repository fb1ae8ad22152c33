import { useAct } from "../lib/act.js";
import { besides, fieldProblem } from "../lib/api.js";
import { rename } from "../lib/chat-act.js";
import { may } from "../lib/chat-say.js";
import { html, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Failed from "./failed.js";
import Field from "./field.js";
import Sheet from "./sheet.js";

/** Another name for the group. @param {{room: import("../lib/types.js").Conversation}} props */
export default function ChatRename({ room }) {
  const open = useSignal(false);
  const title = useSignal(room.title);
  const { busy, problem, run } = useAct();
  if (!may(room, "rename")) return null;
  const save = (event) => {
    event.preventDefault();
    run(async () => {
      need({ title: title.value.trim() });
      await rename(room.id, title.value.trim());
      open.value = false;
    });
  };
  return html`<${Button} kind="quiet" icon="pencil" onClick=${() => (open.value = true)}>${t("chat-rename")}<//>
    <${Sheet} title=${t("chat-rename")} open=${open.value} onClose=${() => (open.value = false)}>
      <form class="stack" noValidate onSubmit=${save}>
        <${Field} label=${t("chat-group-title")} error=${fieldProblem(problem, "title")} maxlength="80" value=${title.value} onInput=${(value) => (title.value = value)} />
        <${Failed} problem=${besides(problem, "title")} small />
        <${Button} type="submit" icon="check" busy=${busy}>${t("save")}<//>
      </form>
    <//>`;
}
