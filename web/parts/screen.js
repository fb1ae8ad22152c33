import { html, useEffect } from "../lib/html.js";
import { hush } from "../lib/read.js";
import { back as stepBack } from "../lib/router.js";
import { complex, me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Bar from "./bar.js";
import Explain from "./explain.js";
import IconButton from "./icon-button.js";
import Offline from "./offline.js";
import Waiting from "./waiting.js";

/**
 * One screen: heading, what is in it, the main action at the thumb, the places of the app.
 * @param {{title: string, back?: string, help?: string, actions?: any, main?: any, bar?: boolean, children?: any}} props
 *   back: where to go when there is nothing to go back to; help: words behind the question mark;
 *   actions: further buttons beside it; main: the main button(s); bar: false leaves the bottom bar out
 */
export default function Screen({ title, back, help, actions, main, bar = true, children }) {
  useEffect(() => {
    document.title = `${title} · ${complex.value?.name ?? "naober"}`;
    return hush;
  }, [title]);
  const inside = Boolean(me.value);
  return html`<div class="screen">
    <main class="main">
      <div class="head">
        ${back && html`<${IconButton} icon="arrow-left" label=${t("back")} onClick=${() => stepBack(back)} />`}
        <h1 tabindex="-1" dir="auto">${title}</h1>
        <div class="head-actions">${actions}<${Explain} text=${help} /></div>
      </div>
      <div class="content"><${Offline} />${inside && html`<${Waiting} />`} ${children}</div>
      ${main && html`<div class="main-action">${main}</div>`}
    </main>
    ${inside && bar && html`<${Bar} />`}
  </div>`;
}
