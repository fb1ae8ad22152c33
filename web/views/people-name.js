import { useAct } from "../lib/act.js";
import { fieldProblem } from "../lib/api.js";
import { html, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { changeMe } from "../lib/people.js";
import { back } from "../lib/router.js";
import { me } from "../lib/state.js";
import { t } from "../lib/words.js";
import Avatar from "../parts/avatar.js";
import Button from "../parts/button.js";
import Field from "../parts/field.js";
import PhotoPicker from "../parts/photo-picker.js";
import Screen from "../parts/screen.js";

/** How neighbours see me: name and face. */
export default function Name() {
  const { busy, problem, run } = useAct();
  const name = useSignal(me.peek()?.shown_name ?? "");
  if (!me.value) return null;
  const save = (event) => {
    event.preventDefault();
    run(async () => {
      need({ shown_name: name.value.trim() });
      if (await changeMe({ shown_name: name.value.trim() })) back("/ik");
    });
  };
  const photos = me.value.photo ? [me.value.photo] : [];
  return html`<${Screen} title=${t("me-name")} back="/ik" help=${t("me-name-help")}
    main=${html`<${Button} type="submit" form="name" icon="check" busy=${busy}>${t("save")}<//>`}>
    <form id="name" class="stack-wide" noValidate onSubmit=${save}>
      <${Field} label=${t("join-name-label")} hint=${t("join-name-hint")} value=${name.value} onInput=${(value) => (name.value = value)} error=${fieldProblem(problem, "shown_name")} autocomplete="nickname" maxlength="40" required />
    </form>
    <div class="row-middle"><${Avatar} person=${{ ...me.value, shown_name: name.value }} size="l" /><p class="grow soft">${t("me-photo-text")}</p></div>
    <${PhotoPicker} label=${t("me-photo")} photos=${photos} max=${1} onChange=${([photo]) => changeMe({ photo: photo ?? null })} />
  <//>`;
}
