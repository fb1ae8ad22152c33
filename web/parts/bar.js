import { unread } from "../lib/chat-count.js";
import { html } from "../lib/html.js";
import { route } from "../lib/router.js";
import { seesChat, seesHelp } from "../lib/state.js";
import { t } from "../lib/words.js";
import Icon from "./icon.js";

/**
 * The places of the app, always at the bottom: path, icon, word, and who has it.
 * @type {[string, string, string, () => boolean][]}
 */
const PLACES = [
  ["/hulp", "hand-heart", "nav-help", seesHelp],
  ["/chat", "message-circle", "nav-chat", seesChat],
  ["/ik", "circle-user-round", "nav-me", () => true],
];

/** The bottom bar. */
export default function Bar() {
  const here = `/${route.value.path.split("/")[1]}`;
  return html`<nav class="bar" aria-label=${t("nav")}>
    ${PLACES.filter(([, , , mine]) => mine()).map(
      ([path, icon, word]) => html`<a class="place" key=${path} href=${path} aria-current=${path === here ? "page" : undefined}>
        <span class="place-icon"><${Icon} name=${icon} size="l" />${path === "/chat" && html`<${Unread} />`}</span><span>${t(word)}</span>
      </a>`,
    )}
  </nav>`;
}

/** How many messages wait; nothing when there are none. */
function Unread() {
  const count = unread.value;
  if (!count) return null;
  return html`<span class="place-count" aria-hidden="true">${count > 99 ? "99+" : count}</span><span class="unseen">${t("nav-chat-unread", { count })}</span>`;
}
