/**
 * 'Vandaag', 'deze week', een dag, 'geen haast': between the four buttons and the dates that the API knows.
 */
import { dateIn, daysUntil, wanted } from "./time.js";
import { t } from "./words.js";

/** @typedef {"today"|"week"|"day"|"none"} When */

/** The last day that 'this week' means: Sunday, but from Friday on a whole week, since a weekend is short. */
export function weekEnd() {
  const left = daysToSunday();
  return dateIn(left < 3 ? 6 : left);
}

/**
 * The dates behind a button.
 * @param {{when: When|null, day: string, until: string}} chosen day: what was picked; until: where 'this week' ended before
 */
export function datesOf({ when, day, until }) {
  if (when === "today") return { wanted_on: dateIn(0), wanted_until: null };
  if (when === "week") return { wanted_on: dateIn(0), wanted_until: until || weekEnd() };
  return { wanted_on: (when === "day" && day) || null, wanted_until: null };
}

/** The button behind the dates. @param {{wanted_on: string|null, wanted_until: string|null}} call @returns {When} */
export function whenOf({ wanted_on: on, wanted_until: until }) {
  if (until && until !== on) return "week";
  if (!on) return "none";
  return daysUntil(on) === 0 ? "today" : "day";
}

/** The dates of a call as people say them. @param {{wanted_on: string|null, wanted_until: string|null, wanted_at: string|null}} call */
export function sayWhen(call) {
  const { wanted_on: on, wanted_until: until } = call;
  const running = until && until !== on && (!on || daysUntil(on) <= 0) && daysUntil(until) > 0;
  if (!running) return wanted(call);
  return daysUntil(until) <= daysToSunday() ? t("help-when-week") : t("help-when-until", { day: sayDay(until) });
}

const sayDay = (date) => wanted({ wanted_on: date });
const daysToSunday = () => (7 - new Date(dateIn(0)).getUTCDay()) % 7;
