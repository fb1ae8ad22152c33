/**
 * Photos: made smaller on the phone first, so that sending is quick and cheap.
 */
import { BASE, headersFor } from "./api.js";
import { Problem } from "./problem.js";

const LONGEST = 1600;

/** Where a photo is. @param {string} id @param {"small"|"large"} [size] */
export const photoUrl = (id, size = "small") => `${BASE}/photos/${encodeURIComponent(id)}?size=${size}`;

/** The photo at most 1600 pixels long, as a JPEG, without anything but the picture. @param {Blob} file @returns {Promise<Blob>} */
export async function smaller(file) {
  const picture = await drawable(file).catch(() => {
    throw new Problem({ code: "broken_photo" });
  });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const brush = canvas.getContext("2d");
  // A JPEG knows no see-through: without this it would be black there.
  brush.fillStyle = "white";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  if (!made) throw new Problem({ code: "broken_photo" });
  return made;
}

async function drawable(file) {
  if (self.createImageBitmap) return createImageBitmap(file, { imageOrientation: "from-image" });
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  return image;
}

/**
 * Send a photo, telling how far it is (0–1).
 * @param {Blob} picture @param {(part: number) => void} [progress] @returns {Promise<{id: string, width: number, height: number}>}
 */
export function sendPhoto(picture, progress = () => {}) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${BASE}/photos`);
    request.responseType = "json";
    for (const [name, value] of Object.entries(headersFor("POST"))) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", picture.type);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      const said = request.response ?? {};
      if (request.status === 201) done(said);
      else failed(new Problem({ ...said, code: said.code ?? (request.status === 413 ? "too_large" : "busy"), status: request.status }));
    };
    request.onerror = request.ontimeout = () => failed(new Problem({ code: "offline" }));
    request.timeout = 120_000;
    request.send(picture);
  });
}
