import { html } from "../lib/html.js";
import { t } from "../lib/words.js";
import Field from "./field.js";
import TextArea from "./text-area.js";

/** What it is about, in a few words, and more for who wants. @param {import("../lib/help-draft.js").FormPart} props */
export default function HelpWhat({ draft, set, wrong }) {
  return html`<div class="stack help-what">
    <${Field}
      label=${t(`help-post-what-${draft.kind}`)}
      hint=${t(`help-post-what-${draft.kind}-hint`)}
      error=${wrong.title}
      value=${draft.title}
      onInput=${(title) => set({ title })}
      name="title"
      maxlength="80"
      autocapitalize="sentences"
      autocomplete="off"
      required
    />
    <${TextArea}
      label=${t("help-post-text")}
      hint=${t("help-post-text-hint")}
      error=${wrong.text}
      value=${draft.text}
      onInput=${(text) => set({ text })}
      name="text"
      rows=${2}
      maxlength="2000"
    />
  </div>`;
}
