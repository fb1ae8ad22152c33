import { useAct } from "../lib/act.js";
import { openDirect } from "../lib/chat-act.js";
import { html } from "../lib/html.js";
import { go, route } from "../lib/router.js";
import { complex, me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Avatar from "../parts/avatar.js";
import Card from "../parts/card.js";
import ChatFind from "../parts/chat-find.js";
import ChatGroupNew from "../parts/chat-group-new.js";
import Failed from "../parts/failed.js";
import GoRow from "../parts/go-row.js";
import Screen from "../parts/screen.js";

/** A new conversation: with one neighbour, or a group of them. */
export default function New() {
  const { problem, run } = useAct();
  if (route.value.query.has("groep")) return html`<${ChatGroupNew} />`;
  const choose = (person) =>
    run(async () => {
      const one = await openDirect(person.id);
      go(`/chat/${one.id}`, { replace: true });
    });
  // Who is new here knows no names yet: the person who helps newcomers is one tap away.
  const ask = me.value?.newcomer && complex.value?.ask?.id !== me.value.id ? complex.value?.ask : null;
  return html`<${Screen} title=${t("chat-new")} back="/chat" help=${t("chat-new-help")}>
    <${Failed} problem=${problem} small />
    ${ask &&
    html`<${Card} onClick=${() => choose(ask)}>
      <span class="row-middle"><${Avatar} person=${ask} /><span class="grow strong">${t("explain-ask-person", { name: ask.shown_name })}</span></span>
    <//>`}
    <${ChatFind} label=${t("chat-new-who")} onChoose=${choose} />
    <div class="rows card"><${GoRow} href="/chat/nieuw?groep" icon="users" title=${t("chat-new-group")} text=${t("chat-new-group-text")} /></div>
  <//>`;
}
