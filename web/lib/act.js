/**
 * Doing one thing at a time: what is going on, and what went wrong.
 */
import { useSignal } from "./html.js";
import { asProblem } from "./problem.js";

/**
 * For a button or form: `run(fn)` does it unless it is already being done.
 * @returns {{busy: boolean, problem: import("./problem.js").Problem|null, run: (fn: () => Promise<any>) => Promise<any>,
 *   clear: () => void}}
 */
export function useAct() {
  const busy = useSignal(false);
  const problem = useSignal(null);
  const run = async (fn) => {
    if (busy.peek()) return undefined;
    busy.value = true;
    problem.value = null;
    try {
      return await fn();
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return undefined;
    } finally {
      busy.value = false;
    }
  };
  return { busy: busy.value, problem: problem.value, run, clear: () => (problem.value = null) };
}
