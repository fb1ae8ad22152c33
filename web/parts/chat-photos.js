import { html, useSignal } from "../lib/html.js";
import { photoUrl } from "../lib/picture.js";
import { t } from "../lib/words.js";
import Photo from "./photo.js";
import Sheet from "./sheet.js";

/** The photos of a message; a tap shows one larger. @param {{photos: string[], name: string}} props */
export default function ChatPhotos({ photos, name }) {
  const large = useSignal(-1);
  if (!photos.length) return null;
  return html`
    <ul class=${`chat-pictures${photos.length === 1 ? " chat-picture-one" : ""}`}>
      ${photos.map(
        (id, i) => html`<li key=${id}>
          <button type="button" class="photo help-photo" aria-label=${t("chat-photo-open", { number: i + 1, name })} onClick=${() => (large.value = i)}>
            <img src=${photoUrl(id, photos.length === 1 ? "large" : "small")} alt="" loading="lazy" />
          </button>
        </li>`,
      )}
    </ul>
    <${Sheet} title=${t("help-photo-large", { number: large.value + 1, count: photos.length })} open=${large.value >= 0} onClose=${() => (large.value = -1)}>
      <${Photo} id=${photos[large.value]} number=${large.value + 1} />
    <//>
  `;
}
