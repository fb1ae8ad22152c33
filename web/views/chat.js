import { load } from "../lib/chat-list.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { seesChat } from "../lib/state.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import ChatList from "../parts/chat-list.js";
import ChatSearch from "../parts/chat-search.js";
import Empty from "../parts/empty.js";
import IconButton from "../parts/icon-button.js";
import Screen from "../parts/screen.js";

/** My conversations: who wrote, what, and what is new. */
export default function Chat() {
  const searching = useSignal(false);
  const mine = seesChat();
  useEffect(() => {
    if (mine) load();
  }, [mine]);
  if (!mine) {
    return html`<${Screen} title=${t("chat-title")} help=${t("chat-help")}>
      <${Empty} icon="lock" title=${t("chat-not-yours")} text=${t("chat-not-yours-text")} />
    <//>`;
  }
  const tool = html`<${IconButton}
    icon="search"
    label=${t(searching.value ? "chat-search-close" : "chat-search-open")}
    aria-expanded=${String(searching.value)}
    onClick=${() => (searching.value = !searching.value)}
  />`;
  const main = html`<${Button} icon="message-circle-plus" href="/chat/nieuw">${t("chat-new")}<//>`;
  return html`<${Screen} title=${t("chat-title")} help=${t("chat-help")} actions=${tool} main=${main}>
    ${searching.value ? html`<${ChatSearch} />` : html`<${ChatList} />`}
  <//>`;
}
