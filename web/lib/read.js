/**
 * Reading aloud with the phone's own voice.
 */
import { signal } from "./html.js";

/** The text that is being read, or null. */
export const reading = signal(/** @type {string|null} */ (null));
/** Can this phone read aloud? */
export const canRead = "speechSynthesis" in window;

/** Read a text in its own language; asked again for the same text it stops. @param {string} text @param {string} language */
export function read(text, language) {
  const again = reading.peek() === text;
  hush();
  if (again || !canRead) return;
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = language;
  spoken.rate = 0.95;
  spoken.onend = spoken.onerror = () => {
    if (reading.peek() === text) reading.value = null;
  };
  reading.value = text;
  speechSynthesis.speak(spoken);
}

/** Stop reading. */
export function hush() {
  reading.value = null;
  if (canRead) speechSynthesis.cancel();
}
