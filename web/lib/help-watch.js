/**
 * One call on the screen: fetched, kept fresh, and known to be gone when it is.
 */
import { calls } from "./help.js";
import { caught, fetchCall } from "./help-live.js";
import { useEffect } from "./html.js";
import { connected } from "./live.js";
import { useLoad } from "./load.js";
import { online } from "./state.js";

/**
 * @param {string} id
 * @returns {{call: import("./help.js").Known|undefined, problem: import("./problem.js").Problem|null, gone: boolean, reload: () => Promise<void>}}
 */
export function useCall(id) {
  const { data, problem, loading, reload } = useLoad(() => fetchCall(id), [id]);
  const call = calls.value.get(id);
  useEffect(() => {
    if (data && calls.peek().has(id)) reload();
  }, [caught.value]);
  useEffect(() => {
    if (problem?.offline && (connected.value || online.value)) reload();
  }, [connected.value, online.value]);
  // The public card moved on without us: what I may do with it can have changed too.
  const behind = call && call.seq > call.personalSeq ? call.seq : 0;
  useEffect(() => {
    if (!behind || !data) return undefined;
    const timer = setTimeout(reload, 150 + Math.random() * 350);
    return () => clearTimeout(timer);
  }, [behind]);
  return { call, problem, gone: !call && (problem?.status === 404 || (Boolean(data) && !loading)), reload };
}
