import { api } from "../lib/api.js";
import { unblock } from "../lib/chat-act.js";
import { html } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Button from "./button.js";
import Failed from "./failed.js";

/** Whom I shut out, each with the way back. */
export default function ChatBlocked() {
  const { data, problem, reload, put } = useLoad(() => api.get("/chat/blocks"));
  const allow = async (person) => (await unblock(person)) && put({ items: data.items.filter((one) => one.id !== person.id) });
  return html`<section class="stack" aria-labelledby="blocked">
    <h2 class="section-title" id="blocked">${t("chat-wishes-blocked")}</h2>
    <${Failed} problem=${problem} retry=${reload} small />
    ${data?.items.length === 0 && html`<p class="soft">${t("chat-wishes-blocked-none")}</p>`}
    <ul class="stack">
      ${data?.items.map(
        (person) => html`<li key=${person.id} class="card row-middle">
          <${Avatar} person=${person} /><span class="grow strong" dir="auto">${person.shown_name}</span>
          <${Button} kind="outline" small label=${t("chat-unblock-of", { name: person.shown_name })} onClick=${() => allow(person)}>${t("chat-unblock")}<//>
        </li>`,
      )}
    </ul>
  </section>`;
}
