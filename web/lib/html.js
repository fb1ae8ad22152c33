/**
 * The one door to the view library: everything that draws imports from here.
 */
import { Fragment, h, render } from "preact";
import htm from "htm";

export { Fragment, h, render };
export { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
export {
  batch,
  computed,
  effect,
  signal,
  useComputed,
  useSignal,
  useSignalEffect,
} from "@preact/signals";

/** Template tag: html`<p>…</p>` gives something that can be drawn. */
export const html = htm.bind(h);
