import { html } from "../lib/html.js";

/** Pictures that point somewhere turn round in a right-to-left language. */
const TURNS = new Set(["arrow-left", "chevron-right", "send", "log-out", "undo-2", "reply", "list-ordered"]);

/** One picture from the sprite; for the eye only, so there is always a word beside it. @param {{name: string, size?: "s"|"m"|"l"}} props */
export default function Icon({ name, size = "m" }) {
  const turn = TURNS.has(name) ? " turns" : "";
  return html`<svg class=${`icon icon-${size}${turn}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <use href=${`/web/icons/sprite.svg#${name}`} />
  </svg>`;
}
