# Words of the help board. Dutch is the source: informal, short, present tense.

## The board

help-title = Hulp
help-segments = Wat wil je zien?
help-segment-asks = Vragen
help-segment-offers = Aanbod
help-segment-mine = Van mij
help-explain = Hier vraag je hulp aan je buren. Of je helpt iemand. Tik op een vraag om meer te lezen.
help-button-ask = Ik vraag hulp
help-button-offer = Ik bied iets aan
help-list-asks = Vragen van buren
help-list-offers = Aanbod van buren
help-list-mine = Van mij
help-more = Meer

help-search-open = Zoeken
help-search-close = Stop met zoeken
help-search-field = Zoek in hulp
help-search-found = { $count ->
    [0] Niets gevonden
    [one] 1 gevonden
   *[other] { $count } gevonden
}
help-search-empty-title = Niets gevonden voor ‘{ $words }’
help-search-empty-text = Probeer een ander woord. Of vraag het zelf aan je buren.

help-filter-open = Soort hulp kiezen
help-filter-title = Wat wil je zien?
help-filter-category = Soort hulp
help-filter-group = Van wie?
help-filter-all = Alles
help-filter-everyone = Iedereen
help-filter-show = Laat zien
help-filter-clear = Alles laten zien
help-filter-off = Haal weg: { $name }

help-new-asks = { $count ->
    [one] Nieuw: 1 vraag
   *[other] Nieuw: { $count } vragen
}
help-new-offers = { $count ->
    [one] Nieuw: 1 aanbod
   *[other] Nieuw: { $count } keer aanbod
}
help-new-said = Nieuw: { $title }

help-empty-asks-title = Er zijn nu geen vragen
help-empty-asks-text = Heb je hulp nodig? Vraag het. Buren helpen graag.
help-empty-offers-title = Er is nu geen aanbod
help-empty-offers-text = Kun je iets goed? Bied het aan.
help-empty-mine-title = Hier staat wat van jou is
help-empty-mine-text = Wat je vraagt, aanbiedt of waar je helpt, zie je hier.
help-empty-filter-title = Niets in dit rijtje
help-empty-filter-text = Kies iets anders, of laat alles zien.

help-fits-title = Past bij jou
help-fits-text = Nog niemand heeft gereageerd. Jij kunt dit goed.
help-fits-look = Bekijk de vraag
help-fits-later = Nu niet

## On a card

help-urgent = Vandaag nodig
help-hidden-name = naam blijft nog verborgen
help-hidden-person = Een buur
help-for-someone = voor iemand anders
help-for-person = voor { $name }
help-people-needed = { $count ->
    [one] 1 mens nodig
   *[other] { $count } mensen nodig
}
help-people-welcome = { $count ->
    [one] voor 1 buur
   *[other] voor { $count } buren
}
help-people-helping = { $count ->
    [one] 1 buur helpt al
   *[other] { $count } buren helpen al
}
help-people-joined = { $count ->
    [one] 1 buur doet mee
   *[other] { $count } buren doen mee
}
help-people-both = { $needed ->
    [one] 1 mens nodig
   *[other] { $needed } mensen nodig
}, { $accepted ->
    [one] 1 buur helpt al
   *[other] { $accepted } buren helpen al
}
help-group-only = voor { $group }
help-people-done-ask = { $count ->
    [one] 1 buur hielp
   *[other] { $count } buren hielpen
}
help-people-done-offer = { $count ->
    [one] 1 buur deed mee
   *[other] { $count } buren deden mee
}
help-tag-matched-offer = Is bezet
help-tag-done = Klaar
help-tag-withdrawn = Teruggehaald
help-tag-expired = Voorbij
help-tag-hidden = Verborgen
help-tag-offered = Jij wacht op een ja
help-tag-accepted = Jij helpt
help-tag-accepted-offer = Afgesproken
help-tag-reported = Wacht op een ja
help-tag-declined = Deze keer niet
help-tag-ask = Vraag
help-tag-offer = Aanbod
help-tag-answers = { $count ->
    [one] 1 buur wil helpen
   *[other] { $count } buren willen helpen
}

## When and how long

help-when-week = deze week
help-when-until = tot en met { $day }
help-about = Ongeveer { $time }

## Post

