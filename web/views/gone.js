import { html } from "../lib/html.js";
import { home } from "../lib/people.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Empty from "../parts/empty.js";
import Screen from "../parts/screen.js";

/** No such screen, or its file did not come in. @param {{failed?: boolean}} props */
export default function Gone({ failed }) {
  const again = html`<${Button} icon="refresh-cw" onClick=${() => location.reload()}>${t("try-again")}<//>`;
  const away = html`<${Button} icon="house" href=${home()}>${t("gone-home")}<//>`;
  return html`<${Screen} title=${t("gone-title")}>
    <${Empty} icon="map-pin" title=${t("gone-title")} text=${t(failed ? "part-failed" : "gone-text")} action=${failed ? again : away} />
  <//>`;
}
