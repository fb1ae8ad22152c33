import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import HelpStepper from "./help-stepper.js";

/** How many people are needed, or may come. @param {import("../lib/help-draft.js").FormPart} props */
export default function HelpPeople({ draft, set }) {
  return html`<${HelpStepper}
    legend=${t(`help-post-people-${draft.kind}`)}
    value=${draft.people}
    min=${1}
    max=${20}
    less=${t("help-post-people-less")}
    more=${t("help-post-people-more")}
    onChange=${(people) => set({ people })}
  />`;
}
