import { titleOf } from "../lib/chat-say.js";
import { html, useEffect } from "../lib/html.js";
import { hush } from "../lib/read.js";
import { back } from "../lib/router.js";
import { complex } from "../lib/state.js";
import { t } from "../lib/words.js";
import ChatFace from "./chat-face.js";
import Explain from "./explain.js";
import IconButton from "./icon-button.js";
import Offline from "./offline.js";

/**
 * The frame of a conversation: who it is with stays at the top, what is being written stays at the thumb.
 * @param {{room: import("../lib/types.js").Conversation, under?: any, foot?: any, children?: any}} props under: a line below the name
 */
export default function ChatFrame({ room, under, foot, children }) {
  const title = titleOf(room);
  useEffect(() => {
    document.title = `${title} · ${complex.value?.name ?? "naober"}`;
    return hush;
  }, [title]);
  return html`<div class="screen chat-screen">
    <main class="main">
      <div class="chat-top"><div class="head chat-head">
        <${IconButton} icon="arrow-left" label=${t("back")} onClick=${() => back("/chat")} />
        <${ChatFace} room=${room} />
        <div class="grow"><h1 tabindex="-1" dir="auto">${title}</h1>${under}</div>
        <div class="head-actions">
          <${IconButton} icon="ellipsis-vertical" label=${t("chat-about")} href=${`/chat/${room.id}/over`} />
          <${Explain} text=${t("chat-one-help")} />
        </div>
      </div><${Offline} /></div>
      <a class="chat-skip" href="#schrijf" onClick=${toWriting}>${t("chat-to-writing")}</a>
      <div class="content chat-content">${children}</div>
      ${foot && html`<div class="chat-foot">${foot}</div>`}
    </main>
  </div>`;
}

function toWriting(event) {
  event.preventDefault();
  event.stopPropagation();
  document.getElementById("schrijf")?.focus();
}
