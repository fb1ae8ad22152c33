import { ALL, filter } from "../lib/help-lists.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Empty from "./empty.js";

/** Nothing in this list: why, and what you can do. */
export default function HelpEmpty() {
  const { segment, category, group, q } = filter.value;
  const all = () => (filter.value = { ...ALL, segment });
  const button = html`<${Button} kind="outline" icon="undo-2" onClick=${all}>${t("help-filter-clear")}<//>`;
  const words = q.trim();
  if (words) {
    return html`<${Empty} icon="search" title=${t("help-search-empty-title", { words })} text=${t("help-search-empty-text")} action=${button} />`;
  }
  if (category || group) {
    return html`<${Empty} icon="sliders-horizontal" title=${t("help-empty-filter-title")} text=${t("help-empty-filter-text")} action=${button} />`;
  }
  const icon = { asks: "coffee", offers: "hand-heart", mine: "smile" }[segment];
  return html`<${Empty} icon=${icon} title=${t(`help-empty-${segment}-title`)} text=${t(`help-empty-${segment}-text`)} />`;
}
