/**
 * A screen's own data: what came, what went wrong, and how to ask again.
 */
import { useEffect, useSignal } from "./html.js";
import { asProblem } from "./problem.js";

/**
 * @template T
 * @param {() => Promise<T>} fetchIt @param {any[]} [over] asks anew when one of these changes
 * @returns {{data: T|undefined, problem: import("./problem.js").Problem|null, loading: boolean,
 *   reload: () => Promise<void>, put: (data: T) => void}}
 */
export function useLoad(fetchIt, over = []) {
  const held = useSignal({ data: undefined, problem: null, loading: true });
  const turn = useSignal(0);
  const reload = async () => {
    const mine = ++turn.value;
    held.value = { ...held.peek(), problem: null, loading: true };
    const next = await fetchIt().then(
      (data) => ({ data, problem: null, loading: false }),
      (thrown) => ({ data: held.peek().data, problem: asProblem(thrown), loading: false }),
    );
    if (mine === turn.peek()) held.value = next;
  };
  useEffect(() => {
    reload();
    return () => turn.value++;
  }, over);
  return { ...held.value, reload, put: (data) => (held.value = { data, problem: null, loading: false }) };
}
