import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";

/** Hidden from the neighbours: the reason, and what now. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpHidden({ call }) {
  if (!call.hidden_reason) return null;
  const own = call.mine?.author;
  return html`<div class="note">
    <${Icon} name="eye-off" />
    <div class="grow stack">
      <p class="strong">${t(own ? "help-hidden-own" : "help-hidden-moderator")}</p>
      <p dir="auto">${t("help-hidden-reason", { reason: call.hidden_reason })}</p>
      ${own && html`<p>${t("help-hidden-what-now")}</p>`}
    </div>
  </div>`;
}
