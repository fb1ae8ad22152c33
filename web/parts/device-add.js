import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import ConfirmFirst from "./confirm-first.js";
import Failed from "./failed.js";
import Qr from "./qr.js";

const EVERY = 2000;

/** Bring another phone in: it scans, both show two digits, this one says yes. @param {{onDone: () => void}} props */
export default function DeviceAdd({ onDone }) {
  const link = useSignal(null);
  const state = useSignal(/** @type {{state: string, device_name?: string, check?: string}} */ ({ state: "open" }));
  const { busy, problem, run } = useAct();
  const offer = () =>
    run(async () => {
      state.value = { state: "open" };
      link.value = await api.post("/devices/links");
    });
  const confirm = () => run(() => api.post(`/devices/links/${link.value.id}/confirmation`).then(onDone));
  useEffect(() => void offer(), []);
  useEffect(() => {
    if (!link.value) return undefined;
    const timer = setInterval(async () => {
      state.value = await api.get(`/devices/links/${link.peek().id}`).catch(() => state.peek());
      if (state.value.state !== "open") clearInterval(timer);
    }, EVERY);
    return () => clearInterval(timer);
  }, [link.value]);

  if (problem?.code === "confirm_first") return html`<${ConfirmFirst} onDone=${offer} />`;
  if (state.value.state === "claimed") {
    return html`<div class="stack center" role="status">
      <p class="large">${t("devices-claimed", { name: state.value.device_name })}</p>
      <p class="digits" dir="ltr">${state.value.check}</p>
      <${Failed} problem=${problem} small />
      <${Button} icon="check" busy=${busy} onClick=${confirm}>${t("devices-claimed-yes")}<//>
      <${Button} kind="quiet" onClick=${offer}>${t("devices-claimed-no")}<//>
    </div>`;
  }
  if (state.value.state === "expired") {
    return html`<div class="stack center"><p class="large" role="status">${t("devices-expired")}</p><${Button} icon="refresh-cw" onClick=${offer}>${t("devices-again")}<//></div>`;
  }
  return html`<div class="stack center">
    <p class="large">${t("devices-scan")}</p>
    <${Failed} problem=${problem} retry=${offer} small />
    ${link.value && html`<${Qr} svg=${link.value.qr} url=${link.value.url} label=${t("devices-qr")} />`}
    <p class="soft">${t("devices-scan-time")}</p>
  </div>`;
}
