import { html } from "../lib/html.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Button from "./button.js";

/** A QR code on white, and the same link to copy. @param {{svg: string, url: string, label: string}} props */
export default function Qr({ svg, url, label }) {
  // An image needs to say that it is SVG; what is meant to stand inside a page may not.
  const whole = svg.includes("xmlns=") ? svg : svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  const copy = () => navigator.clipboard.writeText(url).then(() => say(t("copied"), "copy"));
  return html`
    <img class="qr" src=${`data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`} alt=${label} width="240" height="240" />
    ${navigator.clipboard && html`<${Button} kind="quiet" small icon="copy" onClick=${copy}>${t("copy-link")}<//>`}
  `;
}
