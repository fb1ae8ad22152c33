import { html, useId } from "../lib/html.js";
import { usePick } from "../lib/pick-photo.js";
import { photoUrl } from "../lib/picture.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";
import IconButton from "./icon-button.js";

/**
 * Photos from the camera or the phone: made smaller, sent at once, shown with how far it is.
 * @param {{label: string, hint?: string, photos: string[], onChange: (photos: string[]) => void, max?: number}} props
 */
export default function PhotoPicker({ label, hint, photos, onChange, max = 4 }) {
  const id = useId();
  const { sending, wrong, pick } = usePick((sent) => onChange([...photos, sent]));

  return html`<div class="field">
    <span class="field-label" id=${`${id}-label`}>${label}</span>
    ${hint && html`<p class="hint">${hint}</p>`}
    <ul class="photos" aria-labelledby=${`${id}-label`}>
      ${photos.map(
        (photo, i) => html`<li key=${photo} class="photo">
          <img src=${photoUrl(photo)} alt=${t("photo-name", { number: i + 1 })} />
          <${IconButton} icon="x" label=${t("photo-remove", { number: i + 1 })} onClick=${() => onChange(photos.filter((one) => one !== photo))} />
        </li>`,
      )}
      ${sending !== null &&
      html`<li class="photo photo-sending"><progress max="1" value=${sending} aria-label=${t("photo-sending")}></progress></li>`}
      ${photos.length < max &&
      sending === null &&
      html`<li>
        <label class="photo photo-add">
          <input class="unseen" type="file" accept="image/*" onChange=${pick} aria-describedby=${wrong ? `${id}-wrong` : undefined} />
          <${Icon} name="camera" size="l" />
          <span>${t("photo-add")}</span>
        </label>
      </li>`}
    </ul>
    <div role="status">${wrong && html`<p class="wrong" id=${`${id}-wrong`}><${Icon} name="triangle-alert" size="s" /><span>${wrong}</span></p>`}</div>
  </div>`;
}
