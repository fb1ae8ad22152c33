import { html } from "../lib/html.js";
import { photoUrl } from "../lib/picture.js";
import { t } from "../lib/words.js";

/** One photo with a call; opens large in itself. @param {{id: string, number?: number, size?: "small"|"large"}} props */
export default function Photo({ id, number = 1, size = "large" }) {
  return html`<img class="picture" src=${photoUrl(id, size)} alt=${t("photo-name", { number })} loading="lazy" />`;
}
