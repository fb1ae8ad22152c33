import { html, useEffect, useId, useRef } from "../lib/html.js";
import { t } from "../lib/words.js";
import IconButton from "./icon-button.js";

/**
 * A sheet over the screen. Focus stays in it while it is open and goes back afterwards.
 * @param {{title: string, open: boolean, onClose: () => void, children?: any}} props
 */
export default function Sheet({ title, open, onClose, children }) {
  const box = useRef(/** @type {HTMLDialogElement|null} */ (null));
  const id = useId();
  useEffect(() => {
    if (open && !box.current.open) box.current.showModal();
    if (!open && box.current.open) box.current.close();
  }, [open]);
  const beside = (event) => event.target === box.current && onClose();
  return html`<dialog class="sheet" ref=${box} aria-labelledby=${id} onClose=${() => open && onClose()} onClick=${beside}>
    <div class="sheet-inside">
      <div class="sheet-head">
        <h2 id=${id}>${title}</h2>
        <${IconButton} icon="x" label=${t("close")} onClick=${onClose} />
      </div>
      ${open && children}
    </div>
  </dialog>`;
}
