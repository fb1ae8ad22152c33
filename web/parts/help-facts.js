import { categoryIcon } from "../lib/categories.js";
import { sayWhen } from "../lib/help-when.js";
import { html } from "../lib/html.js";
import { lasting } from "../lib/time.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";

/** What a neighbour has to know: when, how long, how many, which kind; a picture and a word each. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpFacts({ call }) {
  const facts = [
    ["calendar", sayWhen(call)],
    call.minutes_expected && ["clock", t("help-about", { time: lasting(call.minutes_expected) })],
    (call.state !== "done" || call.people_accepted > 0) && ["users", people(call)],
    [categoryIcon(call.category), t(`category-${call.category}`)],
    call.group && ["lock", t("help-group-only", { group: call.group.name })],
  ].filter(Boolean);
  return html`<ul class="card help-facts" aria-label=${t("help-facts")}>
    ${facts.map(([icon, words]) => html`<li key=${icon}><${Icon} name=${icon} /><span>${words}</span></li>`)}
  </ul>`;
}

function people({ kind, state, people_needed: needed, people_accepted: accepted }) {
  if (state === "done") return t(`help-people-done-${kind}`, { count: accepted });
  if (kind === "offer") {
    const room = t("help-people-welcome", { count: needed });
    return accepted ? `${room}, ${t("help-people-joined", { count: accepted })}` : room;
  }
  if (accepted >= needed) return t("help-people-helping", { count: accepted });
  return accepted ? t("help-people-both", { needed, accepted }) : t("help-people-needed", { count: needed });
}
