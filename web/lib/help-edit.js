/**
 * Changing a call: from what stands there to a form and back, and what differs when two people changed it.
 */
import { emptyDraft, toPost } from "./help-draft.js";
import { whenOf } from "./help-when.js";

/** @typedef {import("./help.js").Known} Known @typedef {import("./help-draft.js").Draft} Draft */

/** What an author may still change afterwards. */
const FIELDS = [
  "title", "text", "category", "wanted_on", "wanted_until", "wanted_at", "minutes_expected", "people_needed", "urgent", "photos",
];

/** The form for a call that stands on the board. @param {Known} call @returns {Draft} */
export function fromCall(call) {
  const when = whenOf(call);
  return {
    ...emptyDraft(call.kind),
    title: call.title,
    text: call.text,
    category: call.category,
    when,
    day: when === "day" ? call.wanted_on : "",
    until: when === "week" ? call.wanted_until : "",
    time: call.wanted_at?.slice(0, 5) ?? "",
    urgent: call.urgent,
    people: call.people_needed,
    minutes: call.minutes_expected,
    photos: call.photos,
  };
}

/** What somebody changed since the form was opened, as the API takes it. @param {Draft} draft @param {Known} base */
export function changesOf(draft, base) {
  const now = toPost(draft);
  const opened = toPost(fromCall(base));
  // Compared with the untouched form, not with the call: 'this week' keeps its dates until it is chosen anew.
  const changed = FIELDS.filter((field) => !same(now[field], opened[field]));
  return Object.fromEntries(changed.map((field) => [field, now[field]]));
}

/** Which of my changes meet a change of somebody else. @param {object} mine @param {Known} base @param {Known} theirs */
export const clashes = (mine, base, theirs) =>
  Object.keys(mine).filter((field) => !same(base[field], theirs[field]) && !same(mine[field], theirs[field]));

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
