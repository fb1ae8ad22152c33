import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";
import Moment from "./moment.js";
import Sure from "./sure.js";
import Tag from "./tag.js";

/** One phone or computer; signing it out asks once more. @param {{device: import("../lib/types.js").Device, onAway: () => void}} props */
export default function Device({ device, onAway }) {
  const seen = html`<p class="soft">${t("devices-seen")} <${Moment} at=${device.last_seen_at} near /></p>`;
  return html`<li class="card stack">
    <div class="row">
      <span class="mark"><${Icon} name="smartphone" /></span>
      <div class="grow">
        <p class="strong"><bdi>${device.name}</bdi></p>
        ${device.current ? html`<${Tag} icon="check">${t("devices-this")}<//>` : seen}
      </div>
    </div>
    ${!device.current &&
    html`<${Sure} small icon="log-out" label=${t("devices-out")} question=${t("devices-sure")} yes=${t("devices-out-yes")} onYes=${onAway} />`}
  </li>`;
}
