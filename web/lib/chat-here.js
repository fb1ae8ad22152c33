/**
 * What passes by and is kept nowhere: who is writing, who is here, who has seen it.
 */
import { api } from "./api.js";
import { signal, useEffect, useSignal } from "./html.js";
import { connected, on, tell } from "./live.js";
import { me } from "./state.js";
import { wishes } from "./chat-wishes.js";

const SHOWN = 6000;
const EVERY = 3000;
let told = 0;

/** I am writing: said now and then, and only by who wants that. @param {string} conversation */
export function writing(conversation) {
  if (!wishes.peek()?.shows_typing || Date.now() - told < EVERY) return;
  told = Date.now();
  tell({ type: "chat.typing", conversation });
}

/** Ids of who is writing there now. @param {string} id @returns {string[]} */
export function useWriting(id) {
  const who = useSignal(/** @type {string[]} */ ([]));
  useEffect(() => {
    const timers = new Map();
    const stop = (resident) => {
      clearTimeout(timers.get(resident));
      timers.delete(resident);
      who.value = [...timers.keys()];
    };
    const began = ({ conversation, resident }) => {
      if (conversation !== id || resident === me.peek()?.id) return;
      clearTimeout(timers.get(resident));
      timers.set(resident, setTimeout(() => stop(resident), SHOWN));
      who.value = [...timers.keys()];
    };
    const offs = [on("chat.typing", began), on("chat.message", ({ message }) => message.author && stop(message.author.id))];
    return () => {
      offs.forEach((off) => off());
      timers.forEach(clearTimeout);
    };
  }, [id]);
  return who.value;
}

const present = signal(/** @type {ReadonlySet<string>} */ (new Set()));
on("presence", ({ resident, here }) => {
  const next = new Set(present.peek());
  next[here ? "add" : "delete"](resident);
  present.value = next;
});

/** Is the other here now? Known only of who shows it, to who shows it. @param {string|undefined} resident */
export function useHere(resident) {
  const shows = Boolean(wishes.value?.shows_presence && resident && connected.value);
  useEffect(() => {
    if (shows) tell({ type: "presence.watch", residents: [resident] });
    return () => shows && tell({ type: "presence.watch", residents: [] });
  }, [shows, resident]);
  return shows && present.value.has(resident ?? "");
}

/** Who has seen my message with this number. @param {import("./types.js").Conversation} one @param {number} seq */
export function useSeen(one, seq) {
  const people = useSignal(/** @type {import("./types.js").Person[]} */ ([]));
  const shows = Boolean(seq && wishes.value?.seen_by_allowed && wishes.value.shows_seen && ["direct", "made", "help"].includes(one.kind));
  useEffect(() => {
    people.value = [];
    if (!shows) return undefined;
    let mine = true;
    const ask = () =>
      api.get(`/chat/conversations/${encodeURIComponent(one.id)}/seen`, { seq }).then(
        ({ items }) => mine && (people.value = items),
        () => {},
      );
    ask();
    const off = on("chat.seen", (frame) => frame.conversation === one.id && frame.seq >= seq && ask());
    return () => {
      mine = false;
      off();
    };
  }, [shows, one.id, seq]);
  return people.value;
}
