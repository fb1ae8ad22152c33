import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { html } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { day, lasting } from "../lib/time.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Empty from "../parts/empty.js";
import Failed from "../parts/failed.js";
import Icon from "../parts/icon.js";
import Loading from "../parts/loading.js";
import Screen from "../parts/screen.js";

/** What I gave, newest first. Only I see this. */
export default function Gave() {
  const { data, problem, loading, reload, put } = useLoad(() => api.get("/hours/contributions"));
  const further = useAct();
  const more = () =>
    further.run(async () => {
      const next = await api.get("/hours/contributions", { cursor: data.next });
      put({ items: [...data.items, ...next.items], next: next.next });
    });
  return html`<${Screen} title=${t("hours-gave-title")} back="/ik" help=${t("hours-gave-help")}>
    ${!data && loading && html`<${Loading} />`} ${!data && html`<${Failed} problem=${problem} retry=${reload} />`}
    ${data?.items.length === 0 && html`<${Empty} icon="hand-heart" title=${t("hours-gave-empty")} text=${t("hours-gave-empty-text")} action=${html`<${Button} href="/hulp" icon="hand-heart">${t("hours-gave-look")}<//>`} />`}
    ${data?.items.length > 0 && html`<ul class="stack">${data.items.map((one) => html`<${One} key=${one.id} one=${one} />`)}</ul>`}
    <${Failed} problem=${further.problem} small />
    ${data?.next && html`<${Button} kind="quiet" icon="chevron-down" busy=${further.busy} onClick=${more}>${t("hours-gave-more")}<//>`}
  <//>`;
}

function One({ one }) {
  return html`<li class="card row">
    <span class="mark"><${Icon} name="heart-handshake" /></span>
    <div class="grow">
      <p class="strong" dir="auto">${one.title}</p>
      <p class="soft">${lasting(one.minutes)} · ${day(one.on)}</p>
    </div>
  </li>`;
}
