import { filter, listOf, shown } from "../lib/help-lists.js";
import { html, useEffect, useLayoutEffect, useRef, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Field from "./field.js";

const PAUSE = 300;

/** One field to search in; looks when the typing pauses, and says how many it found. */
export default function HelpSearch() {
  const typed = useSignal(filter.peek().q);
  const box = useRef(/** @type {HTMLElement|null} */ (null));
  useLayoutEffect(() => box.current.querySelector("input").focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => (filter.value = { ...filter.peek(), q: typed.value }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed.value]);
  const { q } = filter.value;
  const list = listOf(filter.value);
  const found = q.trim() && list.ready && !list.loading && !list.next && t("help-search-found", { count: shown(filter.value, list.ids).length });
  return html`<div role="search" ref=${box}>
    <${Field} label=${t("help-search-field")} type="search" enterkeyhint="search" maxlength="80" value=${typed.value} onInput=${(value) => (typed.value = value)} />
    <p class="unseen" role="status">${found}</p>
  </div>`;
}
