/**
 * What is said of a call: who, how many people, which mark it carries, and which side I am on.
 */
import { t } from "./words.js";

/** @typedef {import("./help.js").Known} Known @typedef {import("./types.js").Answer} Answer */

/** Who asks or offers; 'a neighbour' while the name is hidden. @param {Known} call */
export const whoOf = (call) => call.author?.shown_name ?? t("help-hidden-person");
/** The same, in the middle of a sentence about one's own neighbour. @param {Known} call */
export const nameOf = (call) => call.author?.shown_name ?? t("help-someone");

/** Message ids differ for asks and offers by their ending. @param {string} id @param {Known} call @param {object} [args] */
export const tk = (id, call, args) => t(`${id}-${call.kind}`, args);

/** May this person do that now? @param {Known} call @param {import("./types.js").May} what */
export const may = (call, what) => call.mine?.may?.includes(what) ?? false;

/** Is it mine: written by me, or for me? @param {Known} call */
export const isOwn = (call) => Boolean(call.mine?.author || call.mine?.helped);

/** Am I the one who gives the help? @param {Known} call */
export const iHelp = (call) => isOwn(call) === (call.kind === "offer");

/** My own answer, when I may see it. @param {Known} call @returns {Answer|undefined} */
export const myAnswer = (call) => call.answers?.find((one) => one.id === call.mine?.answer);

/** Is it still going on? @param {Known} call */
export const isLive = (call) => call.state === "open" || call.state === "matched";

const WORKING = new Set(["accepted", "reported"]);
/** The answers that were accepted and are not settled yet. @param {Known} call @returns {Answer[]} */
export const working = (call) => call.answers?.filter((one) => WORKING.has(one.state)) ?? [];

/** The other side of an answer, seen from me. @param {Known} call @param {Answer} answer */
export const other = (call, answer) => (isOwn(call) ? answer.person.shown_name : nameOf(call));

/** The mark for how my part of it stands: [kind, icon, words], or nothing. @param {Known} call */
export function mineTag(call) {
  if (call.hidden_reason) return ["sun", "eye-off", t("help-tag-hidden")];
  if (call.state === "withdrawn" || call.state === "expired") return ["plain", "clock", t(`help-tag-${call.state}`)];
  if (call.state === "done" || call.mine?.answer_state === "done") return ["leaf", "check", t("help-tag-done")];
  const tags = {
    offered: ["sun", "hourglass", t("help-tag-offered")],
    accepted: ["leaf", "check", t(call.kind === "ask" ? "help-tag-accepted" : "help-tag-accepted-offer")],
    reported: ["sun", "hourglass", t("help-tag-reported")],
    declined: ["plain", "x", t("help-tag-declined")],
  };
  return tags[call.mine?.answer_state ?? ""] ?? null;
}

/** How many neighbours help already, as a mark. @param {Known} call */
export function helpingTag(call) {
  const offer = call.kind === "offer";
  if (!call.people_accepted || !isLive(call)) return null;
  if (call.state === "matched" && offer) return ["leaf", "check", t("help-tag-matched-offer")];
  return ["leaf", "check", t(offer ? "help-people-joined" : "help-people-helping", { count: call.people_accepted })];
}

/** How many people wait for my yes. @param {Known} call */
export const offers = (call) => call.answers?.filter((one) => one.state === "offered") ?? [];
