/**
 * What somebody is writing for the board: kept in this tab until it is sent, and turned into what the API asks.
 */
import { signal } from "./html.js";
import { datesOf } from "./help-when.js";
import { hasRole } from "./state.js";

/**
 * @typedef {import("./types.js").Person} Person
 * @typedef {{kind: "ask"|"offer", title: string, text: string, category: string|null, when: import("./help-when.js").When|null,
 *   day: string, until: string, time: string, urgent: boolean, people: number, minutes: number|null, photos: string[], group: string|null,
 *   discreet: boolean, behalf: boolean, person: Person|null, consent: "spoken"|"written"|null}} Draft
 * @typedef {{draft: Draft, set: (part: Partial<Draft>) => void, wrong: Record<string, string>}} FormPart
 *   wrong: what to mend, by the name of the field
 */

/**
 * An empty form: every choice that is not a question has a sensible answer already.
 * @param {"ask"|"offer"} kind
 * @returns {Draft}
 */
export function emptyDraft(kind) {
  return {
    kind, title: "", text: "", category: null, when: null, day: "", until: "", time: "", urgent: false, people: 1, minutes: null,
    photos: [], group: null, discreet: false, behalf: !hasRole("resident"), person: null, consent: null,
  };
}

const place = (kind) => `naober-draft-${kind}`;

/**
 * The draft of this tab, as a signal; every change is kept at once.
 * @param {"ask"|"offer"} kind
 */
export function openDraft(kind) {
  const draft = signal({ ...emptyDraft(kind), ...read(kind) });
  return {
    draft,
    /** @param {Partial<Draft>} part */
    set(part) {
      draft.value = { ...draft.value, ...part };
      keep(draft.value);
    },
    clear() {
      draft.value = emptyDraft(kind);
      sessionStorage.removeItem(place(kind));
    },
  };
}

/**
 * Put something in the form before it opens, such as a call that has passed and is asked again.
 * @param {Draft} draft
 */
export function keep(draft) {
  sessionStorage.setItem(place(draft.kind), JSON.stringify(draft));
}

/** Throw away what was being written: the person who wrote it has left. */
export function forgetDrafts() {
  for (const kind of ["ask", "offer"]) sessionStorage.removeItem(place(kind));
}

/** Was anything written or chosen? @param {Draft} draft */
export const touched = (draft) => JSON.stringify(draft) !== JSON.stringify(emptyDraft(draft.kind));

/** What is still missing: the field and the message that says so. @param {Draft} draft @returns {Record<string, string>} */
export function missing(draft) {
  /** @type {Record<string, string>} */
  const found = {};
  if (draft.title.trim().length < 3) found.title = "help-post-need-title";
  if (!draft.category) found.category = "help-post-need-category";
  if (draft.when === "day" && !draft.day) found.when = "help-post-need-day";
  if (draft.behalf && !draft.person) found.on_behalf = "help-post-need-person";
  else if (draft.behalf && !draft.consent) found.on_behalf = "help-post-need-consent";
  return found;
}

/** The draft as the API takes it. @param {Draft} draft */
export function toPost(draft) {
  const timed = draft.when === "today" || draft.when === "day";
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    text: draft.text.trim(),
    category: draft.category,
    ...datesOf(draft),
    wanted_at: timed && draft.time ? draft.time : null,
    minutes_expected: draft.minutes,
    people_needed: draft.people,
    urgent: draft.when === "today" && draft.urgent,
    discreet: draft.discreet,
    group: draft.group,
    photos: draft.photos,
    on_behalf: draft.behalf && draft.person ? { resident: draft.person.id, consent: draft.consent } : null,
  };
}

/** @param {"ask"|"offer"} kind */
function read(kind) {
  try {
    return JSON.parse(sessionStorage.getItem(place(kind)) ?? "{}");
  } catch {
    return {};
  }
}
