import { SIGNS } from "../lib/chat-signs.js";
import { isOwn, may } from "../lib/chat-say.js";
import { html, useSignal } from "../lib/html.js";
import { me } from "../lib/state.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import ChatPerson from "./chat-person.js";
import ChatReport from "./chat-report.js";
import Sheet from "./sheet.js";
import Sure from "./sure.js";

const EDITABLE = 2 * 86_400_000;

/**
 * What can be done with one message.
 * @param {{room: import("../lib/types.js").Conversation, message: import("../lib/types.js").Message|null, acts: any, onClose: () => void}} props
 */
export default function ChatMenu({ room, message, acts, onClose }) {
  const step = useSignal("");
  const shut = () => {
    step.value = "";
    onClose();
  };
  const title = { report: t("chat-report-title"), person: message?.author?.shown_name }[step.value] ?? t("chat-menu");
  return html`<${Sheet} title=${title} open=${Boolean(message)} onClose=${shut}>
    ${message && step.value === "report" && html`<${ChatReport} message=${message} onDone=${shut} />`}
    ${message && step.value === "person" && html`<${ChatPerson} person=${message.author} room=${room} onDone=${shut} />`}
    ${message && !step.value && html`<${Choices} room=${room} message=${message} acts=${acts} shut=${shut} go=${(to) => (step.value = to)} />`}
  <//>`;
}

function Choices({ room, message, acts, shut, go }) {
  const own = isOwn(message);
  const writes = may(room, "write");
  const fresh = Date.now() - Date.parse(message.made_at) < EDITABLE;
  const then = (act) => () => {
    shut();
    act();
  };
  return html`
    ${writes && html`<${Signs} message=${message} onPick=${(name) => then(() => acts.react(message, name))()} />`}
    <div class="stack">
      ${writes && html`<${Button} kind="quiet" icon="reply" onClick=${then(() => acts.reply(message))}>${t("chat-reply")}<//>`}
      ${message.text && html`<${Button} kind="quiet" icon="copy" onClick=${then(() => copy(message.text))}>${t("chat-copy")}<//>`}
      ${own && writes && fresh && message.text && html`<${Button} kind="quiet" icon="pencil" onClick=${then(() => acts.edit(message))}>${t("chat-edit")}<//>`}
      ${own && html`<${Sure} icon="trash-2" label=${t("chat-delete")} question=${t("chat-delete-sure")} yes=${t("chat-delete-yes")} onYes=${then(() => acts.takeAway(message))} />`}
      ${!own && html`<${Button} kind="quiet" icon="flag" onClick=${() => go("report")}>${t("chat-report")}<//>`}
      ${!own && html`<${Button} kind="quiet" icon="user-round" onClick=${() => go("person")}><bdi>${message.author.shown_name}</bdi><//>`}
    </div>
  `;
}

function Signs({ message, onPick }) {
  const mine = new Set(message.reactions.filter((one) => one.by.includes(me.value?.id)).map((one) => one.name));
  return html`<div class="chat-pick" role="group" aria-label=${t("chat-react")}>
    ${Object.entries(SIGNS).map(
      ([name, sign]) => html`<button key=${name} type="button" class="chat-pick-one" aria-label=${t(`chat-sign-${name}`)} aria-pressed=${String(mine.has(name))} onClick=${() => onPick(name)}>${sign}</button>`,
    )}
  </div>`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(t("chat-copied"), "copy");
  } catch {
    say(t("chat-copy-failed"), "triangle-alert");
  }
}
