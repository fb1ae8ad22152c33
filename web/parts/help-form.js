import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import HelpCategory from "./help-category.js";
import HelpDuration from "./help-duration.js";
import HelpMore from "./help-more.js";
import HelpPeople from "./help-people.js";
import HelpWanted from "./help-wanted.js";
import HelpWhat from "./help-what.js";
import Icon from "./icon.js";
import PhotoPicker from "./photo-picker.js";

/** What can be wrong in a question that has no place of its own to say so. */
const UNSEEN = ["people_needed", "minutes_expected", "photos"];

/**
 * The questions about a call, the same for a new one and for a change; `children` adds what only a new one asks.
 * @param {import("../lib/help-draft.js").FormPart & {open?: boolean, children?: any}} props open: 'more choices' starts open
 */
export default function HelpForm({ draft, set, wrong, open = false, children }) {
  const part = { draft, set, wrong };
  return html`
    <${HelpWhat} ...${part} />
    <${HelpCategory} ...${part} />
    <${HelpWanted} ...${part} />
    <${HelpMore} kind=${draft.kind} open=${open}>
      <${HelpPeople} ...${part} />
      <${HelpDuration} legend=${t("help-post-how-long")} unknown=${t("help-post-long-none")} start=${180} value=${draft.minutes} onChange=${(minutes) => set({ minutes })} />
      <${PhotoPicker} label=${t("help-post-photos")} photos=${draft.photos} onChange=${(photos) => set({ photos })} />
      ${UNSEEN.map((field) => wrong[field] && html`<p class="wrong" key=${field}><${Icon} name="triangle-alert" size="s" /><span>${wrong[field]}</span></p>`)}
      ${children}
    <//>
  `;
}
