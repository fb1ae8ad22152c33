import { CATEGORIES } from "../lib/categories.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Choice from "./choice.js";

/** What kind of help it is: a picture and a word each; nothing is guessed. @param {import("../lib/help-draft.js").FormPart} props */
export default function HelpCategory({ draft, set, wrong }) {
  const options = Object.entries(CATEGORIES).map(([value, icon]) => ({ value, icon, label: t(`category-${value}`) }));
  return html`<div class="help-kinds"><${Choice}
    legend=${t(draft.kind === "ask" ? "help-post-category" : "help-post-category-offer")}
    error=${wrong.category}
    options=${options}
    value=${draft.category}
    onChange=${(category) => set({ category })}
  /></div>`;
}
