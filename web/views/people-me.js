import { html } from "../lib/html.js";
import { changeMe, languageName } from "../lib/people.js";
import { complex, hasRole, me } from "../lib/state.js";
import { LANGUAGES, language, speakLanguage, t } from "../lib/words.js";
import Avatar from "../parts/avatar.js";
import GoRow from "../parts/go-row.js";
import Screen from "../parts/screen.js";
import Segments from "../parts/segments.js";
import SignOut from "../parts/sign-out.js";
import Switch from "../parts/switch.js";

/** Me: how neighbours see me, what I want to help with, and this phone. */
export default function Me() {
  const mine = me.value;
  if (!mine) return null;
  const languages = Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name }));
  const speak = (code) => speakLanguage(code).then(() => changeMe({ language: code }));
  const skills = mine.skills.map((skill) => t(`category-${skill}`)).join(" · ");
  return html`<${Screen} title=${t("me-title")} help=${t("me-help")}>
    <div class="card row-middle">
      <${Avatar} person=${mine} size="l" />
      <div class="grow">
        <p class="large strong"><bdi>${mine.shown_name}</bdi></p>
        <p class="soft"><bdi>${[mine.home_label, complex.value?.name].filter(Boolean).join(" · ")}</bdi></p>
      </div>
    </div>

    <div class="rows card">
      <${GoRow} href="/ik/naam" icon="user-round" title=${t("me-name")} />
      <${GoRow} href="/ik/talen" icon="languages" title=${t("me-languages")} text=${mine.languages.map(languageName).join(" · ")} />
      ${hasRole("resident") && html`<${GoRow} href="/ik/helpen" icon="hand-heart" title=${t("me-skills")} text=${skills || t("me-skills-none")} />`}
      ${hasRole("resident") && html`<${GoRow} href="/ik/huisnummer" icon="house" title=${t("me-house")} text=${t(`me-house-${mine.house_number_to}`)} />`}
      ${hasRole("resident") && html`<${GoRow} href="/ik/buren-zien" icon="eye" title=${t("me-seen")} text=${t("me-seen-text")} />`}
      ${hasRole("resident") && html`<${GoRow} href="/ik/gegeven" icon="clock" title=${t("hours-gave-title")} />`}
    </div>

    ${hasRole("resident") &&
    html`<div class="card">
      <${Switch} icon="bell" label=${t("me-told")} hint=${t("me-told-hint")} checked=${mine.told_of_fitting} onChange=${(on) => changeMe({ told_of_fitting: on })} />
    </div>`}

    <h2 class="section-title">${t("language-legend")}</h2>
    <${Segments} label=${t("language-legend")} options=${languages} value=${language.value} onChange=${speak} />

    <h2 class="section-title">${t("me-phone")}</h2>
    <div class="rows card">
      <${GoRow} href="/ik/e-mail" icon="mail" title=${t("me-email")} text=${mine.email ?? t("me-email-none")} />
      <${GoRow} href="/ik/apparaten" icon="smartphone" title=${t("devices-title")} text=${t("devices-row")} />
    </div>

    ${hasRole("coordinator", "board") &&
    html`<h2 class="section-title">${t("me-moderate")}</h2>
      <div class="rows card"><${GoRow} href="/ik/meldingen" icon="flag" title=${t("me-reports")} text=${t("me-reports-text")} /></div>`}

    ${hasRole("board") &&
    html`<h2 class="section-title">${t("me-board")}</h2>
      <div class="rows card"><${GoRow} href="/ik/bewoners-uitnodigen" icon="user-round-plus" title=${t("invite-title")} /></div>`}

    <${SignOut} />
  <//>`;
}
