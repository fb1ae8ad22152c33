import { BASE } from "../lib/api.js";
import { changeWishes, fetchWishes, wishes } from "../lib/chat-wishes.js";
import { html } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { hasRole } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import ChatBlocked from "../parts/chat-blocked.js";
import Failed from "../parts/failed.js";
import Loading from "../parts/loading.js";
import Screen from "../parts/screen.js";
import Switch from "../parts/switch.js";

/** What neighbours see of me in the chat, and whom I shut out. */
export default function ChatWishes() {
  const { problem, reload } = useLoad(() => fetchWishes(true));
  const mine = wishes.value;
  const set = (name) => (on) => changeWishes({ [name]: on }).catch(() => {});
  return html`<${Screen} title=${t("me-seen")} back="/ik" help=${t("chat-wishes-help")}>
    ${!mine && (problem ? html`<${Failed} problem=${problem} retry=${reload} />` : html`<${Loading} count=${3} />`)}
    ${mine &&
    html`<p>${t("chat-wishes-help")}</p>
      <div class="card stack">
        <${Switch} icon="smile" label=${t("chat-wishes-here")} hint=${t("chat-wishes-here-hint")} checked=${mine.shows_presence} onChange=${set("shows_presence")} />
        <${Switch} icon="pencil" label=${t("chat-wishes-writing")} hint=${t("chat-wishes-writing-hint")} checked=${mine.shows_typing} onChange=${set("shows_typing")} />
        ${mine.seen_by_allowed
          ? html`<${Switch} icon="eye" label=${t("chat-wishes-seen")} hint=${t("chat-wishes-seen-hint")} checked=${mine.shows_seen} onChange=${set("shows_seen")} />`
          : html`<p class="soft">${t("chat-wishes-seen-off")}</p>`}
      </div>
      ${hasRole("board") &&
      html`<h2 class="section-title">${t("chat-wishes-board")}</h2>
        <div class="card"><${Switch} icon="users" label=${t("chat-wishes-rule")} hint=${t("chat-wishes-rule-hint")} checked=${mine.seen_by_allowed} onChange=${set("seen_by_allowed")} /></div>`}`}
    <${ChatBlocked} />
    <p class="soft">${t("chat-export-text")}</p>
    <${Button} kind="quiet" icon="file-text" href=${`${BASE}/chat/export`} download="naober.json">${t("chat-export")}<//>
  <//>`;
}
