/**
 * What to tell somebody about a call of theirs. Nobody is told of what they did themselves.
 */
import { iHelp, isOwn, myAnswer, nameOf } from "./help-say.js";
import { t } from "./words.js";

/** @typedef {import("./help.js").Known} Known */

/**
 * The sentence for a frame about me, or nothing.
 * @param {string} what @param {Known} call as it is now @param {Known|undefined} before as this phone knew it
 * @returns {{text: string, icon: string}|null}
 */
export function tell(what, call, before) {
  const own = isOwn(call);
  const { title } = call;
  const last = newest(call);
  const from = own ? last?.person.shown_name ?? t("help-someone") : nameOf(call);
  const words = (id, icon, about = {}) => ({ text: t(`help-live-${id}`, { name: from, title, ...about }), icon });
  const told = {
    answered: () => own && words(`answered-${call.kind}`, "hand-heart"),
    answer_withdrawn: () => own && words("answer-withdrawn", "undo-2"),
    accepted: () => !own && words("accepted", "heart-handshake"),
    refused: () => !own && words("refused", "info"),
    reported: () => !iHelp(call) && words("reported", "clock"),
    done: () => iHelp(call) && words("done", "circle-check"),
    thanked: () => thanksToMe(call) > thanksToMe(before) && words("thanked", "heart"),
    withdrawn: () => !call.mine?.author && words("withdrawn", "info"),
    hidden: () => call.mine?.author && words("hidden", "eye-off"),
    shown: () => call.mine?.author && words("shown", "eye"),
    expiring: () => call.mine?.author && words("expiring", "clock"),
  };
  return (told[what] && told[what]()) || null;
}

/** The answer that changed last is the one it is about, as far as can be seen; alone it always is. */
function newest(call) {
  const answers = isOwn(call) ? call.answers ?? [] : [myAnswer(call)].filter(Boolean);
  return answers.reduce((last, one) => (!last || one.created_at > last.created_at ? one : last), undefined);
}

function thanksToMe(call) {
  if (!call) return 0;
  const side = iHelp(call) ? "asker" : "helper";
  return (call.answers ?? []).flatMap((one) => one.thanks).filter((one) => one.from === side).length;
}