help-post-title-ask = Ik vraag hulp
help-post-title-offer = Ik bied iets aan
help-post-explain = Vertel kort wat je nodig hebt. Je buren zien het meteen. Je kunt het later veranderen.
help-post-what-ask = Waarmee?
help-post-what-ask-hint = Bijvoorbeeld: kast in elkaar zetten
help-post-what-offer = Wat bied je aan?
help-post-what-offer-hint = Bijvoorbeeld: ik knip haar
help-post-text = Vertel meer (mag ook leeg)
help-post-text-hint = Wat moeten je buren weten?
help-post-category = Wat voor hulp is het?
help-post-category-offer = Wat voor hulp bied je?
help-post-when = Wanneer?
help-post-when-today = Vandaag
help-post-when-week = Deze week
help-post-when-day = Kies een dag
help-post-when-none = Geen haast
help-post-day = Welke dag?
help-post-until-explain = Tot en met { $day }.
help-post-time = Hoe laat? (mag ook leeg)
help-post-urgent = Het is dringend
help-post-urgent-hint = Je vraag valt dan meer op. Dat kan met één vraag tegelijk.
help-post-more = Meer keuzes
help-post-more-hint-ask = Hoeveel mensen, foto, naam verborgen
help-post-more-hint-offer = Voor hoeveel buren, hoe lang, foto
help-post-people-ask = Hoeveel mensen heb je nodig?
help-post-people-offer = Voor hoeveel buren?
help-post-people-more = 1 meer
help-post-people-less = 1 minder
help-post-how-long = Hoe lang duurt het?
help-post-long-15 = Kwartier
help-post-long-30 = Half uur
help-post-long-60 = 1 uur
help-post-long-120 = 2 uur
help-post-long-more = Langer
help-post-long-none = Weet ik niet
help-post-hours = Hoe lang precies?
help-post-photos = Foto erbij (mag ook leeg)
help-post-audience = Wie mag het zien?
help-post-audience-all = Iedereen die hier woont
help-post-audience-group = Alleen { $group }
help-post-discreet = Naam verborgen
help-post-discreet-hint = Buren zien wat je nodig hebt, niet wie je bent. Je naam ziet alleen wie jij kiest.
help-post-behalf = Voor iemand anders
help-post-behalf-hint = Je vraagt dit voor een buur, met een ja van die buur.
help-post-behalf-who = Voor wie?
help-post-behalf-search = Zoek een naam (2 letters of meer)
help-post-behalf-none = Niemand gevonden met die naam.
help-post-behalf-chosen = Voor { $name }
help-post-behalf-change = Iemand anders kiezen
help-post-consent = Hoe zei deze buur ja?
help-post-consent-spoken = Gezegd
help-post-consent-written = Geschreven
help-post-consent-hint = We bewaren dat je het gevraagd hebt. Je buur kan de vraag zelf terughalen.
help-post-send-ask = Vraag het
help-post-send-offer = Bied het aan
help-post-sent-ask = Je vraag staat erop. Je buren zien hem nu.
help-post-sent-offer = Je aanbod staat erop. Je buren zien het nu.
help-post-queued = Geen internet. Je bericht staat klaar en gaat straks weg.
help-post-kept = We bewaren wat je typt tot je het verstuurt.
help-post-clear = Begin opnieuw
help-post-cleared = Alles is leeg.
help-post-mend = Kijk nog even naar: { $fields }.
help-post-need-title = Schrijf waarmee. Minstens 3 letters.
help-post-need-category = Kies wat voor hulp het is.
help-post-need-day = Kies een dag.
help-post-need-person = Kies voor wie het is.
help-post-need-consent = Kies hoe je buur ja zei.

## One request

help-one-ask = Vraag
help-one-offer = Aanbod
help-one-explain-ask = Lees wat je buur nodig heeft. Tik op ‘Ik help’ als je wilt helpen. Je buur kiest daarna.
help-one-explain-offer = Lees wat je buur aanbiedt. Tik op ‘Ja, graag’ als je dat wilt.
help-one-explain-own = Hier zie je wie wil helpen. Jij kiest. Is het gedaan? Tik op ‘Klaar’.
help-facts = Wat je moet weten
help-counts = Dit telt mee voor jouw uren.
help-photos = Foto’s
help-photo = Foto { $number }, tik om groter te zien
help-photo-large = Foto { $number } van { $count }

help-answer-ask = Ik help
help-answer-offer = Ja, graag
help-answer-sheet-ask = Fijn dat je helpt
help-answer-sheet-offer = Je wilt dit graag
help-answer-note = Wil je er iets bij zeggen? (mag ook leeg)
help-answer-note-hint = Bijvoorbeeld: ik kan vanavond
help-answer-send-ask = Ja, ik help
help-answer-send-offer = Ja, ik wil dit graag
help-answer-sheet-text = Je buur ziet je naam en kiest.
help-answer-queued = Geen internet. Je ja staat klaar en gaat straks weg.

