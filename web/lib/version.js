/**
 * The copy of the app on this phone: made by the service worker, renewed when the server has a newer one.
 */
import { renewSoon } from "./router.js";

/** Keep a copy for when there is no internet, and look for a newer one now and then. */
export async function watchVersion() {
  const keeper = navigator.serviceWorker;
  if (!keeper) return;
  keeper.addEventListener("message", (event) => {
    if (event.data?.type === "renewed") renewSoon();
  });
  await keeper.register("/sw.js", { updateViaCache: "none" }).catch(() => {});
  const look = () => document.visibilityState === "visible" && keeper.controller?.postMessage({ type: "look" });
  document.addEventListener("visibilitychange", look);
  look();
}
