import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { missing } from "../lib/help-draft.js";
import { changesOf, clashes, fromCall } from "../lib/help-edit.js";
import { fetchCall, take } from "../lib/help-live.js";
import { may, tk } from "../lib/help-say.js";
import { useCall } from "../lib/help-watch.js";
import { missingWords, pointOut, refusedWords } from "../lib/help-wrong.js";
import { html, useEffect, useRef, useSignal } from "../lib/html.js";
import { back } from "../lib/router.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Empty from "../parts/empty.js";
import Failed from "../parts/failed.js";
import HelpClash from "../parts/help-clash.js";
import HelpForm from "../parts/help-form.js";
import HelpGone from "../parts/help-gone.js";
import Loading from "../parts/loading.js";
import Screen from "../parts/screen.js";

/** Change a call of mine. When somebody else did so meanwhile, both are shown and nothing is lost. */
export default function Edit({ params }) {
  const { call, problem, gone, reload } = useCall(params.id);
  const base = useRef(/** @type {import("../lib/help.js").Known|null} */ (null));
  if (call?.mine && !base.current) base.current = call;
  if (gone) return html`<${HelpGone} />`;
  if (base.current && may(base.current, "edit")) return html`<${Form} opened=${base.current} />`;
  const empty = html`<${Empty} icon="lock" title=${t("help-edit-not-allowed")} />`;
  return html`<${Screen} title=${t("help-edit-title-ask")} back=${`/hulp/${params.id}`} help=${t("help-edit-explain")}>
    ${problem && html`<${Failed} problem=${problem} retry=${reload} />`} ${!problem && (base.current ? empty : html`<${Loading} count=${1} shape="page" />`)}
  <//>`;
}

function Form({ opened }) {
  const base = useSignal(opened);
  const draft = useSignal(fromCall(opened));
  const theirs = useSignal(/** @type {import("../lib/help.js").Known|null} */ (null));
  const tried = useSignal(false);
  const form = useRef(/** @type {HTMLFormElement|null} */ (null));
  const { busy, problem, run } = useAct();
  const set = (part) => (draft.value = { ...draft.value, ...part });
  const wrong = tried.value ? { ...refusedWords(problem), ...missingWords(draft.value) } : {};
  const home = `/hulp/${opened.id}`;
  useEffect(() => {
    if (problem) pointOut(refusedWords(problem), form.current);
  }, [problem]);
  useEffect(() => {
    if (theirs.value) document.querySelector("#clash")?.scrollIntoView({ block: "center" });
  }, [theirs.value]);

  /** Save over the version that was last read; somebody else's change in between is shown first. */
  const save = async (version) => {
    const changes = changesOf(draft.value, base.value);
    try {
      take(await api.patch(`/help/${opened.id}`, changes, { match: version }));
    } catch (thrown) {
      if (thrown.status !== 412) throw thrown;
      const now = await fetchCall(opened.id);
      // An answer that came in is no clash: only what was written by both is asked about.
      if (!clashes(changes, base.value, now).length) return save(now.version);
      theirs.value = now;
      return undefined;
    }
    say(t("help-edit-saved"));
    return back(home);
  };
  const submit = (event) => {
    event.preventDefault();
    tried.value = true;
    if (Object.keys(missing(draft.value)).length) return pointOut(missingWords(draft.value), form.current);
    if (Object.keys(changesOf(draft.value, base.value)).length) return run(() => save(base.value.version));
    say(t("help-edit-nothing"), "info");
    return undefined;
  };
  const takeTheirs = () => {
    base.value = theirs.value;
    draft.value = fromCall(theirs.value);
    theirs.value = null;
  };
  const main = !theirs.value && html`<${Button} type="submit" form="help" icon="check" busy=${busy}>${t("save")}<//>`;
  const changes = changesOf(draft.value, base.value);
  return html`<${Screen} title=${tk("help-edit-title", opened)} back=${home} help=${t("help-edit-explain")} main=${main}>
    ${theirs.value &&
    html`<${HelpClash}
      theirs=${theirs.value}
      mine=${changes}
      fields=${clashes(changes, base.value, theirs.value)}
      busy=${busy}
      onKeep=${() => run(() => save(theirs.value.version))}
      onTake=${takeTheirs}
    />`}
    <form id="help" class="stack-wide" ref=${form} onSubmit=${submit} novalidate>
      <${HelpForm} draft=${draft.value} set=${set} wrong=${wrong} open />
      <${Failed} problem=${problem} small />
    </form>
  <//>`;
}
