import { useAct } from "../lib/act.js";
import { html } from "../lib/html.js";
import { home, signOut } from "../lib/people.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Avatar from "./avatar.js";
import Button from "./button.js";
import Failed from "./failed.js";
import Screen from "./screen.js";

/** Somebody is signed in on this phone already. @param {{title: string}} props */
export default function AlreadyIn({ title }) {
  const { busy, problem, run } = useAct();
  return html`<${Screen} title=${title} main=${html`<${Button} icon="check" href=${home()}>${t("already-in-on")}<//>`}>
    <div class="card row-middle">
      <${Avatar} person=${me.value} />
      <p class="grow large">${t("already-in", { name: me.value.shown_name })}</p>
    </div>
    <${Failed} problem=${problem} small />
    <${Button} kind="quiet" icon="log-out" busy=${busy} onClick=${() => run(signOut)}>${t("already-in-other")}<//>
  <//>`;
}
