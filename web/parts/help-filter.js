import { api } from "../lib/api.js";
import { CATEGORIES } from "../lib/categories.js";
import { filter } from "../lib/help-lists.js";
import { html } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Choice from "./choice.js";
import Failed from "./failed.js";
import Sheet from "./sheet.js";

/** Which kind of help, and from which group: changes the list behind it at once. @param {{open: boolean, onClose: () => void}} props */
export default function HelpFilter({ open, onClose }) {
  return html`<${Sheet} title=${t("help-filter-title")} open=${open} onClose=${onClose}>
    <${Choices} />
    <${Button} icon="check" onClick=${onClose}>${t("help-filter-show")}<//>
  <//>`;
}

function Choices() {
  const groups = useLoad(() => api.get("/groups"));
  const set = (part) => (filter.value = { ...filter.peek(), ...part });
  const kinds = Object.entries(CATEGORIES).map(([value, icon]) => ({ value, icon, label: t(`category-${value}`) }));
  const mine = groups.data?.items.filter((one) => one.member) ?? [];
  return html`<div class="stack-wide">
    <div class="help-kinds"><${Choice}
      legend=${t("help-filter-category")}
      options=${[{ value: "", icon: "hand-heart", label: t("help-filter-all") }, ...kinds]}
      value=${filter.value.category}
      onChange=${(category) => set({ category })}
    /></div>
    <${Failed} problem=${groups.problem} retry=${groups.reload} small />
    ${mine.length > 0 &&
    html`<${Choice}
      legend=${t("help-filter-group")}
      options=${[{ value: "", label: t("help-filter-everyone"), icon: "house" }, ...mine.map((one) => ({ value: one.id, label: one.name, icon: "users" }))]}
      value=${filter.value.group}
      onChange=${(group) => set({ group })}
    />`}
  </div>`;
}
