import { api } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { asProblem } from "../lib/problem.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Card from "./card.js";
import Failed from "./failed.js";
import Field from "./field.js";

const PAUSE = 300;

/** Finds a neighbour by the name they show. @param {{error?: string, onChoose: (person: import("../lib/types.js").Person) => void}} props */
export default function HelpFind({ error, onChoose }) {
  const typed = useSignal("");
  const found = useSignal(/** @type {any[]|null} */ (null));
  const problem = useSignal(null);
  useEffect(() => {
    const words = typed.value.trim();
    if (words.length < 2) return void (found.value = null);
    const stop = new AbortController();
    const look = async () => {
      try {
        found.value = (await api.get("/residents", { q: words }, { signal: stop.signal })).items;
        problem.value = null;
      } catch (thrown) {
        if (!stop.signal.aborted) problem.value = asProblem(thrown);
      }
    };
    const timer = setTimeout(look, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed.value]);
  return html`<div class="stack">
    <${Field}
      label=${t("help-post-behalf-who")}
      hint=${t("help-post-behalf-search")}
      error=${error}
      type="search"
      autocomplete="off"
      value=${typed.value}
      onInput=${(value) => (typed.value = value)}
    />
    <${Failed} problem=${problem.value} small />
    <div class="stack" role="status">
      ${found.value?.length === 0 && html`<p class="soft">${t("help-post-behalf-none")}</p>`}
      ${found.value?.map(
        (person) => html`<${Card} key=${person.id} onClick=${() => onChoose(person)}>
          <span class="row-middle"><${Avatar} person=${person} /><span class="grow strong" dir="auto">${person.shown_name}</span></span>
        <//>`,
      )}
    </div>
  </div>`;
}
