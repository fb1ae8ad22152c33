import { api } from "../lib/api.js";
import { block, unblock } from "../lib/chat-act.js";
import { html } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Icon from "./icon.js";
import Sure from "./sure.js";

/** Hear nothing from somebody any more, or hear them again. @param {{person: import("../lib/types.js").Person}} props */
export default function ChatBlock({ person }) {
  const { data, put } = useLoad(() => api.get("/chat/blocks"));
  const name = person.shown_name;
  const shut = async () => (await block(person)) && put({ items: [...(data?.items ?? []), person] });
  const allow = async () => (await unblock(person)) && put({ items: data.items.filter((one) => one.id !== person.id) });
  if (data?.items.some((one) => one.id === person.id)) {
    return html`<div class="card card-sun stack">
      <p class="row"><${Icon} name="ban" /><span class="grow" dir="auto">${t("chat-blocked-now", { name })}</span></p>
      <${Button} kind="outline" small icon="check" onClick=${allow}>${t("chat-unblock")}<//>
    </div>`;
  }
  return html`<${Sure} icon="ban" label=${t("chat-block", { name })} question=${t("chat-block-text", { name })} yes=${t("chat-block-yes")} onYes=${shut} />`;
}
