import { html } from "../lib/html.js";
import { exact, moment, soon } from "../lib/time.js";

/** A time as people say it, with the whole date on demand. @param {{at: string, near?: boolean}} props near: 'over 10 minuten' */
export default function Moment({ at, near = false }) {
  return html`<time datetime=${at} title=${exact(at)}>${near ? soon(at) : moment(at)}</time>`;
}
