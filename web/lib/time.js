/**
 * Time as people say it, in the zone of the complex.
 */
import { complex } from "./state.js";
import { t, tag } from "./words.js";

const DAY = 86_400_000;
const zone = () => complex.value?.zone ?? "Europe/Amsterdam";
const asDate = (instant) => (instant instanceof Date ? instant : new Date(instant));
const format = (options, date, timeZone = zone()) => new Intl.DateTimeFormat(tag(), { timeZone, ...options }).format(date);
const relative = (count, unit) => new Intl.RelativeTimeFormat(tag(), { numeric: "auto" }).format(count, unit);

/** The date in the complex at an instant: "2026-11-26". @param {Date|string} [instant] */
export function dateOf(instant = new Date()) {
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { timeZone: zone(), year: "numeric", month: "2-digit", day: "2-digit" };
  return new Intl.DateTimeFormat("en-CA", parts).format(asDate(instant));
}

/** Days from today to a date; negative when it is past. @param {string} date */
export const daysUntil = (date) => Math.round((Date.parse(date) - Date.parse(dateOf())) / DAY);

/** A date some days from now: "2026-11-27". @param {number} days */
export const dateIn = (days) => new Date(Date.parse(dateOf()) + days * DAY).toISOString().slice(0, 10);

/** 'vandaag', 'morgen', 'donderdag', '26 november'. @param {string} date "2026-11-26" */
export function day(date) {
  const days = daysUntil(date);
  if (Math.abs(days) <= 1) return relative(days, "day");
  if (days > 1 && days < 7) return format({ weekday: "long" }, new Date(date), "UTC");
  const year = date.slice(0, 4) === dateOf().slice(0, 4) ? undefined : "numeric";
  return format({ day: "numeric", month: "long", year }, new Date(date), "UTC");
}

/** 'vandaag 18:00', 'donderdag 10:12', '26 november 10:12'. @param {Date|string} instant */
export const moment = (instant) => `${day(dateOf(instant))} ${clock(instant)}`;

/** '18:00'. @param {Date|string} instant */
export const clock = (instant) => format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, asDate(instant));

/** 'over 10 minuten', '5 minuten geleden'; further away 'vandaag 18:00'. @param {Date|string} instant */
export function soon(instant) {
  const minutes = Math.round((asDate(instant).getTime() - Date.now()) / 60_000);
  if (minutes === 0) return t("time-now");
  return Math.abs(minutes) < 60 ? relative(minutes, "minute") : moment(instant);
}

/** The whole date, for who asks: 'donderdag 26 november 2026 om 18:00'. @param {Date|string} instant */
export const exact = (instant) => format({ dateStyle: "full", timeStyle: "short", hourCycle: "h23" }, asDate(instant));

/** 'een half uur', '1 uur', '1 uur en 20 minuten'. @param {number} minutes */
export function lasting(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (minutes === 30) return t("time-half-hour");
  if (minutes === 90) return t("time-hour-and-half");
  if (!hours) return t("time-minutes", { minutes });
  if (rest === 30) return t("time-hours", { hours: hours + 0.5 });
  return rest ? t("time-hours-minutes", { hours, minutes: rest }) : t("time-hours", { hours });
}

/**
 * When help is wanted: 'donderdag 14:00', 'vóór vrijdag', 'donderdag tot zaterdag', 'geen haast'.
 * @param {{wanted_on?: string|null, wanted_until?: string|null, wanted_at?: string|null}} help
 */
export function wanted({ wanted_on: on, wanted_until: until, wanted_at: at }) {
  if (!on && !until) return t("time-no-hurry");
  if (!on) return t("time-before", { day: day(until) });
  if (until && until !== on) return t("time-from-to", { from: day(on), to: day(until) });
  return at ? `${day(on)} ${at.slice(0, 5)}` : day(on);
}
