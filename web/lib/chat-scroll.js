/**
 * Where the reader is in a conversation: at the end, at the first new message, or somewhere in the past.
 */
import { read } from "./chat-read.js";
import { further, peek } from "./chat-thread.js";
import { useEffect, useLayoutEffect, useRef, useSignal } from "./html.js";

const END = 120;
const EARLY = 600;
const page = () => document.scrollingElement;
const left = () => page().scrollHeight - scrollY - innerHeight;

/** Show one message, below the head of the screen. @param {string} selector @param {boolean} [focus] */
export function showAt(selector, focus = false) {
  const one = /** @type {HTMLElement|null} */ (document.querySelector(selector));
  if (!one) return false;
  one.scrollIntoView({ block: "center" });
  if (focus) one.focus({ preventScroll: true });
  return true;
}

export const toEnd = () => scrollTo(0, page().scrollHeight);

/**
 * Keeps the place: at the end it follows what comes, elsewhere it stays put; looks for more at either side, and tells
 * what was seen by a person in front of the screen.
 * @param {string} id @param {import("./chat-thread.js").Thread} thread @param {number} wanted a message to begin at, or 0
 * @param {import("./queue.js").Waiting[]} leaving what still has to leave
 */
export function usePlace(id, thread, wanted, leaving) {
  const count = leaving.length;
  // What is said below a message that does not get through makes it taller: the way on may not hide behind the field.
  const said = leaving.map((one) => `${one.state}${one.tried ?? ""}`).join();
  const place = useRef({ began: false, first: 0, height: 0, last: 0, count: 0, atEnd: true });
  const atEnd = useSignal(true);
  const { items, ready, loading } = thread;

  useLayoutEffect(() => {
    const was = place.current;
    if (!ready || loading === "all") return void (was.began = false);
    const [first, last] = [items[0]?.seq ?? 0, items.at(-1)?.seq ?? 0];
    if (!was.began) {
      was.began = true;
      if (!(wanted && showAt(`#m-${wanted}`, true)) && !showAt("#nieuw")) toEnd();
    } else if (first < was.first) scrollTo(0, scrollY + page().scrollHeight - was.height);
    else if (was.atEnd || count > was.count) toEnd();
    Object.assign(was, { first, last, count, height: page().scrollHeight });
  }, [items, ready, loading, count, said]);

  useEffect(() => {
    let planned = 0;
    const look = () => {
      planned = 0;
      const now = peek(id);
      place.current.height = page().scrollHeight;
      atEnd.value = place.current.atEnd = left() < END && !now.after;
      if (!place.current.began) return;
      if (scrollY < EARLY) further(id, "before");
      if (left() < EARLY) further(id, "after");
      seenUpTo(id);
    };
    const soon = () => (planned ||= requestAnimationFrame(look));
    const resized = () => {
      if (place.current.atEnd) toEnd();
      soon();
    };
    soon();
    const ears = [["scroll", soon, window], ["resize", resized, window], ["focus", soon, window], ["visibilitychange", soon, document]];
    for (const [name, fn, on] of ears) on.addEventListener(name, fn, { passive: true });
    return () => {
      cancelAnimationFrame(planned);
      for (const [name, fn, on] of ears) on.removeEventListener(name, fn);
    };
  }, [id, items, ready]);
  return atEnd.value;
}

/** The last message that stands on the screen was read, when somebody is there. */
function seenUpTo(id) {
  if (document.visibilityState !== "visible" || !document.hasFocus()) return;
  const foot = document.querySelector(".chat-foot")?.getBoundingClientRect().top ?? innerHeight;
  const rows = document.querySelectorAll(".chat-log [data-seq]");
  for (let i = rows.length - 1; i >= 0; i--) {
    if (rows[i].getBoundingClientRect().top > foot - 24) continue;
    // What is withheld has no row: at the end everything was read.
    const last = i === rows.length - 1 && !peek(id).after;
    return read(id, last ? Math.max(Number(rows[i].dataset.seq), peek(id).seq) : Number(rows[i].dataset.seq));
  }
}
