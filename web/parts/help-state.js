import { iHelp, isLive, isOwn, may } from "../lib/help-say.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";

const ICONS = { matched: "heart-handshake", done: "circle-check", withdrawn: "info", expired: "clock" };
const TAKES_PART = new Set(["offered", "accepted", "reported", "done"]);

/** One calm sentence on how it stands, when that is not said elsewhere. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpState({ call }) {
  const involved = isOwn(call) || TAKES_PART.has(call.mine?.answer_state ?? "");
  const running = isLive(call) && !call.hidden_reason;
  if (running && call.state === "matched" && !involved) return html`<${Note} icon=${ICONS.matched} id=${`help-state-matched-${call.kind}`} />`;
  if (running && iHelp(call) && (involved || may(call, "answer"))) return html`<${Note} icon="heart-handshake" id="help-counts" />`;
  if (isLive(call)) return null;
  // Their own card says it already.
  if (call.state === "done" && call.mine?.answer_state === "done") return null;
  const reason = call.withdrawn_reason && t("help-hidden-reason", { reason: call.withdrawn_reason });
  return html`<${Note} icon=${ICONS[call.state]} id=${`help-state-${call.state}-${call.kind}`} more=${reason} />`;
}

function Note({ icon, id, more }) {
  return html`<div class="note"><${Icon} name=${icon} /><div class="grow"><p>${t(id)}</p>${more && html`<p dir="auto">${more}</p>`}</div></div>`;
}
