import { html } from "../lib/html.js";
import { photoUrl } from "../lib/picture.js";
import Icon from "./icon.js";

/**
 * Somebody's photo, else the first letters of the name, else a hidden face. Everybody looks alike: no colour per role.
 * The name stands beside it, so it is silent for a screen reader.
 * @param {{person?: {shown_name: string, photo?: string|null}|null, size?: "s"|"m"|"l"}} props
 */
export default function Avatar({ person, size = "m" }) {
  const name = `avatar avatar-${size}`;
  if (!person) return html`<span class=${name} aria-hidden="true"><${Icon} name="user-round-x" /></span>`;
  if (person.photo) return html`<img class=${name} src=${photoUrl(person.photo)} alt="" loading="lazy" />`;
  return html`<span class=${name} aria-hidden="true">${initials(person.shown_name)}</span>`;
}

/** At most two letters, also when a name has accents or other scripts. @param {string} name */
function initials(name) {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...word.normalize("NFC")][0] ?? "").join("").toLocaleUpperCase();
}
