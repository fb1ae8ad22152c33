import { isOwn, may } from "../lib/help-say.js";
import { html } from "../lib/html.js";
import { lasting } from "../lib/time.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import HelpChoose from "./help-choose.js";
import HelpInstead from "./help-instead.js";
import HelpQuote from "./help-quote.js";
import HelpWrite from "./help-write.js";
import Icon from "./icon.js";
import Moment from "./moment.js";
import Tag from "./tag.js";

const LIVE = new Set(["open", "matched"]);
const AGREED = new Set(["accepted", "reported", "done"]);

/** One neighbour who answered. @param {{call: import("../lib/help.js").Known, answer: import("../lib/types.js").Answer}} props */
export default function HelpAnswer({ call, answer }) {
  const tag = tagOf(call, answer);
  return html`<li class="card help-slide" id=${`answer-${answer.id}`} tabindex="-1">
    <div class="row">
      <${Avatar} person=${answer.person} />
      <div class="grow stack">
        <div>
          <p class="strong" dir="auto">${answer.person.shown_name}</p>
          <p class="soft"><${Moment} at=${answer.created_at} /></p>
        </div>
        ${tag && html`<p><${Tag} kind=${tag[0]} icon=${tag[1]}>${tag[2]}<//></p>`}
        ${answer.note && html`<blockquote class="written" dir="auto">${answer.note}</blockquote>`}
        <${HelpQuote} title=${t("help-you-said")} text=${answer.reply} />
        ${answer.home_label && html`<p class="row"><${Icon} name="map-pin" /><span class="grow">${t("help-lives-at", { home: answer.home_label })}</span></p>`}
      </div>
    </div>
    ${AGREED.has(answer.state) && isOwn(call) && html`<div class="help-choose"><${HelpWrite} call=${call} person=${answer.person} /></div>`}
    ${answer.state === "accepted" && LIVE.has(call.state) && html`<${HelpInstead} call=${call} answer=${answer} />`}
    ${answer.state === "offered" && may(call, "accept") && html`<${HelpChoose} call=${call} answer=${answer} />`}
  </li>`;
}

function tagOf(call, { state, minutes }) {
  const tags = {
    accepted: () => ["leaf", "check", t(`help-accepted-tag-${call.kind}`)],
    reported: () => ["sun", "hourglass", t("help-tag-reported")],
    done: () => ["leaf", "circle-check", minutes ? t("help-done-tag", { time: lasting(minutes) }) : t("help-tag-done")],
    declined: () => ["plain", "x", t("help-declined-tag")],
    withdrawn: () => ["plain", "undo-2", t("help-withdrawn-tag")],
  };
  return tags[state]?.() ?? null;
}
