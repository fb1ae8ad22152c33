import { html } from "../lib/html.js";
import { hasRole } from "../lib/state.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Choice from "./choice.js";
import HelpFind from "./help-find.js";
import Icon from "./icon.js";
import IconButton from "./icon-button.js";
import Switch from "./switch.js";

const CONSENT = { spoken: "message-circle", written: "pencil" };

/** For somebody else, with a yes of that person. Who does not live here can only ask for others. @param {import("../lib/help-draft.js").FormPart} props */
export default function HelpBehalf({ draft, set, wrong }) {
  const always = !hasRole("resident");
  const { person } = draft;
  const options = Object.entries(CONSENT).map(([value, icon]) => ({ value, icon, label: t(`help-post-consent-${value}`) }));
  return html`<div class="stack">
    ${always && html`<p class="note"><${Icon} name="users" /><span class="grow">${t("help-post-behalf-hint")}</span></p>`}
    ${!always &&
    html`<${Switch} icon="users" label=${t("help-post-behalf")} hint=${t("help-post-behalf-hint")} checked=${draft.behalf} onChange=${(behalf) => set({ behalf })} />`}
    ${draft.behalf && !person && html`<${HelpFind} error=${wrong.on_behalf} onChoose=${(one) => set({ person: one })} />`}
    ${draft.behalf &&
    person &&
    html`<div class="card row-middle">
        <${Avatar} person=${person} /><p class="grow strong" dir="auto">${t("help-post-behalf-chosen", { name: person.shown_name })}</p>
        <${IconButton} icon="x" label=${t("help-post-behalf-change")} onClick=${() => set({ person: null })} />
      </div>
      <${Choice}
        legend=${t("help-post-consent")}
        hint=${t("help-post-consent-hint")}
        error=${wrong.on_behalf}
        options=${options}
        value=${draft.consent}
        onChange=${(consent) => set({ consent })}
      />`}
  </div>`;
}
