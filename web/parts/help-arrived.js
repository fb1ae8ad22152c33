import { away, filter, fits, listOf, showHeld } from "../lib/help-lists.js";
import { news } from "../lib/help-live.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";

const TOP = 160;

/** Tells of what came in: in words for who listens, and as a small button for who has scrolled down. */
export default function HelpArrived() {
  const said = useSignal("");
  useEffect(() => {
    const look = () => {
      away.value = scrollY > TOP;
      if (!away.value && listOf(filter.peek()).held.length) showHeld(filter.peek());
    };
    look();
    addEventListener("scroll", look, { passive: true });
    return () => {
      removeEventListener("scroll", look);
      away.value = false;
    };
  }, []);
  const last = news.value;
  useEffect(() => {
    if (last?.type === "help.posted" && fits(last.help, filter.peek())) said.value = t("help-new-said", { title: last.help.title });
  }, [last]);
  const count = listOf(filter.value).held.length;
  const show = () => {
    const first = showHeld(filter.value);
    scrollTo({ top: 0 });
    setTimeout(() => document.querySelector(`#call-${first} a`)?.focus({ preventScroll: true }));
  };
  const words = filter.value.segment === "offers" ? "help-new-offers" : "help-new-asks";
  return html`
    <p class="unseen" role="status">${said.value}</p>
    ${count > 0 && html`<div class="help-pill"><${Button} small icon="bell" onClick=${show}>${t(words, { count })}<//></div>`}
  `;
}
