import { ALL, filter, listOf, load } from "../lib/help-lists.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { hasRole, online } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import HelpArrived from "../parts/help-arrived.js";
import HelpChosen from "../parts/help-chosen.js";
import HelpFilter from "../parts/help-filter.js";
import HelpFits from "../parts/help-fits.js";
import HelpList from "../parts/help-list.js";
import HelpSearch from "../parts/help-search.js";
import IconButton from "../parts/icon-button.js";
import Screen from "../parts/screen.js";
import Segments from "../parts/segments.js";

const SEGMENTS = ["asks", "offers", "mine"];

/** The help board: what neighbours ask, what they offer, and what is mine. */
export default function Board() {
  const searching = useSignal(Boolean(filter.peek().q));
  const choosing = useSignal(false);
  const neighbour = hasRole("resident");
  if (!neighbour && filter.peek().segment !== "mine") filter.value = { ...ALL, segment: "mine" };
  const wanted = filter.value;
  useEffect(() => {
    const { ready, problem } = listOf(wanted);
    // What is here is kept fresh by the live line; only words are looked up anew.
    if (!ready || problem || wanted.q) load(wanted);
  }, [JSON.stringify(wanted), online.value]);
  const search = () => {
    searching.value = !searching.value;
    if (!searching.value) filter.value = { ...filter.peek(), q: "" };
  };
  const options = SEGMENTS.map((value) => ({ value, label: t(`help-segment-${value}`) }));
  const offer = wanted.segment === "offers";
  const main = html`<${Button} icon="plus" href=${offer ? "/hulp/nieuw?aanbod" : "/hulp/nieuw"}>${t(offer ? "help-button-offer" : "help-button-ask")}<//>`;
  const tools = html`
    <${IconButton} icon="search" label=${t(searching.value ? "help-search-close" : "help-search-open")} aria-expanded=${String(searching.value)} onClick=${search} />
    ${wanted.segment !== "mine" &&
    html`<${IconButton} icon="sliders-horizontal" label=${t("help-filter-open")} aria-haspopup="dialog" onClick=${() => (choosing.value = true)} />`}
  `;
  return html`<${Screen} title=${t("help-title")} help=${t("help-explain")} actions=${tools} main=${main}>
    ${searching.value && html`<${HelpSearch} />`}
    ${neighbour &&
    html`<${Segments} label=${t("help-segments")} options=${options} value=${wanted.segment} onChange=${(segment) => (filter.value = { ...wanted, segment })} />`}
    <${HelpChosen} />
    <${HelpArrived} />
    <${HelpFits} />
    <div class="stack" aria-busy=${String(listOf(wanted).loading)}><${HelpList} /></div>
    <${HelpFilter} open=${choosing.value} onClose=${() => (choosing.value = false)} />
  <//>`;
}
