/**
 * The shapes of a part of the app that not everybody opens.
 */
const sheets = new Map();

/** Put on a sheet from styles/, once. @param {string} name @returns {Promise<void>} */
export function dress(name) {
  if (!sheets.has(name)) {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `/web/styles/${name}.css` });
    const there = new Promise((done, failed) => {
      link.onload = done;
      link.onerror = () => {
        sheets.delete(name);
        link.remove();
        failed(new Error(name));
      };
    });
    sheets.set(name, there);
    document.head.append(link);
  }
  return sheets.get(name);
}
