import { useAct } from "../lib/act.js";
import { api } from "../lib/api.js";
import { html, useEffect, useSignal } from "../lib/html.js";
import { on } from "../lib/live.js";
import { useLoad } from "../lib/load.js";
import { say } from "../lib/toast.js";
import { t } from "../lib/words.js";
import Button from "../parts/button.js";
import Device from "../parts/device.js";
import DeviceAdd from "../parts/device-add.js";
import Failed from "../parts/failed.js";
import Loading from "../parts/loading.js";
import Screen from "../parts/screen.js";
import Sheet from "../parts/sheet.js";

/** The phones and computers where I am signed in. */
export default function Devices() {
  const { data, problem, loading, reload } = useLoad(() => api.get("/devices"));
  const adding = useSignal(false);
  const { problem: refused, run } = useAct();
  useEffect(() => on("devices.changed", reload), []);
  const away = (device) =>
    run(async () => {
      await api.delete(`/devices/${device.id}`);
      say(t("devices-gone", { name: device.name }));
      await reload();
    });
  const added = () => {
    adding.value = false;
    say(t("devices-added"));
    reload();
  };
  return html`<${Screen} title=${t("devices-title")} back="/ik" help=${t("devices-help")}
    main=${html`<${Button} icon="plus" onClick=${() => (adding.value = true)}>${t("devices-add")}<//>`}>
    ${!data && loading && html`<${Loading} />`} ${!data && html`<${Failed} problem=${problem} retry=${reload} />`}
    <${Failed} problem=${refused} small />
    <ul class="stack">${data?.items.map((one) => html`<${Device} key=${one.id} device=${one} onAway=${() => away(one)} />`)}</ul>
    <${Sheet} title=${t("devices-add")} open=${adding.value} onClose=${() => (adding.value = false)}>
      <${DeviceAdd} onDone=${added} />
    <//>
  <//>`;
}
