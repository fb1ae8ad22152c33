import { api } from "../lib/api.js";
import { categoryIcon } from "../lib/categories.js";
import { filter } from "../lib/help-lists.js";
import { html } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { t } from "../lib/words.js";
import Button from "./button.js";

/** What the list is narrowed to, each with one tap to let it go. */
export default function HelpChosen() {
  const { category, group, segment } = filter.value;
  if (segment === "mine" || (!category && !group)) return null;
  const off = (part) => () => (filter.value = { ...filter.peek(), ...part });
  return html`<div class="row-wrap">
    ${category && html`<${Off} icon=${categoryIcon(category)} name=${t(`category-${category}`)} onClick=${off({ category: "" })} />`}
    ${group && html`<${Group} id=${group} onClick=${off({ group: "" })} />`}
  </div>`;
}

function Group({ id, onClick }) {
  const { data } = useLoad(() => api.get("/groups"));
  const name = data?.items.find((one) => one.id === id)?.name;
  return name ? html`<${Off} icon="users" name=${name} onClick=${onClick} />` : null;
}

function Off({ icon, name, onClick }) {
  return html`<${Button} kind="quiet" small icon=${icon} label=${t("help-filter-off", { name })} onClick=${onClick}>${name} <span aria-hidden="true">✕</span><//>`;
}
