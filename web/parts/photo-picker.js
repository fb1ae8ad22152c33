import { html, useId, useSignal } from "../lib/html.js";
import { photoUrl, sendPhoto, smaller } from "../lib/picture.js";
import { asProblem } from "../lib/problem.js";
import { problemWords, t } from "../lib/words.js";
import Icon from "./icon.js";
import IconButton from "./icon-button.js";

/**
 * Photos from the camera or the phone: made smaller, sent at once, shown with how far it is.
 * @param {{label: string, hint?: string, photos: string[], onChange: (photos: string[]) => void, max?: number}} props
 */
export default function PhotoPicker({ label, hint, photos, onChange, max = 4 }) {
  const id = useId();
  const sending = useSignal(/** @type {number|null} */ (null));
  const wrong = useSignal("");

  const pick = async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file || sending.peek() !== null) return;
    wrong.value = "";
    sending.value = 0;
    try {
      const sent = await sendPhoto(await smaller(file), (part) => (sending.value = part));
      onChange([...photos, sent.id]);
    } catch (thrown) {
      const problem = asProblem(thrown);
      wrong.value = problem.offline ? t("photo-offline") : problemWords(problem);
    } finally {
      sending.value = null;
    }
  };

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
      ${sending.value !== null &&
      html`<li class="photo photo-sending"><progress max="1" value=${sending.value} aria-label=${t("photo-sending")}></progress></li>`}
      ${photos.length < max &&
      sending.value === null &&
      html`<li>
        <label class="photo photo-add">
          <input class="unseen" type="file" accept="image/*" onChange=${pick} aria-describedby=${wrong.value ? `${id}-wrong` : undefined} />
          <${Icon} name="camera" size="l" />
          <span>${t("photo-add")}</span>
        </label>
      </li>`}
    </ul>
    <div role="status">${wrong.value && html`<p class="wrong" id=${`${id}-wrong`}><${Icon} name="triangle-alert" size="s" /><span>${wrong.value}</span></p>`}</div>
  </div>`;
}
