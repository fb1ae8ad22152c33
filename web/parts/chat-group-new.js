import { useAct } from "../lib/act.js";
import { besides, fieldProblem } from "../lib/api.js";
import { makeGroup } from "../lib/chat-act.js";
import { html, useSignal } from "../lib/html.js";
import { need } from "../lib/need.js";
import { go } from "../lib/router.js";
import { t } from "../lib/words.js";
import Button from "./button.js";
import ChatChosen from "./chat-chosen.js";
import ChatFind from "./chat-find.js";
import Failed from "./failed.js";
import Field from "./field.js";
import Screen from "./screen.js";

/** A group of neighbours: what it is called, and who is in it. */
export default function ChatGroupNew() {
  const title = useSignal("");
  const people = useSignal(/** @type {import("../lib/types.js").Person[]} */ ([]));
  const { busy, problem, run } = useAct();
  const make = () =>
    run(async () => {
      need({ title: title.value.trim() });
      const one = await makeGroup(title.value.trim(), people.value.map((person) => person.id));
      go(`/chat/${one.id}`, { replace: true });
    });
  const main = html`<${Button} icon="check" busy=${busy} onClick=${make}>${t("chat-group-make")}<//>`;
  return html`<${Screen} title=${t("chat-new-group")} back="/chat" help=${t("chat-group-help")} main=${main}>
    <${Failed} problem=${besides(problem, "title")} small />
    <${Field} label=${t("chat-group-title")} hint=${t("chat-group-title-hint")} error=${fieldProblem(problem, "title")} maxlength="80"
      autocomplete="off" value=${title.value} onInput=${(value) => (title.value = value)} />
    <${ChatChosen} people=${people.value} onOut=${(id) => (people.value = people.value.filter((one) => one.id !== id))} />
    <${ChatFind} label=${t("chat-group-who")} without=${people.value.map((one) => one.id)} onChoose=${(person) => (people.value = [...people.value, person])} />
  <//>`;
}
