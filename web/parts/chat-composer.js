import { edit } from "../lib/chat-act.js";
import { draftOf, keepDraft, NOTHING } from "../lib/chat-draft.js";
import { writing } from "../lib/chat-here.js";
import { titleOf } from "../lib/chat-say.js";
import { sendMessage } from "../lib/chat-send.js";
import { typedName } from "../lib/chat-text.js";
import { html, useEffect, useLayoutEffect, useRef, useSignal } from "../lib/html.js";
import { usePick } from "../lib/pick-photo.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import ChatCamera from "./chat-camera.js";
import ChatMention from "./chat-mention.js";
import ChatTray from "./chat-tray.js";
import Icon from "./icon.js";

const MOST = 4000;
/** With a real keyboard Enter sends; on a phone it begins a new line. */
const KEYBOARD = matchMedia("(hover: hover) and (pointer: fine)");

/**
 * Where a message is written; what is in it stays until it is sent.
 * @param {{room: import("../lib/types.js").Conversation, reply: import("../lib/types.js").Message|null,
 *   editing: import("../lib/types.js").Message|null, onDone: () => void}} props
 */
export default function ChatComposer({ room, reply, editing, onDone }) {
  const draft = useSignal(draftOf(room.id));
  const changed = useSignal("");
  const caret = useSignal(0);
  const box = useRef(/** @type {HTMLTextAreaElement|null} */ (null));
  const put = (part) => keepDraft(room.id, (draft.value = { ...draft.peek(), ...part }));
  const photo = usePick((id) => put({ photos: [...draft.peek().photos, id] }));

  useEffect(() => {
    if (reply) put({ reply: { id: reply.id, seq: reply.seq } });
    if (editing) changed.value = editing.text;
    if (reply || editing) box.current?.focus();
  }, [reply, editing]);

  const text = editing ? changed.value : draft.value.text;
  useLayoutEffect(() => grow(box.current), [text]);
  const typed = (event) => {
    caret.value = event.target.selectionStart;
    if (editing) return void (changed.value = event.target.value);
    put({ text: event.target.value });
    writing(room.id);
  };
  const stop = () => {
    if (!editing) put({ reply: null });
    onDone();
    box.current?.focus();
  };
  const save = async () => {
    if (!text.trim()) return;
    if (text.trim() === editing.text || (await edit(editing, text.trim()))) onDone();
  };
  const send = (event) => {
    event?.preventDefault();
    if (text.length > MOST) return say(t("chat-too-long"), "pencil");
    if (editing) return save();
    if (photo.sending !== null || (!text.trim() && !draft.peek().photos.length)) return box.current?.focus();
    sendMessage(room.id, draft.peek());
    put(NOTHING);
    onDone();
    box.current?.focus();
  };
  const keyed = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && KEYBOARD.matches) send(event);
    if (event.key === "Escape" && (editing || draft.peek().reply)) stop();
    if (event.key === "ArrowUp" && mention) {
      event.preventDefault();
      document.querySelector(".chat-names button")?.focus();
    }
  };
  const mention = editing ? null : typedName(text, caret.value);
  const name = (person) => {
    const after = text.slice(caret.peek());
    const before = `${text.slice(0, mention.start)}@${person.shown_name} `;
    put({ text: before + after, mentions: [...draft.peek().mentions.filter((one) => one.id !== person.id), { id: person.id, name: person.shown_name }] });
    caret.value = before.length;
    setTimeout(() => {
      box.current.focus();
      box.current.setSelectionRange(before.length, before.length);
    });
  };
  const label = room.other ? t("chat-write-to", { name: titleOf(room) }) : t("chat-write");
  return html`<form class="chat-composer" onSubmit=${send}>
    <${ChatMention} room=${room} typed=${mention?.name ?? null} onChoose=${name} />
    <${ChatTray} room=${room} editing=${editing} draft=${draft.value} photo=${photo} onStop=${stop} onPhotos=${(photos) => put({ photos })} />
    <div class="chat-write">
      ${!editing && html`<${ChatCamera} pick=${photo.pick} full=${draft.value.photos.length >= 6} />`}
      <textarea id="schrijf" class="chat-input" ref=${box} rows="1" dir="auto" maxlength=${MOST} autocapitalize="sentences"
        aria-label=${label} placeholder=${t("chat-write")} value=${text} onInput=${typed} onKeyDown=${keyed}
        onKeyUp=${(event) => (caret.value = event.target.selectionStart)}></textarea>
      <button type="submit" class="chat-go" aria-label=${t(editing ? "chat-edit-save" : "chat-send")} aria-busy=${photo.sending !== null ? "true" : undefined}>
        <${Icon} name=${editing ? "check" : "send"} size="l" />
      </button>
    </div>
  </form>`;
}

/** As high as what is written, where the browser does not do that itself. */
function grow(field) {
  if (!field || CSS.supports("field-sizing", "content")) return;
  field.rows = Math.min(6, field.value.split("\n").reduce((lines, one) => lines + 1 + Math.floor(one.length / 34), 0));
}
