import { api } from "../lib/api.js";
import { html } from "../lib/html.js";
import { useLoad } from "../lib/load.js";
import { hasRole } from "../lib/state.js";
import { t } from "../lib/words.js";
import Choice from "./choice.js";
import Failed from "./failed.js";

/** Who may see it: everybody here, or one group I am in. Nothing to choose without a group. @param {import("../lib/help-draft.js").FormPart} props */
export default function HelpAudience({ draft, set, wrong }) {
  const { data, problem, reload } = useLoad(async () => (hasRole("resident") ? api.get("/groups") : { items: [] }));
  const mine = data?.items.filter((one) => one.member) ?? [];
  if (problem) return html`<${Failed} problem=${problem} retry=${reload} small />`;
  if (!mine.length) return null;
  return html`<${Choice}
    wide
    legend=${t("help-post-audience")}
    error=${wrong.group}
    options=${[
      { value: "", label: t("help-post-audience-all"), icon: "house" },
      ...mine.map((one) => ({ value: one.id, label: t("help-post-audience-group", { group: one.name }), icon: "users" })),
    ]}
    value=${draft.group ?? ""}
    onChange=${(group) => set({ group: group || null })}
  />`;
}
