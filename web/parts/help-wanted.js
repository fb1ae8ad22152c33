import { weekEnd } from "../lib/help-when.js";
import { html } from "../lib/html.js";
import { dateIn, day } from "../lib/time.js";
import { t } from "../lib/words.js";
import Choice from "./choice.js";
import Field from "./field.js";
import Switch from "./switch.js";

const ICONS = { today: "sun", week: "calendar-days", day: "calendar", none: "coffee" };

/** When: four large buttons, and what belongs to the one that was chosen. @param {import("../lib/help-draft.js").FormPart} props */
export default function HelpWanted({ draft, set, wrong }) {
  const options = Object.entries(ICONS).map(([value, icon]) => ({ value, icon, label: t(`help-post-when-${value}`) }));
  const { when } = draft;
  const error = [when !== "day" && wrong.when, wrong.urgent].filter(Boolean).join(" ");
  return html`<div class="stack">
    <${Choice} legend=${t("help-post-when")} error=${error} options=${options} value=${when} onChange=${(one) => set({ when: one, until: "" })} />
    ${when === "week" && html`<p class="hint" role="status">${t("help-post-until-explain", { day: day(draft.until || weekEnd()) })}</p>`}
    ${when === "day" &&
    html`<${Field}
      type="date"
      label=${t("help-post-day")}
      error=${wrong.when}
      value=${draft.day}
      min=${dateIn(0)}
      max=${dateIn(365)}
      onInput=${(value) => set({ day: value })}
      required
    />`}
    ${(when === "today" || when === "day") &&
    html`<${Field} type="time" label=${t("help-post-time")} error=${wrong.wanted_at} value=${draft.time} onInput=${(time) => set({ time })} />`}
    ${when === "today" &&
    draft.kind === "ask" &&
    html`<${Switch} icon="zap" label=${t("help-post-urgent")} hint=${t("help-post-urgent-hint")} checked=${draft.urgent} onChange=${(urgent) => set({ urgent })} />`}
  </div>`;
}
