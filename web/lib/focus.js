/**
 * Where the reading goes on when the button that was tapped is gone.
 */

/** Put the focus there as soon as it is drawn. @param {string} selector of something with tabindex="-1" */
export const focusOn = (selector) => setTimeout(() => document.querySelector(selector)?.focus({ preventScroll: true }));
