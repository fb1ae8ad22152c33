import { api } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { asProblem } from "../lib/problem.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Card from "./card.js";
import Failed from "./failed.js";
import Field from "./field.js";

const PAUSE = 300;

/** Finds a neighbour by the name they show. @param {{label: string, hint?: string, without?: string[], busy?: boolean, onChoose: (person: import("../lib/types.js").Person) => void}} props */
export default function ChatFind({ label, hint = t("chat-new-hint"), without = [], onChoose }) {
  const typed = useSignal("");
  const found = useSignal(/** @type {import("../lib/types.js").Person[]|null} */ (null));
  const problem = useSignal(null);
  const words = typed.value.trim();
  useEffect(() => {
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
  }, [words]);
  const people = found.value?.filter((one) => one.id !== me.value?.id && !without.includes(one.id));
  const choose = (person) => {
    typed.value = "";
    onChoose(person);
  };
  return html`<div class="stack">
    <${Field} label=${label} hint=${hint} type="search" autocomplete="off" value=${typed.value} onInput=${(value) => (typed.value = value)} />
    <${Failed} problem=${problem.value} small />
    <div class="stack" role="status">
      ${people?.length === 0 && html`<p class="soft">${t("chat-new-none")}</p>`}
      ${people?.map(
        (person) => html`<${Card} key=${person.id} onClick=${() => choose(person)}>
          <span class="row-middle"><${Avatar} person=${person} /><span class="grow strong" dir="auto">${person.shown_name}</span></span>
        <//>`,
      )}
    </div>
  </div>`;
}
