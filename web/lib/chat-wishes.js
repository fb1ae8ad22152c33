/**
 * What I let neighbours see of me; nothing unless I say so.
 */
import { api } from "./api.js";
import { signal } from "./html.js";
import { me } from "./state.js";
import { say } from "./toast.js";
import { problemWords } from "./words.js";

/** @type {import("@preact/signals").Signal<import("./types.js").Wishes|null>} */
export const wishes = signal(null);
let whose = "";

/** Know them; asked once for a person. */
export async function fetchWishes(again = false) {
  if (!again && wishes.peek() && whose === me.peek()?.id) return;
  whose = me.peek()?.id ?? "";
  wishes.value = await api.get("/chat/wishes");
}

/** Shown at once, put back when it is refused. @param {Partial<import("./types.js").Wishes>} part */
export async function changeWishes(part) {
  const before = wishes.peek();
  wishes.value = { ...before, ...part };
  try {
    const rule = "seen_by_allowed" in part;
    wishes.value = rule ? await api.patch("/chat/rules", { seen_by: part.seen_by_allowed }) : await api.patch("/chat/wishes", part);
  } catch (problem) {
    wishes.value = before;
    say(problemWords(problem), "triangle-alert");
    throw problem;
  }
}
