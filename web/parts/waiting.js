import { html } from "../lib/html.js";
import { drop, flush, retry, waiting } from "../lib/queue.js";
import { online } from "../lib/state.js";
import { problemWords, t } from "../lib/words.js";
import Button from "./button.js";
import Icon from "./icon.js";

/** What was written without internet and has still to go out, each with what can be done. Messages wait in their conversation. */
export default function Waiting() {
  const here = waiting.value.filter((one) => one.kind !== "chat");
  if (!here.length) return null;
  return html`<section class="waiting" aria-label=${t("waiting-title")}>
    ${here.map((entry) => html`<${One} key=${entry.id} entry=${entry} />`)}
  </section>`;
}

function One({ entry }) {
  const failed = entry.state === "failed";
  const words = failed ? problemWords(entry.problem) : t(entry.state === "sending" ? "waiting-sending" : "waiting-queued");
  return html`<div class="card card-sun row">
    <span class=${entry.state === "sending" ? "spin" : ""}><${Icon} name=${failed ? "triangle-alert" : entry.state === "sending" ? "loader" : "clock"} /></span>
    <div class="grow">
      <p class="strong" dir="auto">${entry.label || t("waiting-nameless")}</p>
      <p class="soft" role="status">${words}</p>
      ${entry.state !== "sending" &&
      html`<div class="row-wrap">
        ${(failed || online.value) && html`<${Button} kind="outline" small icon="refresh-cw" onClick=${() => (failed ? retry(entry.id) : flush())}>${t("try-again")}<//>`}
        <${Button} kind="quiet" small icon="trash-2" onClick=${() => drop(entry.id)}>${t("throw-away")}<//>
      </div>`}
    </div>
  </div>`;
}
