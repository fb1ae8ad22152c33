import { Problem } from "./problem.js";
import { t } from "./words.js";

/**
 * Says which fields still want something, in the same way as the server would, and brings the reader to the first.
 * @param {Record<string, any>} fields name of the field → whether it will do
 */
export function need(fields) {
  const missing = Object.keys(fields).filter((name) => !fields[name]);
  if (!missing.length) return;
  setTimeout(() => /** @type {HTMLElement|null} */ (document.querySelector("[aria-invalid=true]"))?.focus());
  throw new Problem({ code: "fields", errors: missing.map((path) => ({ path, code: "required", detail: t("error-required") })) });
}
