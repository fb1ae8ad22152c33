/**
 * About the person who holds this phone.
 */
import { forget, send } from "./queue.js";
import { api } from "./api.js";
import { signal } from "./html.js";
import { me, seesHelp, signedOut } from "./state.js";
import { say } from "./toast.js";
import { problemWords, t } from "./words.js";

/** An address given while joining: its code is on the way and keeps it. */
export const givenEmail = signal(/** @type {{email: string, attempt: string}|null} */ (null));

/** The first screen for this person. */
export const home = () => (seesHelp() ? "/hulp" : "/ik");

/**
 * Change something about me: shown at once, put back when the server refuses, kept for later without internet.
 * @param {object} change fields of Me @returns {Promise<boolean>} did it work?
 */
export async function changeMe(change) {
  const before = me.peek();
  me.value = { ...before, ...change };
  try {
    const done = await send("PATCH", "/me", change, { label: t("me-change"), kind: "me" });
    if (done.sent) me.value = done.answer;
    return true;
  } catch (problem) {
    me.value = before;
    say(problemWords(problem), "triangle-alert");
    return false;
  }
}

/** Leave: the server forgets this phone, this phone forgets what was waiting. */
export async function signOut() {
  await api.delete("/session");
  await forget();
  signedOut();
}

/** What this phone is called in the list of devices. */
export function deviceName() {
  const agent = navigator.userAgent;
  const kinds = [["iPhone", /iPhone/], ["iPad", /iPad/], ["Android", /Android/], ["Mac", /Macintosh/], ["Windows", /Windows/], ["Linux", /Linux/]];
  const browsers = [["Edge", /Edg\//], ["Firefox", /Firefox|FxiOS/], ["Samsung", /SamsungBrowser/], ["Chrome", /Chrome|CriOS/], ["Safari", /Safari/]];
  const first = (list, otherwise) => list.find(([, sign]) => sign.test(agent))?.[0] ?? otherwise;
  return `${first(kinds, "?")} · ${first(browsers, "?")}`;
}

/** The languages people here may speak, each in its own words. */
export const SPOKEN = {
  nl: "Nederlands",
  en: "English",
  ar: "العربية",
  uk: "Українська",
  ti: "ትግርኛ",
  tr: "Türkçe",
  fa: "فارسی",
  so: "Soomaali",
  ku: "Kurdî",
  pl: "Polski",
  fr: "Français",
  es: "Español",
  de: "Deutsch",
  pt: "Português",
  ru: "Русский",
  zh: "中文",
};

/** A language in its own words: 'Nederlands', 'العربية'. @param {string} code */
export const languageName = (code) => SPOKEN[code] ?? code;
