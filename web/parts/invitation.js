import { html } from "../lib/html.js";
import { dateOf, day } from "../lib/time.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";
import Sure from "./sure.js";

/** An invitation that nobody used yet. @param {{invitation: import("../lib/types.js").Invitation, onWithdraw: () => void}} props */
export default function Invitation({ invitation, onWithdraw }) {
  return html`<li class="card stack">
    <div class="row">
      <span class="mark"><${Icon} name="house" /></span>
      <div class="grow">
        <p class="strong"><bdi>${invitation.home_label}</bdi></p>
        ${invitation.shown_name && html`<p><bdi>${invitation.shown_name}</bdi></p>`}
        <p class="soft">${t("invite-until", { day: day(dateOf(invitation.expires_at)) })}</p>
      </div>
    </div>
    <${Sure} small icon="x" label=${t("invite-withdraw")} question=${t("invite-withdraw-sure")} yes=${t("invite-withdraw-yes")} onYes=${onWithdraw} />
  </li>`;
}
