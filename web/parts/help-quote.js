import { html } from "../lib/html.js";

/** What somebody said, with who it was above it. @param {{title: string, text?: string|null}} props */
export default function HelpQuote({ title, text }) {
  if (!text) return null;
  return html`<figure class="help-quote">
    <figcaption class="soft" dir="auto">${title}</figcaption>
    <blockquote class="written" dir="auto">${text}</blockquote>
  </figure>`;
}
