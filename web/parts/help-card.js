import { categoryIcon } from "../lib/categories.js";
import { fresh } from "../lib/help-lists.js";
import { helpingTag, isLive, isOwn, mineTag, offers, whoOf } from "../lib/help-say.js";
import { sayWhen } from "../lib/help-when.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Card from "./card.js";
import Icon from "./icon.js";
import Tag from "./tag.js";

/**
 * One call on the board: what, who, when; the whole card opens it.
 * @param {{call: import("../lib/help.js").Known, mine?: boolean}} props mine: in my own list, where kind and state matter
 */
export default function HelpCard({ call, mine = false }) {
  const own = isOwn(call);
  const people = call.people_needed > 1 && t(call.kind === "ask" ? "help-people-needed" : "help-people-welcome", { count: call.people_needed });
  const tags = [(mine || call.hidden_reason) && mineTag(call), !(mine && !own) && helpingTag(call)].filter(Boolean);
  const urgent = call.urgent && isLive(call);
  const waiting = own && call.kind === "ask" ? offers(call).length : 0;
  return html`<li class=${`help-item${fresh.value.has(call.id) ? " help-fresh" : ""}`} id=${`call-${call.id}`}>
    <${Card} href=${`/hulp/${call.id}`}>
      <span class="row">
        ${call.author && !urgent ? html`<${Avatar} person=${call.author} />` : html`<${Tile} call=${call} urgent=${urgent} />`}
        <span class="grow help-card">
          ${urgent && html`<${Tag} kind="brick" icon="zap">${t("help-urgent")}<//>`}
          <span class="help-card-title" dir="auto" lang=${call.language}>${call.title}</span>
          <span class="help-meta">
            ${mine && html`<${Bit} icon=${call.kind === "ask" ? "hand-helping" : "hand-heart"}>${t(`help-tag-${call.kind}`)}<//>`}
            ${call.author ? !own && html`<${Bit}>${whoOf(call)}<//>` : html`<${Bit} icon="user-round-x">${t("help-hidden-name")}<//>`}
            ${call.for_someone && html`<${Bit}>${t("help-for-someone")}<//>`}
            <${Bit} icon="clock">${sayWhen(call)}<//>
            ${people && html`<${Bit} icon="users">${people}<//>`} ${call.group && html`<${Bit}>${t("help-group-only", { group: call.group.name })}<//>`}
          </span>
          ${(tags.length > 0 || waiting > 0) &&
          html`<span class="row-wrap">
            ${waiting > 0 && html`<${Tag} kind="sun" icon="hand">${t("help-tag-answers", { count: waiting })}<//>`}
            ${tags.map(([kind, icon, words]) => html`<${Tag} key=${words} kind=${kind} icon=${icon}>${words}<//>`)}
          </span>`}
        </span>
      </span>
    <//>
  </li>`;
}

/** A picture of the kind of help, where there is no face. */
function Tile({ call, urgent }) {
  return html`<span class=${`help-tile${urgent ? " help-tile-urgent" : ""}`}><${Icon} name=${categoryIcon(call.category)} /></span>`;
}

/** One small fact; the dot between facts is for the eye only. */
function Bit({ icon, children }) {
  return html`<span class="help-bit">${icon && html`<${Icon} name=${icon} size="s" />`}<span>${children}</span></span>`;
}
