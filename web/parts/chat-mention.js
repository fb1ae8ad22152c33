import { api } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";

const PAUSE = 200;
const MOST = 5;

/**
 * Names that fit what is typed after an @; chosen by finger, or with the arrows.
 * @param {{room: import("../lib/types.js").Conversation, typed: string|null, onChoose: (person: import("../lib/types.js").Person) => void}} props
 */
export default function ChatMention({ room, typed, onChoose }) {
  const found = useSignal(/** @type {import("../lib/types.js").Person[]} */ ([]));
  const members = room.members ?? [];
  const all = members.length >= (room.people ?? 0);
  useEffect(() => {
    if (all || !typed || typed.length < 2) return void (found.value = []);
    const timer = setTimeout(() => api.get("/residents", { q: typed }).then(({ items }) => (found.value = items), () => {}), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, all]);
  if (typed === null || room.kind === "direct") return null;
  const start = typed.toLocaleLowerCase();
  const fits = (all ? members : found.value).filter((one) => one.id !== me.value?.id && one.shown_name.toLocaleLowerCase().startsWith(start)).slice(0, MOST);
  if (!fits.length) return null;
  const move = (event) => {
    const step = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" }[event.key];
    if (event.key === "Escape") document.getElementById("schrijf")?.focus();
    if (!step) return;
    event.preventDefault();
    (event.target.closest("button")[step] ?? document.getElementById("schrijf")).focus();
  };
  return html`<div class="chat-names" role="group" aria-label=${t("chat-mention")} onKeyDown=${move}>
    ${fits.map(
      (person) => html`<button key=${person.id} type="button" class="chat-name-one" onClick=${() => onChoose(person)}>
        <${Avatar} person=${person} size="s" /><span dir="auto">${person.shown_name}</span>
      </button>`,
    )}
  </div><p class="unseen" role="status">${t("chat-mention-found", { count: fits.length })}</p>`;
}
