import { html } from "../lib/html.js";
import { LANGUAGES, language, speakLanguage, t } from "../lib/words.js";
import Choice from "./choice.js";

/** The language of the app, each in its own words, so that everybody finds theirs. @param {{onPick?: (code: string) => void}} props */
export default function Languages({ onPick }) {
  const pick = async (code) => {
    await speakLanguage(code);
    onPick?.(code);
  };
  const options = Object.entries(LANGUAGES).map(([code, { name }]) => ({ value: code, label: name, icon: "languages", lang: code }));
  return html`<${Choice} legend=${t("language-legend")} options=${options} value=${language.value} onChange=${pick} wide />`;
}
