import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { deviceName, home } from "../lib/people.js";
import { go, route } from "../lib/router.js";
import { me, signedIn } from "../lib/state.js";
import { t } from "../lib/words.js";
import AlreadyIn from "../parts/already-in.js";
import Button from "../parts/button.js";
import Failed from "../parts/failed.js";
import Icon from "../parts/icon.js";
import Screen from "../parts/screen.js";

const EVERY = 2000;

/** Coming in with a code scanned from the other phone: same two digits on both, a yes over there. */
export default function DeviceLink() {
  const claim = useSignal(/** @type {{attempt: string, check: string}|null} */ (null));
  const { busy, problem, run } = useAct();
  const wait = useAct();
  const ask = () =>
    run(async () => (claim.value = await api.post("/sign-in/links", { token: route.value.hash, device_name: deviceName() })));

  const look = async () => {
    try {
      signedIn(await api.post("/sign-in/links/sessions", { attempt: claim.peek().attempt, kind: "cookie" }));
    } catch (thrown) {
      if (thrown.code === "waiting_for_confirmation" || thrown.offline) return true;
      throw thrown;
    }
    go(home(), { replace: true });
    return false;
  };
  useEffect(() => {
    if (!claim.value) return undefined;
    const timer = setInterval(async () => {
      if ((await wait.run(look)) !== true) clearInterval(timer);
    }, EVERY);
    return () => clearInterval(timer);
  }, [claim.value]);

  if (me.value) return html`<${AlreadyIn} title=${t("link-title")} />`;
  const start = html`<${Button} icon="check" busy=${busy} onClick=${ask}>${t("link-yes")}<//>`;
  return html`<${Screen} title=${t("link-title")} help=${t("link-help")} main=${!claim.value && !problem && start}>
    ${!claim.value && html`<div class="card row-middle"><span class="mark"><${Icon} name="smartphone" /></span><p class="grow large">${t("link-question")}</p></div>`}
    <${Failed} problem=${problem ?? wait.problem} action=${html`<${Button} kind="outline" href="/binnen">${t("link-other-way")}<//>`} />
    ${claim.value && !wait.problem && html`<div class="card stack center" role="status">
      <p class="large">${t("link-check")}</p>
      <p class="digits" dir="ltr">${claim.value.check}</p>
      <p class="soft">${t("link-wait")}</p>
    </div>`}
  <//>`;
}
