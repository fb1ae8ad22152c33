/**
 * What somebody is writing in a conversation: kept while it is being written, gone when it is sent.
 */
import { me } from "./state.js";

/**
 * @typedef {{text: string, photos: string[], reply: {id: string, seq: number}|null, mentions: {id: string, name: string}[]}} Draft
 */

const START = "naober-chat-";
/** @type {Draft} */
export const NOTHING = { text: "", photos: [], reply: null, mentions: [] };
const drafts = new Map();
const place = (id) => `${START}${me.peek()?.id}-${id}`;

/** @param {string} id @returns {Draft} */
export function draftOf(id) {
  if (!drafts.has(id)) drafts.set(id, { ...NOTHING, ...stored(id) });
  return drafts.get(id);
}

/** @param {string} id @param {Draft} draft */
export function keepDraft(id, draft) {
  drafts.set(id, draft);
  try {
    if (written(draft)) localStorage.setItem(place(id), JSON.stringify(draft));
    else localStorage.removeItem(place(id));
  } catch {
    // A browser that keeps nothing still has it in memory.
  }
}

/** Is there something to lose? @param {Draft} draft */
export const written = (draft) => Boolean(draft.text.trim() || draft.photos.length || draft.reply);

/** The person who wrote them has left. */
export function forgetDrafts() {
  drafts.clear();
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(START)) localStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}

function stored(id) {
  try {
    return JSON.parse(localStorage.getItem(place(id)) ?? "{}");
  } catch {
    return {};
  }
}
