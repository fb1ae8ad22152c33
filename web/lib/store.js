/**
 * The phone's own small shelf for what is waiting to be sent, and nothing else.
 */
const NAME = "naober";
const SHELF = "waiting";

/** Does one thing on the shelf and gives its answer. @param {"readonly"|"readwrite"} mode */
async function shelf(mode, act) {
  const base = await opened();
  return new Promise((done, failed) => {
    const work = base.transaction(SHELF, mode);
    const asked = act(work.objectStore(SHELF));
    work.oncomplete = () => done(asked.result);
    work.onerror = work.onabort = () => failed(work.error);
  });
}

let opening;
function opened() {
  opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(SHELF, { keyPath: "id", autoIncrement: true });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  opening.catch(() => (opening = undefined));
  return opening;
}

/** Everything that waits, oldest first. */
export const readAll = () => shelf("readonly", (store) => store.getAll());
/** Keep one entry; gives its number. @returns {Promise<any>} */
export const keep = (entry) => shelf("readwrite", (store) => store.put(entry));
/** Take one entry off. @param {number} id */
export const remove = (id) => shelf("readwrite", (store) => store.delete(id));
/** Take everything off. */
export const empty = () => shelf("readwrite", (store) => store.clear());
