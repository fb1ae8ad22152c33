import { html } from "../lib/html.js";
import { canRead, read, reading } from "../lib/read.js";
import { language, t } from "../lib/words.js";
import IconButton from "./icon-button.js";

/** Reads a text aloud; tap again and it stops. @param {{text: string, lang?: string}} props lang: of the text itself */
export default function ReadAloud({ text, lang }) {
  if (!canRead) return null;
  const now = reading.value === text;
  return html`<${IconButton}
    icon=${now ? "circle-stop" : "volume-2"}
    label=${now ? t("read-stop") : t("read-aloud")}
    pressed=${now}
    onClick=${() => read(text, lang || language.value)}
  />`;
}