help-mine-offered-ask = Je hebt gezegd dat je helpt. { $name } kiest.
help-mine-offered-offer = Je hebt ja gezegd. { $name } kiest.
help-mine-waiting = Je ja staat klaar. Het gaat weg als er weer internet is.
help-mine-accepted-ask = { $name } zei ja. Jij helpt.
help-mine-accepted-offer = { $name } zei ja. Dat is afgesproken.
help-mine-declined-ask = { $name } heeft al hulp. Fijn dat je wilde helpen.
help-mine-declined-offer = Deze keer niet. Fijn dat je reageerde.
help-mine-withdrawn-ask = Je hebt gezegd dat je toch niet kunt.
help-mine-withdrawn-offer = Je hebt gezegd dat je toch niet kunt.
help-mine-reported-ask = Je zei: het is klaar, { $time }. { $name } kijkt of het klopt.
help-mine-done-ask = Het is klaar. { $time } staat op jouw naam.
help-mine-done-offer = Het is klaar. Fijn!
help-mine-cannot = Ik kan toch niet
help-mine-cannot-text = { $name } krijgt bericht en zoekt verder.
help-mine-cannot-title = Kun je toch niet?
help-mine-cannot-keep-ask = Ik help wel
help-mine-cannot-keep-offer = Ik wil het wel
help-someone = Je buur
help-reply-from = { $name } zegt
help-lives-at = Woont op { $home }

help-answers-ask = Wie wil helpen
help-answers-offer = Wie wil dit
help-answers-done-ask = Wie hielp
help-answers-helping-ask = Wie helpt
help-answers-helping-offer = Wie meedoet
help-answers-done-offer = Wie meedeed
help-answers-none-ask = Nog niemand. Je buren zien je vraag. Je krijgt bericht.
help-answers-none-offer = Nog niemand. Je buren zien je aanbod. Je krijgt bericht.
help-accept = Ja, graag
help-accept-person = Ja, graag, { $name }
help-refuse = Nee, dank je
help-refuse-person = Nee, dank je, { $name }
help-refuse-title = Nee tegen { $name }?
help-refuse-text = { $name } krijgt een vriendelijk bericht.
help-refuse-send = Zeg nee
help-instead = Toch iemand anders
help-instead-person = Toch iemand anders dan { $name }
help-instead-title = Zoek je iemand anders?
help-instead-text = { $name } krijgt een vriendelijk bericht. De plek is dan weer vrij.
help-instead-send = Zoek iemand anders
help-accept-title-ask = { $name } komt helpen
help-accept-title-offer = { $name } mag komen
help-accept-note = Wil je er iets bij zeggen? (mag ook leeg)
help-accept-note-hint = Bijvoorbeeld: kom om 19 uur
help-accept-send = Zeg ja tegen { $name }
help-accepted-tag-ask = Helpt
help-accepted-tag-offer = Doet mee
help-declined-tag = Nee gezegd
help-withdrawn-tag = Kan toch niet
help-done-tag = Klaar · { $time }
help-you-said = Jij zei

help-done = Klaar
help-done-report = Het is klaar
help-done-title = Is het klaar?
help-done-how-long = Hoe lang hielp { $name }?
help-done-how-long-you = Hoe lang hielp je?
help-done-writes = We schrijven { $time } op voor { $name }.
help-done-writes-you = We schrijven { $time } op voor jou, als { $name } ja zegt.
help-done-less = 15 minuten minder
help-done-more = 15 minuten meer
help-done-send = Ja, het is klaar
help-done-check = { $name } zegt: het is klaar, { $time }. Klopt dat?
help-done-check-yes = Ja, dat klopt
help-done-check-other = Andere tijd
help-done-open-warning = { $count ->
    [one] 1 buur wacht nog op een ja. Die krijgt bericht.
   *[other] { $count } buren wachten nog op een ja. Die krijgen bericht.
}

help-thanks-title = Zeg dank je wel
help-thanks-section = Dank je wel, jij en { $name }
help-thanks-to = Bedank { $name }
help-thanks-field = Schrijf iets (mag ook leeg)
help-thanks-1 = Dank je wel!
help-thanks-2 = Fijn dat je er was.
help-thanks-3 = Graag gedaan!
help-thanks-4 = Het was gezellig.
help-thanks-suggestions = Kies een zin
help-thanks-from = { $name } bedankt je
help-thanks-given = Jij bedankte { $name }
help-thanks-plain = Dank je wel!

