import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";

/** One tap to the camera or the photos of the phone. @param {{pick: (event: Event) => void, full: boolean}} props */
export default function ChatCamera({ pick, full }) {
  return html`<label class="chat-camera">
    <input class="unseen" type="file" accept="image/*" disabled=${full} aria-label=${t("chat-camera")} onChange=${pick} />
    <${Icon} name="camera" size="l" />
  </label>`;
}
