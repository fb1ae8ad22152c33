import { filter, listOf, load, more, shown } from "../lib/help-lists.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Failed from "./failed.js";
import HelpCard from "./help-card.js";
import HelpEmpty from "./help-empty.js";
import Loading from "./loading.js";

/** The calls of the chosen list, and the next page on a tap. */
export default function HelpList() {
  const wanted = filter.value;
  const list = listOf(wanted);
  const items = shown(wanted, list.ids);
  if (!list.ready) {
    return list.problem ? html`<${Failed} problem=${list.problem} retry=${() => load(wanted)} />` : html`<${Loading} />`;
  }
  const next = async () => {
    const first = await more(wanted);
    if (first) setTimeout(() => document.querySelector(`#call-${first} a`)?.focus());
  };
  return html`
    ${list.problem && html`<${Failed} problem=${list.problem} retry=${() => (items.length ? next() : load(wanted))} small />`}
    ${items.length === 0 && !list.next && html`<${HelpEmpty} />`}
    <ul class="stack" aria-label=${t(`help-list-${wanted.segment}`)}>
      ${items.map((call) => html`<${HelpCard} key=${call.id} call=${call} mine=${wanted.segment === "mine"} />`)}
    </ul>
    ${list.next && html`<${Button} kind="quiet" icon="chevron-down" busy=${list.loading} onClick=${next}>${t("help-more")}<//>`}
  `;
}
