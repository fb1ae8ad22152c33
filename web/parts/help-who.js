import { isOwn, whoOf } from "../lib/help-say.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Icon from "./icon.js";
import Moment from "./moment.js";

/** Who asks or offers, and since when. @param {{call: import("../lib/help.js").Known}} props */
export default function HelpWho({ call }) {
  const hidden = call.discreet && (!call.author || isOwn(call));
  return html`<div class="row-middle">
    <${Avatar} person=${call.author} />
    <div class="grow">
      <p class="strong"><bdi>${whoOf(call)}</bdi></p>
      <p class="help-meta"><span class="help-bit"><${Moment} at=${call.created_at} /></span>
        ${call.for_someone && html`<span class="help-bit" dir="auto">${call.helped ? t("help-for-person", { name: call.helped.shown_name }) : t("help-for-someone")}</span>`}
        ${hidden && html`<span class="help-bit"><${Icon} name="user-round-x" size="s" /><span>${t("help-hidden-name")}</span></span>`}
      </p>
    </div>
  </div>`;
}
