import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { html } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { say } from "../lib/toast.js";
import { moment } from "../lib/time.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import ChatPhotos from "./chat-photos.js";
import Failed from "./failed.js";
import HelpQuote from "./help-quote.js";
import Loading from "./loading.js";
import Sure from "./sure.js";

/** What was reported, with a little around it, and the choice. @param {{id: string, onDone: () => void}} props */
export default function ChatReportOpen({ id, onDone }) {
  const path = `/chat/reports/${encodeURIComponent(id)}`;
  const { data, problem, reload } = useLoad(() => api.get(path), [id]);
  const { busy, problem: refused, run } = useAct();
  const decide = (decision) =>
    run(async () => {
      await api.post(`${path}/decision`, { decision });
      say(t("chat-reports-done"));
      onDone();
    });
  if (!data) return problem ? html`<${Failed} problem=${problem} retry=${reload} small />` : html`<${Loading} count=${2} />`;
  const around = data.around.length ? data.around : [data.message];
  return html`<div class="stack">
    <p class="strong">${t(`chat-report-${data.reason}`)}</p>
    <${HelpQuote} title=${t("chat-reports-said")} text=${data.words} />
    <ol class="stack" aria-label=${t("chat-reports-around")}>
      ${around.map((one) => html`<li key=${one.id} class=${one.id === data.message.id ? "card card-sun" : "card"}><${Line} message=${one} /></li>`)}
    </ol>
    <${Failed} problem=${refused} small />
    <${Button} kind="outline" icon="check" busy=${busy} onClick=${() => decide("kept")}>${t("chat-reports-keep")}<//>
    <${Sure} icon="trash-2" busy=${busy} label=${t("chat-reports-remove")} question=${t("chat-reports-remove-sure")} yes=${t("chat-delete-yes")} onYes=${() => decide("removed")} />
  </div>`;
}

function Line({ message }) {
  const name = message.author?.shown_name ?? t("chat-somebody");
  return html`<p class="soft"><bdi>${name}</bdi> · ${moment(message.made_at)}</p>
    <${ChatPhotos} photos=${message.photos} name=${name} />
    <p class="written" dir="auto">${message.deleted ? t("chat-stone") : message.text}</p>`;
}
