/**
 * From a call to where the two of them write about it.
 */
import { api } from "./api.js";
import { openDirect } from "./chat-act.js";

const MOST_PAGES = 5;

/**
 * The conversation about a call with this person in it; where there is none (they agreed before there was a chat),
 * the one with that person. @param {string} call @param {string} person @returns {Promise<string>} its id
 */
export async function conversationAbout(call, person) {
  let cursor = null;
  for (let i = 0; i < MOST_PAGES; i++) {
    const page = await api.get("/chat/conversations", { limit: 100, cursor });
    for (const one of page.items.filter(({ kind, subject }) => kind === "help" && subject === call)) {
      const { members } = await api.get(`/chat/conversations/${encodeURIComponent(one.id)}`);
      if (members.some(({ id }) => id === person)) return one.id;
    }
    cursor = page.next;
    if (!cursor) break;
  }
  return conversationWith(person);
}

/** The one of these two. @param {string} person @returns {Promise<string>} its id */
export const conversationWith = async (person) => (await openDirect(person)).id;
