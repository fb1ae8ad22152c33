import { api } from "../lib/api.js";
import { html, useSignal } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { hasRole } from "../lib/state.js";
import { t } from "../lib/words.js";
import ChatReportCard from "../parts/chat-report-card.js";
import ChatReportOpen from "../parts/chat-report-open.js";
import ConfirmFirst from "../parts/confirm-first.js";
import Empty from "../parts/empty.js";
import Failed from "../parts/failed.js";
import Loading from "../parts/loading.js";
import Screen from "../parts/screen.js";
import Sheet from "../parts/sheet.js";

/** What neighbours asked the coordinators and the board to look at. */
export default function Reports() {
  const { data, problem, loading, reload } = useLoad(() => api.get("/chat/reports"));
  const chosen = useSignal(/** @type {string|null} */ (null));
  const shut = () => {
    chosen.value = null;
    reload();
  };
  let inside = null;
  if (!hasRole("coordinator", "board")) inside = html`<${Empty} icon="lock" title=${t("chat-reports-not-yours")} text=${t("chat-reports-not-yours-text")} />`;
  else if (problem?.code === "confirm_first") inside = html`<${ConfirmFirst} onDone=${reload} />`;
  else if (!data) inside = loading ? html`<${Loading} />` : html`<${Failed} problem=${problem} retry=${reload} />`;
  else if (!data.items.length) inside = html`<${Empty} icon="shield-check" title=${t("chat-reports-empty")} text=${t("chat-reports-empty-text")} />`;
  else inside = html`<ul class="stack">${data.items.map((one) => html`<${ChatReportCard} key=${one.id} report=${one} onOpen=${() => (chosen.value = one.id)} />`)}</ul>`;
  return html`<${Screen} title=${t("me-reports")} back="/ik" help=${t("chat-reports-help")}>
    ${inside}
    <${Sheet} title=${t("chat-reports-this")} open=${Boolean(chosen.value)} onClose=${shut}>
      <${ChatReportOpen} id=${chosen.value} onDone=${shut} />
    <//>
  <//>`;
}
