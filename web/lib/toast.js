/**
 * Short words about what just happened, said aloud by screen readers too.
 */
import { signal } from "./html.js";

/** What is being said now, or null. */
export const said = signal(/** @type {{text: string, icon: string}|null} */ (null));
let timer = 0;

/** Say it, and be silent again after a while. @param {string} text @param {string} [icon] */
export function say(text, icon = "check") {
  clearTimeout(timer);
  said.value = { text, icon };
  timer = setTimeout(() => (said.value = null), Math.max(5000, text.length * 90));
}
