import { iconOf } from "../lib/chat-say.js";
import { html } from "../lib/html.js";
import Avatar from "./avatar.js";
import Icon from "./icon.js";

/** The face of the other, or a picture for a group. @param {{room: import("../lib/types.js").Conversation, size?: "s"|"m"|"l"}} props */
export default function ChatFace({ room, size = "m" }) {
  if (room.other) return html`<${Avatar} person=${room.other} size=${size} />`;
  return html`<span class="help-tile chat-tile" aria-hidden="true"><${Icon} name=${iconOf(room)} /></span>`;
}
