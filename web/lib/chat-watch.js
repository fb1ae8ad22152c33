/**
 * One conversation on the screen: its head and its messages fetched, kept fresh, and known to be gone when it is.
 */
import { api } from "./api.js";
import { conversations, take } from "./chat.js";
import { gone } from "./chat-live.js";
import { open, peek, threadOf } from "./chat-thread.js";
import { useEffect } from "./html.js";
import { connected } from "./live.js";
import { useLoad } from "./load.js";
import { online } from "./state.js";

const NEAR = 30;

/** The head of it, with who is in it. @param {string} id */
export function useRoom(id) {
  const fetchIt = async () => {
    const one = await api.get(`/chat/conversations/${encodeURIComponent(id)}`);
    take(one);
    return one;
  };
  const { data, problem, reload } = useLoad(fetchIt, [id]);
  const back = connected.value || online.value;
  useEffect(() => {
    if (problem?.offline && back) reload();
  }, [back, connected.value]);
  const room = conversations.value.get(id);
  return { room, full: Boolean(data), problem, gone: gone.value.has(id) || problem?.status === 404, reload };
}

/** The messages of it. @param {import("./types.js").Conversation|undefined} room @param {number} [wanted] the one to begin at */
export function useThread(room, wanted) {
  const id = room?.id ?? "";
  const thread = threadOf(id);
  useEffect(() => {
    if (!room) return;
    const there = peek(id);
    if (wanted) return void open(id, wanted);
    // Far behind: begin where the reading stopped, not at the end.
    const begin = room.unread > NEAR ? room.read_seq + 1 : undefined;
    if (!there.ready || there.after) open(id, begin);
  }, [id, wanted]);
  useEffect(() => {
    if (id && peek(id).problem?.offline && !peek(id).ready) open(id);
  }, [id, connected.value, online.value]);
  return thread;
}
