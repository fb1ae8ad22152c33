import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import Moment from "./moment.js";
import Tag from "./tag.js";

/** One report, before it is opened: why, when, and about whom. @param {{report: import("../lib/types.js").Report, onOpen: () => void}} props */
export default function ChatReportCard({ report, onOpen }) {
  const done = report.decision && t(report.decision === "removed" ? "chat-reports-removed" : "chat-reports-kept");
  return html`<li class="card stack">
    <p class="strong">${t(`chat-report-${report.reason}`)}</p>
    <p class="soft">${report.author && html`<span dir="auto">${t("chat-reports-from", { name: report.author.shown_name })}</span> · `}<${Moment} at=${report.made_at} near /></p>
    ${done ? html`<p><${Tag} icon="check">${done}<//></p>` : html`<${Button} kind="outline" small icon="eye" aria-haspopup="dialog" onClick=${onOpen}>${t("chat-reports-look")}<//>`}
  </li>`;
}
