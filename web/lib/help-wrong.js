/**
 * What has to be mended in the form: our own look at it, and what the server said.
 */
import { missing } from "./help-draft.js";
import { say } from "./toast.js";
import { has, t } from "./words.js";

/** The question of the form in which a field of the API is filled in. */
const QUESTION = { wanted_on: "when", wanted_until: "when", resident: "on_behalf", consent: "on_behalf" };
const questionOf = (path) => {
  const field = path.split(".").at(-1);
  return QUESTION[field] ?? field;
};

/** Words per question for what is still missing. @param {import("./help-draft.js").Draft} draft @returns {Record<string, string>} */
export const missingWords = (draft) => Object.fromEntries(Object.entries(missing(draft)).map(([field, id]) => [field, t(id)]));

/** Words per question for what the server refused. @param {import("./problem.js").Problem|null} problem @returns {Record<string, string>} */
export const refusedWords = (problem) =>
  Object.fromEntries((problem?.errors ?? []).filter((one) => one.path).map((one) => [questionOf(one.path), one.detail]));

/** Say which questions to look at again, and go to the first; else to what went wrong as a whole. @param {Record<string, string>} wrong @param {HTMLElement} form */
export function pointOut(wrong, form) {
  if (!Object.keys(wrong).length) return void form.querySelector("[role='alert']")?.scrollIntoView({ block: "center" });
  const names = Object.keys(wrong).map((field) => `help-field-${field}`).filter(has);
  say(t("help-post-mend", { fields: names.map((id) => t(id)).join(", ") }), "pencil");
  setTimeout(() => {
    const first = form.querySelector("[aria-invalid='true'], fieldset:has(.wrong) input, .wrong");
    const hidden = first?.closest("details:not([open])");
    if (hidden) hidden.open = true;
    first?.focus();
    first?.scrollIntoView({ block: "center" });
  });
}
