import { html, useSignal } from "../lib/html.js";
import { photoUrl } from "../lib/picture.js";
import { t } from "../lib/words.js";
import Photo from "./photo.js";
import Sheet from "./sheet.js";

/** The photos with a call; a tap shows one larger. @param {{photos: string[]}} props */
export default function HelpPhotos({ photos }) {
  const large = useSignal(-1);
  if (!photos.length) return null;
  const number = large.value + 1;
  return html`
    <ul class="photos" aria-label=${t("help-photos")}>
      ${photos.map(
        (id, i) => html`<li key=${id}>
          <button type="button" class="photo help-photo" aria-label=${t("help-photo", { number: i + 1 })} onClick=${() => (large.value = i)}>
            <img src=${photoUrl(id)} alt="" loading="lazy" />
          </button>
        </li>`,
      )}
    </ul>
    <${Sheet} title=${t("help-photo-large", { number, count: photos.length })} open=${large.value >= 0} onClose=${() => (large.value = -1)}>
      <${Photo} id=${photos[large.value]} number=${number} />
    <//>
  `;
}
