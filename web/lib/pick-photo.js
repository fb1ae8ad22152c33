/**
 * Choosing one photo: made smaller, sent at once, with how far it is and what went wrong.
 */
import { useSignal } from "./html.js";
import { sendPhoto, smaller } from "./picture.js";
import { asProblem } from "./problem.js";
import { problemWords, t } from "./words.js";

/**
 * @param {(id: string) => void} onSent
 * @returns {{sending: number|null, wrong: string, pick: (event: any) => Promise<void>}} sending: 0–1, null when nothing is
 */
export function usePick(onSent) {
  const sending = useSignal(/** @type {number|null} */ (null));
  const wrong = useSignal("");
  const pick = async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file || sending.peek() !== null) return;
    wrong.value = "";
    sending.value = 0;
    try {
      const sent = await sendPhoto(await smaller(file), (part) => (sending.value = part));
      onSent(sent.id);
    } catch (thrown) {
      const problem = asProblem(thrown);
      wrong.value = problem.offline ? t("photo-offline") : problemWords(problem);
    } finally {
      sending.value = null;
    }
  };
  return { sending: sending.value, wrong: wrong.value, pick };
}
