import { isLive, isOwn, tk } from "../lib/help-say.js";
import { useCall } from "../lib/help-watch.js";
import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Failed from "../parts/failed.js";
import HelpAnswers from "../parts/help-answers.js";
import HelpCheck from "../parts/help-check.js";
import HelpFacts from "../parts/help-facts.js";
import HelpGone from "../parts/help-gone.js";
import HelpHidden from "../parts/help-hidden.js";
import HelpMain from "../parts/help-main.js";
import HelpManage from "../parts/help-manage.js";
import HelpMine from "../parts/help-mine.js";
import HelpModerate from "../parts/help-moderate.js";
import HelpPhotos from "../parts/help-photos.js";
import HelpState from "../parts/help-state.js";
import HelpThanks from "../parts/help-thanks.js";
import HelpWho from "../parts/help-who.js";
import Loading from "../parts/loading.js";
import ReadAloud from "../parts/read-aloud.js";
import Screen from "../parts/screen.js";
import Tag from "../parts/tag.js";

/** One call: what is asked or offered, and the one thing I can do with it now. */
export default function One({ params }) {
  const { call, problem, gone, reload } = useCall(params.id);
  if (gone) return html`<${HelpGone} />`;
  if (!call) {
    return html`<${Screen} title=${t("help-title")} back="/hulp" help=${t("help-explain")}>
      ${problem ? html`<${Failed} problem=${problem} retry=${reload} />` : html`<${Loading} count=${1} shape="page" />`}
    <//>`;
  }
  const lang = call.language ?? undefined;
  const explain = isOwn(call) ? t("help-one-explain-own") : tk("help-one-explain", call);
  const aloud = html`<${ReadAloud} text=${`${call.title}. ${call.text}`} lang=${lang} />`;
  return html`<${Screen} title=${tk("help-one", call)} back="/hulp" help=${explain} actions=${aloud} main=${html`<${HelpMain} call=${call} />`}>
    <${Failed} problem=${problem} retry=${reload} small />
    <${HelpHidden} call=${call} />
    <article class="stack">
      <${HelpWho} call=${call} />
      ${call.urgent && isLive(call) && html`<p><${Tag} kind="brick" icon="zap">${t("help-urgent")}<//></p>`}
      <h2 class="help-title" dir="auto" lang=${lang}>${call.title}</h2>
      ${call.text && html`<p class="written" dir="auto" lang=${lang}>${call.text}</p>`}
      <${HelpPhotos} photos=${call.photos} />
      <${HelpFacts} call=${call} />
    </article>
    <${HelpState} call=${call} />
    <${HelpMine} call=${call} />
    <${HelpCheck} call=${call} />
    <${HelpAnswers} call=${call} />
    <${HelpThanks} call=${call} />
    <${HelpManage} call=${call} />
    <${HelpModerate} call=${call} />
  <//>`;
}
