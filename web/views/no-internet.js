import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Empty from "../parts/empty.js";
import Screen from "../parts/screen.js";

/** The app opened without internet: it does not know yet whose phone this is. @param {{retry: () => void}} props */
export default function NoInternet({ retry }) {
  return html`<${Screen} title=${t("no-internet-title")}>
    <${Empty}
      icon="wifi-off"
      title=${t("no-internet-title")}
      text=${t("no-internet-text")}
      action=${html`<${Button} icon="refresh-cw" onClick=${retry}>${t("try-again")}<//>`}
    />
  <//>`;
}
