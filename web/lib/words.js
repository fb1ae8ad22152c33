/**
 * Words in the reader's language, from the same Fluent catalogues as the server uses.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { signal } from "./html.js";

/** What every screen may say. A part that not everybody opens adds its own: `moreWords`. */
const FILES = ["common", "people", "help", "help-post", "help-one", "errors"];
const KEPT = "naober-language";
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LTR_LETTER = /[A-Za-z\u00c0-\u1fff]/;

/** The languages there are words for: own name, direction, and the tag for dates and numbers. */
export const LANGUAGES = {
  nl: { name: "Nederlands", dir: "ltr", tag: "nl-NL" },
  en: { name: "English", dir: "ltr", tag: "en-GB" },
  ar: { name: "العربية", dir: "rtl", tag: "ar-u-nu-latn" },
};

/** Code of the language now shown; empty until the first words are there. */
export const language = signal("");
const learned = signal(/** @type {Record<string, FluentBundle>} */ ({}));

/** Tag for Intl of the language now shown. @returns {string} */
export const tag = () => (LANGUAGES[language.value] ?? LANGUAGES.nl).tag;

/** The language to start with: chosen before, else what the phone asks for, else Dutch. */
export function firstLanguage() {
  const wanted = [kept(), ...(navigator.languages ?? [])].map((one) => String(one).slice(0, 2));
  return wanted.find((one) => one in LANGUAGES) ?? "nl";
}

/** Learn a language when needed and show it everywhere. @param {string} code */
export async function speakLanguage(code) {
  const wanted = code in LANGUAGES ? code : "nl";
  if (!learned.peek()[wanted]) await learn(wanted);
  language.value = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = LANGUAGES[wanted].dir;
  try {
    localStorage.setItem(KEPT, wanted);
  } catch {
    // A browser that keeps nothing still shows the language now.
  }
}

/**
 * The words for an id, with values filled in. A missing message falls back to Dutch, then to its id.
 * @param {string} id @param {Record<string, string|number|Date>} [args] @returns {string}
 */
export function t(id, args) {
  const shown = language.value;
  const said = say(shown, id, args) ?? say("nl", id, args);
  if (said === undefined && shown && shown !== "nl" && !learned.peek().nl) learn("nl").catch(() => {});
  return said ?? id;
}

/** Is there a message with this id in the language now shown? @param {string} id */
export const has = (id) => Boolean(learned.value[language.value]?.hasMessage(id));

/** What to say about a refusal: the server's own words, else ours for its code. */
export function problemWords(problem) {
  const minutes = Math.ceil((problem?.params?.seconds ?? 0) / 60);
  if (minutes > 0) return t("wait-minutes", { when: new Intl.RelativeTimeFormat(tag()).format(minutes, "minute") });
  if (problem?.detail) return problem.detail;
  const id = `error-${String(problem?.code ?? "internal").replaceAll("_", "-")}`;
  return has(id) ? t(id, problem?.params ?? {}) : t("error-internal");
}

function say(code, id, args) {
  const bundle = learned.value[code];
  const message = bundle?.getMessage(id);
  if (!message?.value) return undefined;
  return bundle.formatPattern(message.value, isolated(args, LANGUAGES[code].dir), []);
}

/** Names in the other writing direction are kept apart, so that the sentence around them stays in order. */
function isolated(args, dir) {
  if (!args) return null;
  const other = dir === "rtl" ? LTR_LETTER : RTL_LETTER;
  const apart = (value) => (typeof value === "string" && other.test(value) ? `\u2068${value}\u2069` : value);
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, apart(value ?? "")]));
}

/** @type {Record<string, {bundle: FluentBundle, files: Map<string, Promise<void>>}>} */
const books = {};

/** Read what is lacking of a language, each file once. */
async function learn(code) {
  const { bundle, files } = (books[code] ??= { bundle: new FluentBundle(LANGUAGES[code].tag, { useIsolating: false }), files: new Map() });
  const read = async (file) => {
    const answer = await fetch(`/web/locales/${code}/${file}.ftl`);
    if (answer.ok) bundle.addResource(new FluentResource(await answer.text()));
  };
  for (const file of FILES) {
    if (files.has(file)) continue;
    files.set(file, read(file));
    files.get(file).catch(() => files.delete(file));
  }
  await Promise.all(files.values());
  learned.value = { ...learned.peek(), [code]: bundle };
}

/** Learn the words of one more part of the app, in every language that is spoken here. @param {string} file */
export async function moreWords(file) {
  if (!FILES.includes(file)) FILES.push(file);
  await Promise.all(Object.keys(books).map(learn));
}

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
