/**
 * How many messages wait to be read, for the bottom bar. All else of the chat comes later.
 */
import { signal } from "./html.js";

/** What counts: muted and hidden conversations are left out. */
export const unread = signal(0);
