import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { route } from "../lib/router.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Failed from "../parts/failed.js";
import JoinCode from "../parts/join-code.js";
import JoinIs from "../parts/join-is.js";
import JoinName from "../parts/join-name.js";
import Languages from "../parts/languages.js";
import Screen from "../parts/screen.js";
import AlreadyIn from "../parts/already-in.js";

/** Joining with an invitation: language first, then is this you, then how neighbours may call you. */
export default function Join() {
  const step = useSignal(/** @type {"language"|"code"|"is"|"name"} */ ("language"));
  const key = useSignal(route.value.hash ? { token: route.value.hash } : null);
  const found = useSignal(null);
  const { busy, problem, run, clear } = useAct();
  const look = (with_) =>
    run(async () => {
      need({ code: with_.token || with_.code.length === 14 });
      found.value = await api.post("/join/look", with_);
      key.value = with_;
      step.value = "is";
    });
  useEffect(() => document.querySelector("h1")?.focus({ preventScroll: true }), [step.value]);
  if (me.value) return html`<${AlreadyIn} title=${t("join-title")} />`;

  const on = () => (key.value?.token ? look(key.value) : (step.value = "code"));
  const title = found.value ? t("join-welcome", { complex: found.value.complex_name }) : t("join-title");
  const otherCode = () => {
    clear();
    step.value = "code";
  };
  return html`<${Screen} title=${title} help=${t("join-help")}
    main=${step.value === "language" && html`<${Button} icon="check" busy=${busy} onClick=${on}>${t("next")}<//>`}>
    ${step.value === "language" && html`<img class="brand" src="/web/icons/app.svg" alt="" /><${Languages} />`}
    ${step.value === "language" && problem && html`<${Failed} problem=${problem} small action=${html`<${Button} kind="outline" small onClick=${otherCode}>${t("join-type")}<//>`} />`}
    ${step.value === "code" && html`<${JoinCode} look=${look} busy=${busy} problem=${problem} />`}
    ${step.value === "is" && html`<${JoinIs} found=${found.value} onYes=${() => (step.value = "name")} />`}
    ${step.value === "name" && html`<${JoinName} found=${found.value} invitation=${key.value} />`}
  <//>`;
}
