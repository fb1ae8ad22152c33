import { html } from "../lib/html.js";
import { problemWords, t } from "../lib/words.js";
import Button from "./button.js";
import Icon from "./icon.js";

const ICONS = { offline: "wifi-off", not_allowed: "lock", not_found: "search", sign_in_first: "lock" };

/**
 * What went wrong, that nothing is lost, and the next tap. `small` puts it inside a form.
 * @param {{problem: import("../lib/problem.js").Problem|null|undefined, retry?: () => void, action?: any, small?: boolean}} props
 */
export default function Failed({ problem, retry, action, small = false }) {
  if (!problem || problem.code === "fields") return null;
  const icon = html`<${Icon} name=${ICONS[problem.code] ?? "triangle-alert"} size=${small ? "m" : "l"} />`;
  const again = retry && html`<${Button} kind="outline" icon="refresh-cw" small=${small} onClick=${retry}>${t("try-again")}<//>`;
  if (small) {
    const next = (again || action) && html`<div class="row-wrap">${again}${action}</div>`;
    return html`<div class="card card-sun row" role="alert">${icon}<div class="grow stack"><p>${problemWords(problem)}</p>${next}</div></div>`;
  }
  return html`<div class="empty" role="alert"><span class="empty-icon">${icon}</span><p>${problemWords(problem)}</p>${again}${action}</div>`;
}
