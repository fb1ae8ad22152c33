import { useAct } from "../lib/act.js";
import { openDraft, toPost, touched } from "../lib/help-draft.js";
import { take } from "../lib/help-live.js";
import { missingWords, pointOut, refusedWords } from "../lib/help-wrong.js";
import { html, useEffect, useMemo, useRef, useSignal } from "../lib/html.js";
import { send } from "../lib/queue.js";
import { go, route } from "../lib/router.js";
import { hasRole } from "../lib/state.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Failed from "../parts/failed.js";
import HelpAudience from "../parts/help-audience.js";
import HelpBehalf from "../parts/help-behalf.js";
import HelpForm from "../parts/help-form.js";
import Screen from "../parts/screen.js";
import Switch from "../parts/switch.js";

/** Ask for help, or offer it with `?aanbod`. */
export default function New() {
  const kind = useMemo(() => (route.peek().query.has("aanbod") ? "offer" : "ask"), []);
  const { draft: kept, set, clear } = useMemo(() => openDraft(kind), []);
  const form = useRef(/** @type {HTMLFormElement|null} */ (null));
  const tried = useSignal(false);
  const { busy, problem, run } = useAct();
  const draft = kept.value;
  const wrong = tried.value ? { ...refusedWords(problem), ...missingWords(draft) } : {};
  useEffect(() => {
    if (problem) pointOut(refusedWords(problem), form.current);
  }, [problem]);
  const mustAskForOther = !hasRole("resident");

  const post = async () => {
    const { sent, answer } = await send("POST", "/help", toPost(draft), { label: draft.title.trim(), kind: "help-post" });
    clear();
    if (sent) take(answer);
    say(t(sent ? `help-post-sent-${kind}` : "help-post-queued"), sent ? "check" : "clock");
    go(sent ? `/hulp/${answer.id}` : "/hulp", { replace: true });
  };
  const submit = async (event) => {
    event.preventDefault();
    tried.value = true;
    const lacking = missingWords(draft);
    if (Object.keys(lacking).length) return pointOut(lacking, form.current);
    await run(post);
  };
  const anew = () => {
    clear();
    tried.value = false;
    say(t("help-post-cleared"), "undo-2");
  };
  const main = html`<${Button} type="submit" form="help" icon=${kind === "ask" ? "hand-helping" : "hand-heart"} busy=${busy}>${t(`help-post-send-${kind}`)}<//>`;
  return html`<${Screen} title=${t(`help-post-title-${kind}`)} back="/hulp" help=${t("help-post-explain")} main=${main}>
    <form id="help" class="stack-wide" ref=${form} onSubmit=${submit} novalidate>
      ${mustAskForOther && html`<${HelpBehalf} draft=${draft} set=${set} wrong=${wrong} />`}
      <${HelpForm} draft=${draft} set=${set} wrong=${wrong}>
        <${HelpAudience} draft=${draft} set=${set} wrong=${wrong} />
        ${kind === "ask" &&
        html`<${Switch} icon="user-round-x" label=${t("help-post-discreet")} hint=${t("help-post-discreet-hint")} checked=${draft.discreet} onChange=${(discreet) => set({ discreet })} />`}
        ${!mustAskForOther && kind === "ask" && html`<${HelpBehalf} draft=${draft} set=${set} wrong=${wrong} />`}
      <//>
      <${Failed} problem=${problem} small />
      ${touched(draft) &&
      html`<div class="stack"><p class="soft">${t("help-post-kept")}</p><${Button} kind="quiet" small icon="undo-2" onClick=${anew}>${t("help-post-clear")}<//></div>`}
    </form>
  <//>`;
}
