/**
 * What the whole app knows: who is here, where, and whether there is internet.
 */
import { computed, signal } from "./html.js";

/** @typedef {import("./types.js").Session} Session @typedef {import("./types.js").Me} Me */

/** The session; null when signed out, undefined while nobody has asked yet. */
export const session = signal(/** @type {Session|null|undefined} */ (undefined));
/** The person signed in, kept fresh after every change. */
export const me = signal(/** @type {Me|null} */ (null));
/** The complex of the person signed in. */
export const complex = computed(() => session.value?.complex ?? null);
/** Where somebody wanted to go before having to come in first. */
export const wanted = signal("");
/** Does this phone think that there is internet? */
export const online = signal(navigator.onLine);

addEventListener("online", () => (online.value = true));
addEventListener("offline", () => (online.value = false));

/** Somebody came in, or came back. @param {Session} one */
export function signedIn(one) {
  session.value = one;
  me.value = one.me;
}

/** Nobody is signed in any more. */
export function signedOut() {
  session.value = null;
  me.value = null;
}

/** Does the person signed in have one of these roles? @param {...string} roles */
export const hasRole = (...roles) => roles.some((role) => me.value?.roles?.includes(role) ?? false);

/** Chat is for who lives here. */
export const seesChat = () => hasRole("resident");

/** May this person see the board or calls of their own at all? */
export const seesHelp = () => hasRole("resident", "coach", "site_manager");
