import { html } from "../lib/html.js";
import { photoUrl } from "../lib/picture.js";
import { drop, flush, retry } from "../lib/queue.js";
import { online } from "../lib/state.js";
import { problemWords, t } from "../lib/words.js";
import Button from "./button.js";
import Icon from "./icon.js";

/** A message of mine that has still to leave, or that was refused. @param {{entry: import("../lib/queue.js").Waiting, time: string}} props */
export default function ChatLeaving({ entry, time }) {
  const { text, photos } = /** @type {{text: string, photos: string[]}} */ (entry.body);
  const refused = entry.state === "failed";
  const trying = entry.state !== "sending" && !refused && entry.tried && online.value;
  const words = entry.state === "sending" ? "chat-sending" : "chat-waits";
  const again = () => (refused ? retry(entry.id) : flush());
  return html`<li class="chat-item chat-own chat-first" id=${`c-${entry.key}`} tabindex="-1">
    <div class="chat-both">
      <div class="chat-bubble chat-leaving">
        <span class="unseen">${t("chat-heard-own", { time })} </span>
        ${photos.length > 0 && html`<ul class="chat-pictures">${photos.map((id) => html`<li key=${id} class="photo"><img src=${photoUrl(id)} alt=${t("chat-photo")} /></li>`)}</ul>`}
        ${text && html`<p class="written" dir="auto">${text}</p>`}
        ${!refused && !trying && html`<p class="chat-time"><${Icon} name="clock" size="s" /><span>${t(words)}</span></p>`}
      </div>
      ${(refused || trying) &&
      html`<div class="chat-failed" role="alert">
        <p><${Icon} name="triangle-alert" size="s" /><span>${refused ? `${t("chat-not-sent")} ${problemWords(entry.problem)}` : t("chat-still-trying")}</span></p>
        <div class="row-wrap">
          <${Button} kind="outline" small icon="refresh-cw" onClick=${again}>${t("try-again")}<//>
          <${Button} kind="quiet" small icon="trash-2" onClick=${() => drop(entry.id)}>${t("throw-away")}<//>
        </div>
      </div>`}
    </div>
  </li>`;
}
