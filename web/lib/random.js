/** Random text for keys. Works on plain http too, where crypto.randomUUID is missing. */
export function randomText(length = 32) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => letters[byte & 63]).join("");
}