help-manage-ask = Jouw vraag
help-manage-offer = Jouw aanbod
help-withdraw-ask = Ik heb geen hulp meer nodig
help-withdraw-offer = Ik bied dit niet meer aan
help-withdraw-title-ask = Heb je geen hulp meer nodig?
help-withdraw-title-offer = Bied je dit niet meer aan?
help-withdraw-text = Je buren zien het dan niet meer. Wie wilde helpen, krijgt bericht.
help-withdraw-reason = Waarom? (mag ook leeg)
help-withdraw-yes-ask = Haal mijn vraag weg
help-withdraw-yes-offer = Haal mijn aanbod weg
help-withdraw-no = Laat staan
help-extend-text = Dit is bijna voorbij: nog tot { $day }.
help-extend = Laat langer staan
help-extended = Goed. Het blijft langer staan.

help-moderate = Voor wie meekijkt
help-hide = Verberg voor iedereen
help-hide-title = Waarom verberg je dit?
help-hide-text = De schrijver ziet je reden. Andere buren zien de vraag niet meer.
help-hide-reason = Reden
help-hide-send = Verberg
help-hide-need-reason = Schrijf een reden.
help-show = Laat weer zien
help-hidden-own = Dit is nu verborgen voor je buren.
help-hidden-reason = Reden: { $reason }
help-hidden-what-now = Verander je tekst, of praat met iemand van het bestuur.
help-hidden-moderator = Dit is verborgen. De schrijver ziet deze reden.

help-state-matched-ask = Er is genoeg hulp. Fijn!
help-state-matched-offer = Dit is nu bezet.
help-state-done-ask = Dit is klaar. Goed gedaan, samen.
help-state-done-offer = Dit is klaar. Goed gedaan, samen.
help-state-withdrawn-ask = Dit is niet meer nodig.
help-state-withdrawn-offer = Dit aanbod is er niet meer.
help-state-expired-ask = Deze vraag is voorbij. Is het nog nodig? Vraag het opnieuw.
help-state-expired-offer = Dit aanbod is voorbij. Geldt het nog? Bied het opnieuw aan.
help-again-ask = Vraag het opnieuw
help-again-offer = Bied het opnieuw aan
help-gone-title = Deze vraag is er niet meer
help-gone-text = Misschien is er al hulp. Kijk wat er nog meer is.
help-gone-back = Naar alle vragen

## Edit

help-edit-title-ask = Verander je vraag
help-edit-title-offer = Verander je aanbod
help-edit-explain = Verander wat je wilt. Tik daarna op ‘Bewaar’.
help-edit-saved = Bewaard. Je buren zien het nu zo.
help-edit-nothing = Je hebt niets veranderd.
help-edit-not-allowed = Dit kun jij nu niet veranderen.
help-edit-clash-title = Iets is ondertussen veranderd
help-edit-clash-text = Er is niets weg. Kies wat er moet staan.
help-edit-clash-now = Zo staat het nu
help-edit-clash-mine = Zo schreef jij het
help-edit-clash-keep = Bewaar wat ik schreef
help-edit-clash-take = Laat staan wat er nu staat
help-edit-empty = Niets

help-field-title = waarmee
help-field-text = uitleg
help-field-category = soort hulp
help-field-when = wanneer
help-field-people_needed = hoeveel mensen
help-field-minutes_expected = hoe lang
help-field-photos = foto’s
help-field-urgent = dringend
help-field-group = wie mag het zien
help-field-on_behalf = voor wie

## What goes wrong, in plain words

help-undone = Dat ging niet. { $detail }
help-offline-cannot = Geen internet. Er is niets verstuurd. Probeer het straks weer.

## Told while it happens

help-live-answered-ask = { $name } wil helpen: { $title }
help-live-answered-offer = { $name } wil dit graag: { $title }
help-live-answer-withdrawn = Iemand kan toch niet: { $title }
help-live-accepted = { $name } zei ja: { $title }
help-live-refused = Deze keer niet: { $title }
help-live-reported = Iemand zegt dat het klaar is: { $title }
help-live-done = Het is klaar: { $title }
help-live-thanked = Je krijgt een dank je wel: { $title }
help-live-withdrawn = Niet meer nodig: { $title }
help-live-hidden = Verborgen voor je buren: { $title }
help-live-shown = Je buren zien het weer: { $title }
help-live-expiring = Bijna voorbij: { $title }
