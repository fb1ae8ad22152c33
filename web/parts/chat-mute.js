import { muted } from "../lib/chat.js";
import { changePlace } from "../lib/chat-act.js";
import { html } from "../lib/html.js";
import { moment } from "../lib/time.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Icon from "./icon.js";

const HOUR = 3_600_000;
const ALWAYS = "2999-01-01T00:00:00Z";
const LONG = 10 * 365 * 24 * HOUR;
const TIMES = [["hours", 8 * HOUR], ["week", 7 * 24 * HOUR], ["always", 0]];

/** Silent for a while. @param {{room: import("../lib/types.js").Conversation}} props */
export default function ChatMute({ room }) {
  if (muted(room)) {
    const always = Date.parse(room.muted_until) - Date.now() > LONG;
    return html`<div class="card card-sun stack">
      <p class="row"><${Icon} name="bell-off" /><span class="grow">${always ? t("chat-muted-always") : t("chat-muted-until", { when: moment(room.muted_until) })}</span></p>
      <${Button} kind="outline" small icon="bell" onClick=${() => changePlace(room.id, { muted_until: null })}>${t("chat-unmute")}<//>
    </div>`;
  }
  const mute = (length) => changePlace(room.id, { muted_until: length ? new Date(Date.now() + length).toISOString() : ALWAYS });
  return html`<section class="stack" aria-labelledby="mute">
    <h2 class="section-title" id="mute">${t("chat-mute")}</h2>
    <p class="soft">${t("chat-mute-text")}</p>
    <div class="chat-three">${TIMES.map(([name, length]) => html`<${Button} key=${name} kind="quiet" small onClick=${() => mute(length)}>${t(`chat-mute-${name}`)}<//>`)}</div>
  </section>`;
}
