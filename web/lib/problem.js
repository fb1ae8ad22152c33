/** A refusal, in one shape whether the server, the network or the phone said no. */
export class Problem extends Error {
  /** @param {{code: string, status?: number, detail?: string, errors?: {path: string, code: string, detail: string}[], params?: object}} what */
  constructor({ code, status = 0, detail = "", errors = [], params = {} }) {
    super(detail || code);
    this.name = "Problem";
    /** Stable, for the app: "not_found". */
    this.code = code;
    this.status = status;
    /** For people, in their language; may be empty. */
    this.detail = detail;
    this.errors = errors;
    /** @type {{seconds?: number, [name: string]: any}} */
    this.params = params;
  }

  /** Is it the connection, and not something anybody did? */
  get offline() {
    return this.code === "offline";
  }
}

/** The refusal inside anything thrown, so that a screen can always show one. @returns {Problem} */
export const asProblem = (thrown) =>
  thrown instanceof Problem ? thrown : new Problem({ code: "internal", params: { reason: String(thrown) } });

/** What is wrong with one field, or nothing. @param {Problem|null} problem @param {string} path */
export const fieldProblem = (problem, path) => problem?.errors?.find((one) => about(one, path))?.detail ?? "";

/** The refusal, unless all of it is said beside these fields already. @param {Problem|null} problem @param {...string} paths */
export const besides = (problem, ...paths) =>
  problem?.errors?.length && problem.errors.every((one) => paths.some((path) => about(one, path))) ? null : problem;

const about = (one, path) => one.path === path || one.path?.endsWith(`.${path}`);

/** The refusal in an HTTP answer that is not ok. @param {Response} answer */
export async function problemIn(answer) {
  const body = await answer.json().catch(() => null);
  const after = Number(answer.headers.get("Retry-After")) || 0;
  const usual = { 401: "sign_in_first", 403: "not_allowed", 404: "not_found", 413: "too_large", 429: "too_many" };
  const code = body?.code ?? usual[answer.status] ?? (answer.status >= 502 ? "busy" : "internal");
  return new Problem({ ...body, code, status: answer.status, params: { seconds: after } });
}
