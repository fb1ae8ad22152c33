/**
 * What is said of a conversation and of its messages.
 */
import { me } from "./state.js";
import { clock, dateOf, day } from "./time.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Conversation} Conversation @typedef {import("./types.js").Message} Message */

const ICONS = { square: "house", group: "users", made: "users", help: "hand-heart", activity: "calendar-days", direct: "user-round" };

/** @param {Conversation} one */
export const titleOf = (one) => (one.kind === "square" ? t("chat-square") : one.other?.shown_name || one.title || t("chat-nameless"));
/** The picture where there is no face. @param {Conversation} one */
export const iconOf = (one) => ICONS[one.kind] ?? "message-circle";
/** @param {Message} message */
export const isOwn = (message) => Boolean(message.author) && message.author.id === me.value?.id;
/** May this person do that there? @param {Conversation} one @param {"write"|"add"|"leave"|"rename"} what */
export const may = (one, what) => one.may.includes(what);
/** Is there more than one other, so that a name has to stand with what was written? @param {Conversation} one */
export const several = (one) => one.kind !== "direct";

/** A system line: 'Noor is erbij gekomen.' @param {Message} message */
export function lineOf({ what, about, author, text }) {
  const who = about ?? author;
  const mine = who && who.id === me.value?.id;
  const known = ["opened", "added", "joined", "left", "removed", "titled", "accepted", "reported", "done", "thanked", "withdrawn", "offered"];
  const id = known.includes(what) ? what : "other";
  return t(`chat-what-${id}${mine ? "-you" : ""}`, { name: who?.shown_name ?? t("chat-somebody"), text });
}

/** The last message, in one line of the list. @param {Conversation} one */
export function lastOf({ last, kind }) {
  if (!last) return t("chat-last-none");
  if (last.what) return lineOf(last);
  if (last.withheld) return "";
  if (last.deleted) return t("chat-stone");
  const text = last.text || t("chat-photo");
  if (isOwn(last)) return t("chat-last-own", { text });
  return kind === "direct" ? text : t("chat-last", { name: last.author.shown_name, text });
}

/** 'Fatma, 10:31:', for who listens. @param {Message} message */
export const heardOf = (message) =>
  t(isOwn(message) ? "chat-heard-own" : "chat-heard", { name: message.author?.shown_name ?? "", time: clock(message.made_at) });

/** When, in a list: '10:31' today, else the day. @param {string} instant */
export const when = (instant) => (dateOf(instant) === dateOf() ? clock(instant) : day(dateOf(instant)));
